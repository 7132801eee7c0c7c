import { randomUUID } from 'node:crypto'
import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { findQuote } from '#lib/language/find-quote.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { reviewableQuestion } from '#lib/questions/policy.ts'
import { keySchema } from '#lib/questions/schema.ts'
import { checkEdit, type EditContext } from './check-edit.ts'
import { editOf } from './edit-of.ts'
import { editedKey, editedRationales } from './edited-rows.ts'
import { lockReviewable, requireDecidable } from './load-reviewable.ts'
import { canRecheck } from './recheck-edit.ts'
import type { Edit, EditInput } from './schema.ts'
import type { EditResult } from './view.ts'

const WHOLE = {
  concepts: true, citations: { orderBy: { ordinal: 'asc' } },
  material: { select: { title: true } }, version: { select: { language: true } },
} as const

async function load(viewer: Viewer, questionId: string) {
  const question = await prisma.question.findFirst({ where: { AND: [reviewableQuestion(viewer), { id: questionId }] }, include: WHOLE })
  if (!question) throw notFound('This question')
  return question
}
type Whole = Awaited<ReturnType<typeof load>>

/** What the lecture and its other questions say of an edit. */
async function loadContext(question: Whole, solved: EditContext['solved']): Promise<{ context: EditContext; terms: string[] }> {
  const { id, versionId, materialId, type, citations: [proof] } = question
  const [passages, sources, others] = await Promise.all([
    prisma.passage.findMany({ where: { versionId }, select: { id: true, text: true } }),
    prisma.conceptSource.findMany({ where: { versionId }, select: { name: true } }),
    prisma.question.findMany({
      where: { materialId, type, id: { not: id }, state: { in: ['PUBLISHED', 'VERIFIED'] } }, select: { stem: true },
    }),
  ])
  const text = passages.find((passage) => passage.id === proof?.passageId)?.text
  const context = {
    before: editOf(question), texts: [...passages.map((passage) => passage.text), question.material.title],
    isQuoteFound: Boolean(proof && text && findQuote(text, proof.quote)), others: others.map(({ stem }) => stem),
    language: question.version.language, solved,
  }
  return { context, terms: sources.map(({ name }) => name) }
}

/** Of another kind than the question, or with options that were never its own. */
function requireSameKind(question: Whole, { key, options }: Edit): void {
  const before = editOf(question)
  const known = new Set(before.options.map(({ id }) => id))
  const areOwn = options.every(({ id }) => known.has(id)) && new Set(options.map(({ id }) => id)).size === options.length
  if (before.key.kind === key.kind && areOwn) return
  throw new AppError('invalid', 'This edit belongs to another question. Reload the page and edit it again.')
}

type Extra = { terms: string[]; verdicts: ReturnType<typeof checkEdit>['verdicts']; viewer: Viewer; now: Date }

/** The edited question with its concepts and places; the one it replaces is retired. */
async function store(tx: Tx, question: Whole, edit: Edit, extra: Extra): Promise<string> {
  const { terms, verdicts, viewer, now } = extra
  const { concepts, citations, material: _, version: __, ...row } = question
  const [proof] = citations
  if (!proof) throw new AppError('conflict', 'This question has no place on a page any more. Reject it instead.')
  const { sentenceId, passageId, page, quote, startOffset: start, endOffset: end } = proof
  const id = randomUUID()
  await tx.question.create({
    data: {
      ...row, id, replacesId: row.id, state: 'PUBLISHED', stem: edit.stem, options: edit.options,
      key: editedKey(edit, keySchema.parse(row.key), terms),
      rationales: editedRationales(edit, question, { sentenceId, passageId, page, quote, start, end }),
      guess: edit.key.kind === 'choice' ? 1 / edit.options.length : row.guess,
      approvedById: viewer.userId, approvedAt: now, editedById: viewer.userId, editedAt: now,
      rejectedById: null, rejectedAt: null, rejectedFor: null, createdAt: now,
    },
  })
  await tx.questionConcept.createMany({ data: concepts.map(({ conceptId }) => ({ questionId: id, conceptId })) })
  await tx.questionCitation.createMany({ data: citations.map((citation) => ({ ...citation, questionId: id })) })
  await tx.verdict.createMany({ data: verdicts.map((verdict, at) => ({ ...verdict, id: `${id}-${at}`, questionId: id, at: now })) })
  await tx.question.update({ where: { id: row.id }, data: { state: 'RETIRED' } })
  return id
}

/**
 * Publishes a question as its reviewer words it, edited and approved by them, once the checks that a rule can run have
 * run again. It is always a new question: the one it replaces is retired, so that papers and reports stay as they were
 * sat and the edit can be taken back. What must be mended is refused; doubts are told, and published with `isSure`. Where a
 * model is set that can solve, it checks an edited choice question in the background.
 * @throws AppError not-found; invalid for an edit of another kind; conflict for a question out of use
 */
export async function editQuestion(viewer: Viewer, input: EditInput, now: Date, given?: Engines | null): Promise<EditResult> {
  const { questionId, isSure, ...edit } = input
  const question = await load(viewer, questionId)
  requireSameKind(question, edit)
  const engines = given === undefined ? await getEngines() : given
  const isChecked = canRecheck(edit, engines)
  const { context, terms } = await loadContext(question, isChecked ? 'under-way' : question.engine === BUILTIN_ENGINE ? 'never' : 'before')
  const { refused, doubts, verdicts } = checkEdit(edit, context)
  if (refused.length > 0 || (doubts.length > 0 && !isSure)) return { saved: null, refused, doubts }
  if (isChecked) await getBoss()
  const id = await prisma.$transaction(async (tx) => {
    requireDecidable(await lockReviewable(tx, viewer, questionId))
    const stored = await store(tx, question, edit, { terms, verdicts, viewer, now })
    if (isChecked) await sendJob('questions.recheck', { questionId: stored }, { tx })
    return stored
  })
  return { saved: { questionId: id, at: now.toISOString() }, refused, doubts }
}
