import type { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { editOf, keyRationaleId } from '#lib/questions/review/edit-of.ts'
import { editQuestion } from '#lib/questions/review/edit-question.ts'
import { keySchema, rationalesSchema, responseSchema } from '#lib/questions/schema.ts'
import type { Key, Rationale, Response } from '#lib/questions/schema.ts'
import { decidableAppeal } from './policy.ts'
import { amendKey, answerKey } from './remedies.ts'
import type { AppealRemedy, acceptAppealSchema, declineAppealSchema } from './schema.ts'
import { takeOut } from './take-out.ts'

const DECIDED = 'This was decided meanwhile. Reload the page to see how.'
const UNFIT = 'This cannot be done about this answer. Reload the page and choose again.'

/** Behind the lock on its question, so that two instructors decide one after the other. */
async function lockOpen(tx: Tx, viewer: Viewer, appealId: string) {
  const where = { AND: [decidableAppeal(viewer), { id: appealId }] }
  const known = await tx.appeal.findFirst({ where, select: { questionId: true } })
  if (!known) throw notFound('This appeal')
  await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${known.questionId} FOR UPDATE`
  const appeal = await tx.appeal.findFirst({
    where: { AND: [where, { state: 'OPEN' }] },
    select: {
      questionId: true, question: { select: { key: true, stem: true, rationales: true, state: true } },
      formItem: { select: { answers: { where: { attempt: { appeals: { some: { id: appealId } } } }, select: { response: true } } } },
    },
  })
  if (!appeal) throw new AppError('conflict', DECIDED)
  const response = responseSchema.safeParse(appeal.formItem.answers[0]?.response).data
  if (!response) throw new AppError('conflict', UNFIT)
  return { questionId: appeal.questionId, question: appeal.question, response }
}

/** Open appeals of the question from those who answered the same; with no answer given, all of them. */
async function listAlike(tx: Tx, questionId: string, response: Response | null): Promise<string[]> {
  const open = await tx.appeal.findMany({
    where: { questionId, state: 'OPEN' },
    select: { id: true, attemptId: true, formItem: { select: { answers: { select: { attemptId: true, response: true } } } } },
  })
  const wanted = response && answerKey(response)
  return open.flatMap(({ id, attemptId, formItem }) => {
    const given = responseSchema.safeParse(formItem.answers.find((answer) => answer.attemptId === attemptId)?.response).data
    return wanted === null || (given && answerKey(given) === wanted) ? [id] : []
  })
}

/** Two of its options are right: whoever reviews it words it anew before it is asked again. */
async function sendBack(tx: Tx, questionId: string, at: Date): Promise<void> {
  const detail = 'an appeal showed that another option is right as well'
  await tx.verdict.create({ data: { questionId, check: 'only one right answer', passed: false, detail, at } })
  await tx.question.updateMany({
    where: { id: questionId, state: { in: ['PUBLISHED', 'VERIFIED'] } },
    data: { state: 'VERIFIED', tier: 'LOWER', approvedById: null, approvedAt: null },
  })
}

type Locked = Awaited<ReturnType<typeof lockOpen>>
type Decision = { remedy: AppealRemedy; reply: string; now: Date }

/** Of a key that was wrong: what was said for it, and against the answer that is right, goes; the reply says why instead. */
function rationalesAfter(rationales: unknown, before: Key, key: Key, reply: string): Rationale[] {
  const own = keyRationaleId(key)
  const gone = new Set([keyRationaleId(before), own])
  const kept = rationalesSchema.parse(rationales).filter(({ optionId }) => !gone.has(optionId))
  return [...(reply ? [{ optionId: own, text: reply, citation: null }] : []), ...kept]
}

/** The question as it is scored from now on. @returns whether an edit can word it anew with its new key */
async function amend(tx: Tx, viewer: Viewer, { questionId, question }: Locked, { remedy, reply, now }: Decision): Promise<boolean> {
  if (remedy.kind === 'drop') {
    await takeOut(tx, questionId, { by: viewer.userId, at: now, why: 'out of every score' })
    return false
  }
  const before = keySchema.parse(question.key)
  const key = amendKey(before, remedy, question.stem)
  if (!key) throw new AppError('invalid', UNFIT)
  const rationales = remedy.kind === 'new-key' ? { rationales: rationalesAfter(question.rationales, before, key, reply) } : {}
  await tx.question.update({ where: { id: questionId }, data: { key, ...rationales } })
  if (key.kind === 'choice' && remedy.kind === 'accept-answer') await sendBack(tx, questionId, now)
  const isEditable = key.kind === 'typed' || (remedy.kind === 'new-key' && (key.kind === 'choice' || key.kind === 'truth'))
  return isEditable && (question.state === 'PUBLISHED' || question.state === 'VERIFIED')
}

/** The next are asked with the right key: a new version, as an edit makes it. Where it cannot be, the old one has the new key. */
async function reword(viewer: Viewer, questionId: string, now: Date): Promise<boolean> {
  const row = await prisma.question.findUniqueOrThrow({
    where: { id: questionId }, select: { stem: true, options: true, key: true, rationales: true },
  })
  const { saved } = await editQuestion(viewer, { ...editOf(row), questionId, isSure: true }, now)
  return saved !== null
}

/**
 * Accepts an appeal with all others of the same answer (all others of the question where it is dropped): what counts as
 * right for it changes, and a job scores everybody who was asked again. A wrong key is mended by a new version.
 * @returns how many appeals it settled, and whether a new version of the question was published
 * @throws AppError not-found for who does not teach the class; conflict once decided; invalid where the remedy does not fit
 */
export async function acceptAppeal(
  viewer: Viewer, { appealId, remedy: kind, reply }: z.output<typeof acceptAppealSchema>, now: Date,
): Promise<{ settled: number; isReworded: boolean }> {
  await getBoss()
  const { questionId, settled, isEditable } = await prisma.$transaction(async (tx) => {
    const locked = await lockOpen(tx, viewer, appealId)
    const { questionId: id, response } = locked
    const remedy: AppealRemedy = kind === 'drop' ? { kind } : { kind, response }
    const canEdit = await amend(tx, viewer, locked, { remedy, reply, now })
    const ids = await listAlike(tx, id, kind === 'drop' ? null : response)
    const data: Prisma.AppealUncheckedUpdateManyInput = {
      state: 'ACCEPTED', remedy, reply: reply || null, decidedById: viewer.userId, decidedAt: now,
    }
    const { count } = await tx.appeal.updateMany({ where: { id: { in: ids }, state: 'OPEN' }, data })
    await sendJob('answers.rescore', { questionId: id }, { tx })
    return { questionId: id, settled: count, isEditable: canEdit }
  })
  return { settled, isReworded: isEditable && (await reword(viewer, questionId, now)) }
}

/** Declines an appeal, with all others of the same answer; each of them is told why. @throws AppError as `acceptAppeal` */
export async function declineAppeal(
  viewer: Viewer, { appealId, reply }: z.output<typeof declineAppealSchema>, now: Date,
): Promise<{ settled: number }> {
  return prisma.$transaction(async (tx) => {
    const { questionId, response } = await lockOpen(tx, viewer, appealId)
    const { count } = await tx.appeal.updateMany({
      where: { id: { in: await listAlike(tx, questionId, response) }, state: 'OPEN' },
      data: { state: 'DECLINED', reply, decidedById: viewer.userId, decidedAt: now },
    })
    return { settled: count }
  })
}
