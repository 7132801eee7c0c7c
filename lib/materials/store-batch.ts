import { prisma } from '#lib/db/client.ts'
import { insertRows } from '#lib/db/insert-rows.ts'
import type { BlockKind, ReadEvent, ReadPassage } from './document.ts'

/** A sentence as the hooks of ingest see it; `text` is cut from its passage. */
export type IngestedSentence = {
  id: string
  ordinal: number
  paragraph: number
  section: number
  page: number
  block: BlockKind
  text: string
}

/** Ids follow from the version and the place, so that reading a file again makes the same rows. */
export const sentenceId = (versionId: string, ordinal: number): string => `${versionId}-s${ordinal}`
const passageId = (versionId: string, ordinal: number): string => `${versionId}-p${ordinal}`
const sectionId = (versionId: string, ordinal: number): string => `${versionId}-h${ordinal}`

export function listSentences(versionId: string, passages: ReadPassage[]): IngestedSentence[] {
  return passages.flatMap((passage) =>
    passage.sentences.map(({ ordinal, paragraph, page, block, start, end }) => ({
      id: sentenceId(versionId, ordinal), ordinal, paragraph, page, block,
      section: passage.section, text: passage.text.slice(start, end),
    })),
  )
}

/** Stores one batch of pages; pages count as read only when all that begins on them is stored. */
export async function storeBatch(
  versionId: string,
  batch: Extract<ReadEvent, { type: 'pages' }>,
  traits: Map<string, string[]>,
  saveAnalysis: () => Promise<void>,
): Promise<void> {
  await insertRows('Section', batch.sections.map(
    ({ ordinal, path, firstPage }) => ({ id: sectionId(versionId, ordinal), versionId, ordinal, path, firstPage }),
  ))
  const passages = batch.passages.map(({ ordinal, section, text, boxes, sentences }) => ({
    id: passageId(versionId, ordinal), versionId, sectionId: sectionId(versionId, section), ordinal, text, boxes,
    firstPage: sentences[0]?.page ?? 1,
    lastPage: Math.max(1, ...boxes.map((box) => box.page), ...sentences.map((sentence) => sentence.page)),
  }))
  await insertRows('Passage', passages)
  const sentences = batch.passages.flatMap((passage) =>
    passage.sentences.map(({ ordinal, paragraph, page, block, start, end, startsAt }) => {
      const id = sentenceId(versionId, ordinal)
      return {
        id, versionId, passageId: passageId(versionId, passage.ordinal), ordinal, paragraph, page, block,
        startOffset: start, endOffset: end, startsAt, traits: traits.get(id) ?? [],
      }
    }),
  )
  await insertRows('Sentence', sentences)
  await saveAnalysis()
  await insertRows('Page', batch.pages.map(({ number, width, height, words, view, isOcr = false, startsAt }) =>
    ({ id: `${versionId}-page${number}`, versionId, number, width, height, words, view, isOcr, startsAt })))
  const last = Math.max(0, ...batch.pages.map((page) => page.number))
  // Never backwards: a second reading starts again from page 1 while students already see more.
  await prisma.materialVersion.updateMany({ where: { id: versionId, pagesRead: { lt: last } }, data: { pagesRead: last } })
}
