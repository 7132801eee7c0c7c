import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { ClosedBy } from '#lib/db/generated/enums.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { gradeResponse } from '#lib/questions/grade/grade-response.ts'
import { keySchema, responseSchema } from '#lib/questions/schema.ts'
import { getHelpedMaterials } from './helped-materials.ts'
import { isOverdue, lockAttempt } from './lock-attempt.ts'
import { visibleItem } from './policy.ts'

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
              key: true,
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

/** Items the report will show: a question hidden before it was closed could not be answered to the end. */
async function countedItems(tx: Tx, attemptId: string, userId: string, now: Date): Promise<Set<string>> {
  const where = { AND: [visibleItem({ userId }, now), { form: { attempts: { some: { id: attemptId } } } }] }
  return new Set((await tx.formItem.findMany({ where, select: { id: true } })).map(({ id }) => id))
}

async function grade(tx: Tx, attemptId: string, closedAt: Date, closedBy: ClosedBy): Promise<void> {
  const { userId, user, startedAt, answers, form } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: PAPER })
  const helped = await getHelpedMaterials(tx, userId, startedAt, closedAt)
  const questions = new Map(form.items.map((item) => [item.id, item.question]))
  const graded = answers
    .toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime())
    .flatMap(({ formItemId, response }) => {
      const question = questions.get(formItemId)
      if (response === null || !question) return []
      return [{ formItemId, question, score: gradeResponse(keySchema.parse(question.key), responseSchema.parse(response)).score }]
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
  const counted = await countedItems(tx, attemptId, userId, closedAt)
  const score = graded.reduce((sum, answer) => sum + (counted.has(answer.formItemId) ? answer.score : 0), 0)
  await tx.attempt.update({ where: { id: attemptId }, data: { closedAt, closedBy, score, maxScore: counted.size } })
}

/**
 * Closes a timed paper once: grades every saved answer, writes it down as evidence and sets the score, in one
 * transaction. A blank counts as not right and is no evidence. Whoever comes second finds it closed and gets the same.
 * What was answered before its lecture was hidden is graded and is evidence, but the score counts what the report shows.
 * After its time it is closed as of that time by the clock, whoever asks; by CLOCK before its time it is left open.
 * @returns who closed it; null while it stays open
 */
export async function closeAttempt(attemptId: string, by: ClosedBy, now: Date): Promise<ClosedBy | null> {
  return prisma.$transaction(async (tx) => {
    const state = await lockAttempt(tx, attemptId)
    const overdue = isOverdue(state, now)
    if (state.closedAt === null && (overdue || by === 'STUDENT')) {
      await grade(tx, attemptId, overdue && state.expiresAt ? state.expiresAt : now, overdue ? 'CLOCK' : 'STUDENT')
    }
    const { closedBy } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { closedBy: true } })
    return closedBy
  })
}
