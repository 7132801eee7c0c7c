import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { contextOf } from '#lib/language/quote-context.ts'
import type { TextBox } from '#lib/materials/document.ts'
import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import { reviewableQuestion } from '#lib/questions/policy.ts'
import { bloomSchema, keySchema, optionsSchema, rationalesSchema, type Bloom } from '#lib/questions/schema.ts'
import { isAlike, stemWords } from '#lib/questions/stem-likeness.ts'
import { editOf, keyRationaleId } from './edit-of.ts'
import { isDecidable } from './load-reviewable.ts'
import type { ReviewState } from './schema.ts'
import { verdictSentences } from './verdict-sentences.ts'
import type { ReviewItem, ReviewSource } from './view.ts'

const LEVELS: Record<Bloom, string> = {
  remember: 'Recall of a fact', understand: 'Understanding', apply: 'Use of what was learned', analyse: 'Analysis',
}
/** Look-alikes shown. */
const SIMILAR = 3

const NAME = { select: { name: true } } as const
const SELECT = {
  id: true, state: true, type: true, tier: true, stem: true, options: true, key: true, rationales: true, engine: true, bloom: true,
  materialId: true, versionId: true, approvedAt: true, approvedBy: NAME, editedAt: true, editedBy: NAME, rejectedAt: true, rejectedBy: NAME,
  rejectedFor: true,
  material: { select: { title: true } }, version: { select: { number: true, kind: true, pageCount: true } },
  concepts: { where: OF_SHOWN_CONCEPT, select: { concept: { select: { name: true } } } },
  citations: { orderBy: { ordinal: 'asc' }, take: 1 },
  verdicts: { orderBy: { id: 'asc' }, select: { id: true, check: true, passed: true, detail: true } },
} as const

async function load(viewer: Viewer, courseId: string, questionId: string) {
  // What checks refused is nobody's to see.
  const met = { OR: [{ state: { not: 'REJECTED' as const } }, { rejectedAt: { not: null } }] }
  const where = { AND: [reviewableQuestion(viewer), { courseId, id: questionId }, met] }
  const question = await prisma.question.findFirst({ where, select: SELECT })
  if (!question) throw notFound('This question')
  return question
}
type Row = Awaited<ReturnType<typeof load>>

/** Where the page proves it; null where the quote no longer stands there. */
async function loadSource({ citations: [proof], materialId, versionId, version }: Row): Promise<ReviewSource | null> {
  if (!proof) return null
  const [passage, paper] = await Promise.all([
    prisma.passage.findUnique({ where: { id: proof.passageId }, select: { text: true, boxes: true } }),
    prisma.page.findFirst({ where: { versionId, number: proof.page }, select: { width: true, height: true } }),
  ])
  const { startOffset, endOffset, page, quote } = proof
  if (passage?.text.slice(startOffset, endOffset) !== quote) return null
  return {
    page, ...contextOf(passage.text, startOffset, endOffset),
    boxes: boxesForRange(passage.boxes as TextBox[], startOffset, endOffset),
    fileUrl: version.kind === 'PDF' ? `/api/materials/${materialId}/file?version=${version.number}` : null,
    pageCount: version.pageCount ?? page,
    paper: paper?.width && paper.height ? { width: paper.width, height: paper.height } : null,
  }
}

/** Others of the lecture, in use or waiting, that ask nearly the same in the same way. */
async function loadSimilar({ id, materialId, type, stem }: Row): Promise<{ id: string; stem: string }[]> {
  const others = await prisma.question.findMany({
    where: { materialId, type, id: { not: id }, state: { in: ['PUBLISHED', 'VERIFIED'] } },
    orderBy: { id: 'asc' }, select: { id: true, stem: true },
  })
  const words = stemWords(stem)
  return others.filter((other) => isAlike(words, stemWords(other.stem))).slice(0, SIMILAR)
}

function stateOf({ state, approvedAt }: Row): ReviewState {
  if (state === 'PUBLISHED') return approvedAt ? 'approved' : 'published'
  if (state === 'REJECTED') return 'rejected'
  return state === 'RETIRED' || state === 'QUARANTINED' ? 'retired' : 'waiting'
}

/** Who decided what; somebody whose account is gone is "an instructor". */
function marksOf(row: Row): ReviewItem['marks'] {
  const mark = (verb: string, by: { name: string } | null, at: Date | null, why = '') =>
    (at ? [{ text: `${verb} by ${by?.name ?? 'an instructor'}${why}`, at: at.toISOString() }] : [])
  const isRejected = row.state === 'REJECTED'
  return [
    ...mark('Edited', row.editedBy, row.editedAt), ...(isRejected ? [] : mark('Approved', row.approvedBy, row.approvedAt)),
    ...(isRejected ? mark('Rejected', row.rejectedBy, row.rejectedAt, row.rejectedFor ? `. ${row.rejectedFor}` : '') : []),
  ]
}

/**
 * One question with its key, its page and what was checked, for somebody who teaches its class.
 * @throws AppError not-found
 */
export async function getReviewItem(viewer: Viewer, courseId: string, questionId: string): Promise<ReviewItem> {
  const row = await load(viewer, courseId, questionId)
  const [source, similar] = await Promise.all([loadSource(row), loadSimilar(row)])
  const key = keySchema.parse(row.key)
  const reasons = rationalesSchema.parse(row.rationales)
  const why = (id: string) => reasons.find(({ optionId }) => optionId === id)?.text ?? null
  const level = bloomSchema.safeParse(row.bloom).data
  // Rows were given ids that end in their number: "-10" comes after "-9".
  const verdicts = row.verdicts.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
  return {
    id: row.id, type: row.type, stem: row.stem, key, similar, source,
    state: stateOf(row), isOpen: isDecidable(row),
    options: optionsSchema.parse(row.options)
      .map((option) => ({ ...option, why: option.id === keyRationaleId(key) ? null : why(option.id) })),
    explanation: editOf(row).explanation,
    material: { id: row.materialId, title: row.material.title },
    concepts: row.concepts.map(({ concept }) => concept.name),
    level: level ? LEVELS[level] : null,
    model: row.engine === BUILTIN_ENGINE ? null : row.engine,
    checks: verdictSentences(verdicts, source?.page ?? null),
    marks: marksOf(row),
  }
}
