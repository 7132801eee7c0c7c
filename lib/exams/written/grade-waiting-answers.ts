import type { Engines } from '#lib/ai/model-engine.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { sendJob } from '#lib/jobs/boss.ts'
import type { Queues } from '#lib/jobs/queues.ts'
import { gradeWrittenAnswer } from '#lib/questions/grade/written/grade-written-answers.ts'
import { scoreOfGrade } from '#lib/questions/grade/written/score-of-grade.ts'
import { responseSchema } from '#lib/questions/schema.ts'
import { keepGrade } from './keep-grade.ts'
import { loadWritten } from './load-written.ts'

/** Written answers that nobody has judged yet: of a closed paper, or given in practice. */
const WAITING: Prisma.AnswerWhereInput = {
  score: null,
  response: { path: ['kind'], equals: 'written' },
  formItem: { question: { type: 'SHORT_ANSWER', material: { deletedAt: null } } },
  attempt: { OR: [{ closedAt: { not: null } }, { form: { exam: { kind: 'PRACTICE' } } }] },
  OR: [{ grade: { equals: Prisma.AnyNull } }, { grade: { path: ['verdict'], equals: 'waiting' } }],
}

/** The longest that one answer may take: three votes on a slow model of this machine. */
const PATIENCE_MS = 5 * 60_000

/**
 * Asks for the written answers of a paper to be graded in the background; nothing where it has none. After its transaction:
 * what gets lost in between is found by `sweepWrittenAnswers`.
 */
export async function queueWrittenAnswers(attemptId: string): Promise<void> {
  if ((await prisma.answer.count({ where: { ...WAITING, attemptId } })) === 0) return
  await sendJob('answers.grade', { attemptId }, { singletonKey: attemptId })
}

/** What was left waiting when a worker stopped. */
export async function sweepWrittenAnswers(): Promise<void> {
  const attempts = await prisma.answer.findMany({ where: WAITING, distinct: ['attemptId'], select: { attemptId: true }, take: 500 })
  for (const { attemptId } of attempts) await sendJob('answers.grade', { attemptId }, { singletonKey: attemptId })
}

/**
 * Grades the written answers of one paper that wait for it. Each is kept as soon as it is judged. Running it twice changes
 * nothing.
 * @throws where a model was out for any of them, so that the queue tries again later
 */
export async function gradeWaitingAnswers(
  { attemptId }: Queues['answers.grade'], stopping: AbortSignal, now: Date, engines?: Engines | null,
): Promise<void> {
  const answers = await prisma.answer.findMany({
    where: { ...WAITING, attemptId }, orderBy: { savedAt: 'asc' },
    select: { formItemId: true, response: true, attempt: { select: { userId: true } }, formItem: { select: { questionId: true } } },
  })
  let waiting = 0
  for (const { formItemId, response, attempt, formItem } of answers) {
    const given = responseSchema.parse(response)
    const written = await loadWritten(formItem.questionId)
    if (given.kind !== 'written' || !written) continue
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE_MS)])
    const options = { signal, ...(engines === undefined ? {} : { engines }) }
    const record = await gradeWrittenAnswer({ ...written, userId: attempt.userId, text: given.text }, options)
    stopping.throwIfAborted()
    if (record.verdict === 'waiting') waiting += 1
    const score = scoreOfGrade(record)
    const evidence = score === null ? null : { score, selfMarked: false }
    await prisma.$transaction((tx) => keepGrade(tx, { attemptId, formItemId }, { record, score, evidence }, now,
      (standing) => standing === null || standing.verdict === 'waiting'))
  }
  if (waiting > 0) throw new Error(`The model is out: ${waiting} written answers wait.`)
}
