import { prisma } from '#lib/db/client.ts'
import type { Refresher } from '#lib/explanations/recompose/with-missing.ts'
import type { Missing } from './personal.ts'

/** Traits of sentences that do not stand alone, or say nothing of the term. */
const UNFIT = ['dependent', 'aside', 'question', 'imperative', 'objective', 'example']

/** For those missing concepts that this version defines in a sentence which can stand by itself: that sentence. In order. */
export async function loadRefreshers(versionId: string, missing: readonly Missing[]): Promise<Refresher[]> {
  const here = missing.filter(({ materialTitle }) => materialTitle === null)
  if (here.length === 0) return []
  const sources = await prisma.conceptSource.findMany({
    where: { versionId, conceptId: { in: here.map(({ conceptId }) => conceptId) }, definitionSentenceId: { not: null } },
    select: { conceptId: true, definitionSentenceId: true, definition: true },
  })
  const rows = await prisma.sentence.findMany({
    where: { id: { in: sources.flatMap(({ definitionSentenceId }) => definitionSentenceId ?? []) }, versionId, block: 'prose' },
    select: {
      id: true, passageId: true, page: true, startOffset: true, endOffset: true, traits: true, passage: { select: { text: true } },
    },
  })
  const fit = new Map(rows.filter(({ traits }) => !traits.some((trait) => UNFIT.includes(trait))).map((row) => [row.id, row]))
  return here.flatMap(({ conceptId, name }) => {
    const source = sources.find((each) => each.conceptId === conceptId)
    const row = fit.get(source?.definitionSentenceId ?? '')
    if (!row || (source?.definition as { gloss?: unknown } | null)?.gloss == null) return []
    const { id, passageId, page, startOffset: start, endOffset: end, passage } = row
    return [{ name, sentence: { sentenceId: id, passageId, page, start, end, text: passage.text.slice(start, end) } }]
  })
}
