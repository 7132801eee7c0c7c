import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { respond } from '#lib/demo/choose-response.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { saveAnswer } from '#lib/exams/save-answer.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import type { Key } from '#lib/questions/schema.ts'

const QUESTIONS = 12
const MINUTES = 15
const SEED = 8
const SECONDS_A_QUESTION = 40

/** Which of each six answers the demo student gets right: a fixed pattern, so that every instance tells the same story. */
const RIGHT = [true, false, true, true, false, true]

/** Yesterday evening, in the student's own time as nearly as a day's length allows. */
const yesterday = (now: Date): Date => new Date(now.getTime() - 24 * 60 * 60 * 1000)

/** Sits and hands in one practice exam through the same actions as everybody, dated yesterday. */
export async function sitDemoExam(viewer: Viewer, materialId: string, now: Date): Promise<void> {
  const blueprint = { topics: [{ kind: 'material' as const, id: materialId, weight: 1 }], types: [...SCORED_TYPES], number: QUESTIONS, minutes: MINUTES }
  const { examId } = await createExam(viewer, blueprint)
  const started = yesterday(now)
  const { attemptId } = await startAttempt(viewer, examId, started, SEED)
  const sitting = await getSitting(viewer, attemptId, started)
  const items = sitting?.items ?? []
  const rows = await prisma.question.findMany({ where: { id: { in: items.map((item) => item.question.id) } }, select: { id: true, key: true } })
  const keys = new Map(rows.map(({ id, key }) => [id, key as unknown as Key]))
  let at = started
  for (const [index, item] of items.entries()) {
    at = new Date(at.getTime() + SECONDS_A_QUESTION * 1000)
    const response = respond({ question: item.question, key: keys.get(item.question.id)! }, RIGHT[index % RIGHT.length]!)
    await saveAnswer(viewer, { attemptId, itemId: item.itemId, response, flagged: index === 4, revision: index + 1 }, at)
  }
  await handIn(viewer, attemptId, new Date(at.getTime() + SECONDS_A_QUESTION * 1000))
}
