import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { contextOf } from '#lib/language/quote-context.ts'
import { previewExplanation } from '#lib/explanations/preview-explanation.ts'
import { STYLE_NAMES } from '#lib/explanations/schema.ts'
import type { Element } from '#lib/explanations/schema.ts'
import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import type { PageRectangle } from '#lib/materials/read/boxes-for-range.ts'
import type { TextBox } from '#lib/materials/document.ts'
import { dropCounts } from '#lib/questions/drop-words.ts'
import type { Key, QuestionOption } from '#lib/questions/schema.ts'

/** A sentence of an explanation with the passage that proves it. */
type DoorSentence = { text: string; page: number; quote: string; before: string; after: string }

/** What the door shows of the demo lecture: everything read from the database, nothing made up for show. */
type DoorView = {
  materialTitle: string
  attribution: string | null
  pageCount: number
  styleName: string
  proof: { sentences: DoorSentence[]; page: number; boxes: PageRectangle[] }
  explanation: DoorSentence[] | null
  question: { stem: string; wrong: string; key: string } | null
  bank: { written: number; dropped: { reason: string; count: number }[]; published: number } | null
}

const SENTENCES = 2
const REASONS = 3

/** The demo lecture where demo accounts exist and it is ready. */
function findDemoVersion() {
  return prisma.materialVersion.findFirst({
    where: { state: 'READY', material: { deletedAt: null, attribution: { not: null }, uploadedBy: { isDemo: true } } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true, language: true, pageCount: true, blobKey: true, byteSize: true, droppedQuestions: true,
      material: { select: { title: true, fileName: true, attribution: true } },
    },
  })
}
type DemoVersion = NonNullable<Awaited<ReturnType<typeof findDemoVersion>>>

async function cite(elements: Element[]): Promise<{ sentences: DoorSentence[]; boxes: PageRectangle[] }> {
  const quotes = elements
    .flatMap(({ kind, text, citation }) => (kind === 'quote' && citation ? [{ text, citation }] : []))
    .slice(0, SENTENCES)
  const passages = await prisma.passage.findMany({ where: { id: { in: quotes.map(({ citation }) => citation.passageId) } } })
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const sentences = quotes.map(({ text, citation: { passageId, page, start, end } }) => ({
    text, page, ...contextOf(byId.get(passageId)?.text ?? '', start, end),
  }))
  const first = quotes[0]?.citation
  const boxes = first ? boxesForRange(byId.get(first.passageId)?.boxes as unknown as TextBox[], first.start, first.end) : []
  return { sentences, boxes: boxes.filter((box) => box.page === first?.page) }
}

/** Concepts the lecture defines and speaks of most, in the middle of what it is about: the first is often its title. */
function listConcepts(versionId: string) {
  return prisma.conceptSource.findMany({
    where: { versionId, ...OF_SHOWN_CONCEPT, definitionSentenceId: { not: null }, probability: { gte: 0.6 } },
    orderBy: [{ importance: 'desc' }, { conceptId: 'asc' }],
    select: { conceptId: true },
    skip: 1,
    take: 6,
  })
}

async function explainTwo(version: DemoVersion, signal: AbortSignal) {
  const found: Awaited<ReturnType<typeof cite>>[] = []
  for (const { conceptId } of await listConcepts(version.id)) {
    const elements = await previewExplanation(version, { target: { kind: 'concept', conceptId }, style: 'short-version' }, signal)
    const cited = await cite(elements)
    if (cited.sentences.length === SENTENCES) found.push(cited)
    if (found.length === 2) break
  }
  return found
}

/** A question of a paper that is handed in, and of none that is open: its key is no secret any more. */
async function findQuestion(versionId: string): Promise<DoorView['question']> {
  const open = await prisma.question.findMany({
    where: { versionId, formItems: { some: { form: { attempts: { some: { closedAt: null } } } } } },
    select: { enemyGroup: true },
  })
  const question = await prisma.question.findFirst({
    where: {
      versionId, type: 'DEFINITION_TO_TERM', state: 'PUBLISHED', enemyGroup: { notIn: open.map((row) => row.enemyGroup) },
      formItems: { some: { form: { attempts: { some: { closedAt: { not: null } } } } } },
    },
    orderBy: { id: 'asc' },
    select: { stem: true, options: true, key: true },
  })
  const options = (question?.options ?? []) as QuestionOption[]
  const key = question?.key as Key | undefined
  const right = key?.kind === 'choice' ? options.find(({ id }) => id === key.optionId) : undefined
  const wrong = options.find(({ id }) => id !== right?.id)
  return question && right && wrong ? { stem: question.stem, wrong: wrong.text, key: right.text } : null
}

async function countBank({ id, droppedQuestions }: DemoVersion): Promise<DoorView['bank']> {
  const published = await prisma.question.count({ where: { versionId: id, state: 'PUBLISHED' } })
  const dropped = dropCounts(droppedQuestions as Record<string, number>, REASONS)
  const total = dropped.reduce((sum, { count }) => sum + count, 0)
  return published > 0 ? { written: published + total, dropped, published } : null
}

/** Null where there is no demo lecture: the door then closes up around the sign-in. */
export async function getDoor(signal: AbortSignal): Promise<DoorView | null> {
  const version = await findDemoVersion()
  if (!version) return null
  const [proof, explanation] = await explainTwo(version, signal)
  if (!proof?.sentences[0]) return null
  return {
    materialTitle: version.material.title,
    attribution: version.material.attribution,
    pageCount: version.pageCount ?? 1,
    styleName: STYLE_NAMES['short-version'],
    proof: { ...proof, page: proof.sentences[0].page },
    explanation: explanation?.sentences ?? null,
    question: await findQuestion(version.id),
    bank: await countBank(version),
  }
}

/** The demo lecture's file, which everybody may see where there is one. @throws AppError not-found */
export async function requireDemoFile(): Promise<{ blobKey: string; byteSize: number; fileName: string }> {
  const version = await findDemoVersion()
  if (!version?.blobKey) throw notFound('This file')
  return { blobKey: version.blobKey, byteSize: version.byteSize, fileName: version.material.fileName }
}
