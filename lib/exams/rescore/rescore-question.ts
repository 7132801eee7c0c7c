import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { lockAttempt } from '#lib/exams/lock-attempt.ts'
import { correctEvidence } from '#lib/progress/correct-evidence.ts'
import { firstScore } from '#lib/progress/model/correct-answer.ts'
import { recountCourse } from '#lib/progress/recount-course.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { scoreAgain } from '#lib/questions/appeals/remedies.ts'
import { appealRemedySchema } from '#lib/questions/appeals/schema.ts'
import type { AppealRemedy } from '#lib/questions/appeals/schema.ts'
import { keySchema, responseSchema } from '#lib/questions/schema.ts'
import type { Key, Response } from '#lib/questions/schema.ts'
import { totalOf } from './total-of.ts'

/** Papers looked up at once; each is scored in a transaction of its own. */
const AT_ONCE = 200

type Rescored = {
  id: string
  stem: string
  key: Key
  isOut: boolean
  accepted: Response[]
  remedies: { remedy: AppealRemedy; decidedAt: Date }[]
}

async function load(questionId: string): Promise<(Rescored & { courseId: string }) | null> {
  const question = await prisma.question.findUnique({
    where: { id: questionId },
    select: {
      id: true, courseId: true, stem: true, key: true, tags: true,
      appeals: { where: { state: 'ACCEPTED', decidedAt: { not: null } }, select: { remedy: true, decidedAt: true } },
    },
  })
  if (!question) return null
  const remedies = question.appeals.flatMap(({ remedy, decidedAt }) => {
    const parsed = appealRemedySchema.safeParse(remedy)
    return parsed.success && decidedAt ? [{ remedy: parsed.data, decidedAt }] : []
  })
  const accepted = remedies.flatMap(({ remedy }) => (remedy.kind === 'accept-answer' ? [remedy.response] : []))
  const { id, courseId, stem, key, tags } = question
  return { id, courseId, stem, remedies, accepted, key: keySchema.parse(key), isOut: isOutOfScore({ tags }) }
}

/** Of one paper or practice set: its answers to the question, what they are as evidence, and its sum. */
async function rescoreAttempt(tx: Tx, attemptId: string, { id: questionId, stem, key, isOut, accepted }: Rescored): Promise<void> {
  const { closedAt } = await lockAttempt(tx, attemptId)
  const answers = await tx.answer.findMany({
    where: { attemptId, gradedAt: { not: null }, formItem: { questionId } }, select: { formItemId: true, response: true, score: true },
  })
  for (const { formItemId, response, score: current } of answers) {
    const given = response === null ? null : responseSchema.parse(response)
    const scoreOf = (first: number | null) => scoreAgain({ key, stem, response: given, current, first, accepted, isOut })
    let score = scoreOf(null)
    await correctEvidence(tx, { attemptId, questionId }, (row) => (score = scoreOf(firstScore(row))))
    if (score !== current) await tx.answer.update({ where: { attemptId_formItemId: { attemptId, formItemId } }, data: { score } })
  }
  if (closedAt) await tx.attempt.update({ where: { id: attemptId }, data: await totalOf(tx, attemptId) })
}

/**
 * A check under an explanation keeps no answer, so nobody can say what it would be worth under another key: one that may
 * have been scored wrongly counts for nothing from then on, one given after the decision was asked with the right key.
 */
async function rescoreChecks({ id: questionId, isOut, remedies }: Rescored): Promise<void> {
  for (let after = 0n; ;) {
    const where = { questionId, attemptId: null, sequence: { gt: after } }
    const rows = await prisma.evidence.findMany({ where, orderBy: { sequence: 'asc' }, take: AT_ONCE, select: { sequence: true } })
    const last = rows.at(-1)?.sequence
    if (last === undefined) return
    await prisma.$transaction((tx) => correctEvidence(tx, { ...where, sequence: { gt: after, lte: last } }, (row) => {
      const first = firstScore(row)
      const isDoubtful = remedies.some(({ remedy, decidedAt }) =>
        row.at < decidedAt && (remedy.kind === 'new-key' || (remedy.kind === 'accept-answer' && first < 1)))
      return isOut || isDoubtful ? null : first
    }))
    after = last
  }
}

/**
 * Scores every answer to a question again under its key as it stands now: papers handed in, practice, what both are as
 * evidence, and from that all numbers of its course. Runs twice without harm, and goes on after being cut off.
 */
export async function rescoreQuestion(questionId: string): Promise<void> {
  const question = await load(questionId)
  if (!question) return
  for (let after = ''; ;) {
    const attempts = await prisma.attempt.findMany({
      where: { id: { gt: after }, form: { items: { some: { questionId } } } }, orderBy: { id: 'asc' }, take: AT_ONCE, select: { id: true },
    })
    for (const { id } of attempts) await prisma.$transaction((tx) => rescoreAttempt(tx, id, question))
    const last = attempts.at(-1)?.id
    if (last === undefined) break
    after = last
  }
  await rescoreChecks(question)
  await recountCourse(question.courseId)
}
