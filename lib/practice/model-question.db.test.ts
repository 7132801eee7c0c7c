import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { listTopics } from '#lib/exams/list-topics.ts'
import { saveAnswer } from '#lib/exams/save-answer.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { runBankJob } from '#lib/questions/bank/run-bank-job.ts'
import { startBankJob } from '#lib/questions/bank/start-bank-job.ts'
import { keySchema } from '#lib/questions/schema.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { playModel } from '#scripts/test/play-questions.ts'
import { createStoneLecture } from '#scripts/test/stone-lecture.ts'
import { answerPractice } from './answer-practice.ts'
import { answerCheck, getCheckQuestion } from './check-question.ts'
import { getPractice } from './get-practice.ts'
import { startPractice } from './start-practice.ts'

/** Questions that a model wrote are sat, practised and checked like any other; who wrote them is told after the answer. */
const NOW = new Date('2026-11-25T10:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const server = await startModelServer({ reply: playModel() })
afterAll(() => server.close())

let viewer: Viewer
let materialId: string

beforeAll(async () => {
  const student = await createStudent()
  viewer = student.viewer
  ;({ materialId } = await createStoneLecture(student.courseId, viewer.userId, 2))
  const engines = testEngines(server.url)
  const { bankJobId } = await startBankJob(viewer, materialId, { engines })
  await runBankJob(bankJobId, new AbortController().signal, engines)
})

async function keyOf(questionId: string): Promise<string> {
  const { key } = await prisma.question.findUniqueOrThrow({ where: { id: questionId } })
  const known = keySchema.parse(key)
  return known.kind === 'choice' ? known.optionId : ''
}

const tellsNothing = (value: unknown) => expect(JSON.stringify(value)).not.toMatch(/test-model|keyOptionId":"|was found in|rationale/)

test('an exam of them: four options, graded by the option, reported with who wrote it', async () => {
  expect((await listTopics(viewer)).find(({ id }) => id === materialId)).toMatchObject({ questions: 12, types: ['MULTIPLE_CHOICE'] })
  const topics = [{ kind: 'material' as const, id: materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { topics, types: ['MULTIPLE_CHOICE'], number: 5, minutes: 10 })
  const { attemptId } = await startAttempt(viewer, examId, NOW, 3)
  const sitting = await getSitting(viewer, attemptId, NOW)
  tellsNothing(sitting)
  expect(sitting?.items.every(({ question }) => question.type === 'MULTIPLE_CHOICE' && question.options.length === 4)).toBe(true)
  const [first, second] = sitting?.items ?? []
  const right = await keyOf(first?.question.id ?? '')
  const wrong = second?.question.options.map(({ id }) => id).find((id) => id !== right) ?? ''
  const secondKey = await keyOf(second?.question.id ?? '')
  const save = (itemId: string, optionId: string) =>
    saveAnswer(viewer, { attemptId, itemId, response: { kind: 'choice', optionId }, flagged: false, revision: 1 }, after(1))
  await save(first?.itemId ?? '', right)
  await save(second?.itemId ?? '', wrong === secondKey ? right : wrong)
  const other = { attemptId, itemId: first?.itemId ?? '', response: { kind: 'truth' as const, value: true }, flagged: false, revision: 2 }
  await expect(saveAnswer(viewer, other, after(1))).rejects.toMatchObject({ code: 'invalid' })
  await handIn(viewer, attemptId, after(2))
  const report = (await getReport(viewer, attemptId, after(3)))!
  expect(report.score).toBe(1)
  const [one, two] = report.items
  expect(one?.feedback).toMatchObject({ score: 1, writtenBy: 'test-model', keyOptionId: right })
  expect(one?.feedback?.why?.text).toContain('was found in')
  expect(two?.feedback).toMatchObject({ score: 0, writtenBy: 'test-model' })
  expect(two?.feedback?.whyNot?.text).toContain('That is where')
  expect(one?.feedback?.citation?.quote).toContain('early miners found')
})

test('practice', async () => {
  const { attemptId } = await startPractice(viewer, { kind: 'material', materialId, again: false }, after(4), 3)
  const set = await getPractice(viewer, attemptId, after(4))
  tellsNothing(set)
  const item = set.item!
  const response = { kind: 'choice' as const, optionId: await keyOf(item.question.id) }
  const { feedback } = await answerPractice(viewer, { attemptId, itemId: item.itemId, response }, after(5))
  expect(feedback).toMatchObject({ score: 1, writtenBy: 'test-model' })
})

test('the check under an explanation', async () => {
  const check = await getCheckQuestion(viewer, { materialId, page: 1 }, after(6))
  tellsNothing(check)
  const question = check!.question
  const wrong = question.options.map(({ id }) => id).find((id) => id !== '')!
  const { feedback } = await answerCheck(viewer, { questionId: question.id, response: { kind: 'choice', optionId: wrong } }, after(6))
  expect(feedback.writtenBy).toBe('test-model')
})
