import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { ClosedBy } from '#lib/db/generated/enums.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { gradeResponse } from '#lib/questions/grade/grade-response.ts'
import { keySchema, responseSchema } from '#lib/questions/schema.ts'
import { getHelpedMaterials } from './helped-materials.ts'
import { isOverdue, lockAttempt } from './lock-attempt.ts'
import { totalOf } from './rescore/total-of.ts'
import { queueWrittenAnswers } from './written/grade-waiting-answers.ts'

const PAPER = {
  userId: true,
  startedAt: true,
  user: { select: { timeZone: true } },
  answers: { select: { formItemId: true, response: true, savedAt: true } },
  form: {
    select: {
      exam: { select: { courseId: true } },
      items: {
        // Questions of a lecture deleted meanwhile are neither asked nor counted.
        where: { question: { material: { deletedAt: null } } },
        orderBy: { ordinal: 'asc' },
        select: {
          id: true,
          question: {
            select: {
              id: true,
              stem: true,
              key: true,
              tags: true,
              guess: true,
              difficultyPrior: true,
              materialId: true,
              concepts: { where: OF_SHOWN_CONCEPT, select: { conceptId: true } },
            },
          },
        },
      },
    },
  },
} as const

async function grade(tx: Tx, attemptId: string, closedAt: Date, closedBy: ClosedBy): Promise<void> {
  const { userId, user, startedAt, answers, form } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: PAPER })
  const helped = await getHelpedMaterials(tx, userId, startedAt, closedAt)
  const questions = new Map(form.items.map((item) => [item.id, item.question]))
  const graded = answers
    .toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime())
    .flatMap(({ formItemId, response }) => {
      const question = questions.get(formItemId)
      if (response === null || !question || isOutOfScore(question)) return []
      const { score } = gradeResponse(keySchema.parse(question.key), responseSchema.parse(response), question.stem)
      // What cannot be graded here has no score until it is: it is no evidence and counts on neither side.
      return score === null ? [] : [{ formItemId, question, score }]
    })
  for (const score of new Set(graded.map((answer) => answer.score))) {
    const formItemId = { in: graded.filter((answer) => answer.score === score).map((answer) => answer.formItemId) }
    await tx.answer.updateMany({ where: { attemptId, formItemId }, data: { score, gradedAt: closedAt } })
  }
  await recordEvidence(tx, {
    userId,
    courseId: form.exam.courseId,
    kind: 'EXAM',
    attemptId,
    at: closedAt,
    timeZone: user.timeZone,
    answers: graded.map(({ question, score }) => ({
      questionId: question.id,
      conceptIds: question.concepts.map(({ conceptId }) => conceptId),
      score,
      guess: question.guess,
      helped: helped.has(question.materialId),
      difficultyPrior: question.difficultyPrior,
    })),
  })
  await tx.attempt.update({ where: { id: attemptId }, data: { closedAt, closedBy } })
  await tx.attempt.update({ where: { id: attemptId }, data: await totalOf(tx, attemptId) })
}

/**
 * Closes a timed paper once: grades every saved answer, writes it down as evidence and sets the score, in one
 * transaction. A blank counts as not right and is no evidence; a written answer waits for its grade. Whoever comes second
 * finds it closed and gets the same.
 * What was answered before its lecture was hidden is graded and is evidence, but the score counts what the report shows.
 * After its time it is closed as of that time by the clock, whoever asks; by CLOCK before its time it is left open.
 * @returns who closed it; null while it stays open
 */
export async function closeAttempt(attemptId: string, by: ClosedBy, now: Date): Promise<ClosedBy | null> {
  const closedBy = await prisma.$transaction(async (tx) => {
    const state = await lockAttempt(tx, attemptId)
    const overdue = isOverdue(state, now)
    if (state.closedAt === null && (overdue || by === 'STUDENT')) {
      await grade(tx, attemptId, overdue && state.expiresAt ? state.expiresAt : now, overdue ? 'CLOCK' : 'STUDENT')
    }
    const { closedBy: who } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { closedBy: true } })
    return who
  })
  if (closedBy) await queueWrittenAnswers(attemptId)
  return closedBy
}
