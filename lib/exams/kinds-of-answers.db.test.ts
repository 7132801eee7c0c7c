import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { answerPractice } from '#lib/practice/answer-practice.ts'
import { getCheckQuestion } from '#lib/practice/check-question.ts'
import { getPractice } from '#lib/practice/get-practice.ts'
import { openCard } from '#lib/practice/open-card.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import type { QuestionType, Response } from '#lib/questions/schema.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import { createExam } from './create-exam.ts'
import { getReport } from './get-report.ts'
import { getSitting } from './get-sitting.ts'
import { handIn } from './hand-in.ts'
import { listExams } from './list-exams.ts'
import { listTopics } from './list-topics.ts'
import { saveAnswer } from './save-answer.ts'
import { blueprintSchema } from './schema.ts'
import { startAttempt } from './start-attempt.ts'

/** Matching, numbers, written and self-marked answers on their way from the question to report and evidence. */
const NOW = new Date('2026-11-25T10:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const PAIRED = ['p1', 'p2', 'p3', 'a', 'b', 'c'].map((id) => ({ id, text: `text of ${id}` }))
const POINTS = ['x', 'y'].map((id) => ({ id, text: `pointsecret ${id}`, sentenceId: null }))

const KINDS: { type: QuestionType; options: object[]; key: object }[] = [
  { type: 'MATCHING', options: PAIRED, key: { kind: 'pairs', pairs: { p1: 'c', p2: 'a', p3: 'b' } } },
  { type: 'NUMERIC', options: [], key: { kind: 'numeric', value: -70, shown: '-70', unit: 'mV', tolerance: 0 } },
  {
    type: 'SHORT_ANSWER', options: [],
    key: { kind: 'facets', reference: 'referencesecret', facets: [{ id: 'f1', text: 'facetsecret', citation: null }] },
  },
  { type: 'RECALL', options: [], key: { kind: 'points', points: POINTS } },
  { type: 'WHICH_OF_THESE', options: PAIRED.slice(3), key: { kind: 'choice', optionId: 'a' } },
]
const SECRETS = /secret|mV|"p1":"c"/

let viewer: Viewer
let materialId: string
let ids: Record<string, string>

beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  const lecture = await createLecture(student.courseId, viewer.userId, KINDS.length)
  materialId = lecture.materialId
  ids = {}
  for (const [index, data] of KINDS.entries()) {
    const { choice = '', typed = '', truth = '' } = lecture.concepts[index] ?? {}
    await prisma.question.deleteMany({ where: { id: { in: [choice, truth] } } })
    await prisma.question.update({ where: { id: typed }, data })
    ids[data.type] = typed
  }
})

const TYPES: QuestionType[] = ['MATCHING', 'NUMERIC', 'SHORT_ANSWER', 'WHICH_OF_THESE']
const RESPONSES: Partial<Record<QuestionType, Response>> = {
  MATCHING: { kind: 'pairs', pairs: { p1: 'c', p2: 'a', p3: 'a' } },
  NUMERIC: { kind: 'typed', text: '−0.07 V' },
  SHORT_ANSWER: { kind: 'written', text: 'In my own words.' },
  WHICH_OF_THESE: { kind: 'choice', optionId: 'a' },
}

async function sit(answer: (type: QuestionType) => Response | undefined) {
  const topics = [{ kind: 'material' as const, id: materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { topics, types: TYPES, number: 4, minutes: 10 })
  const { attemptId } = await startAttempt(viewer, examId, NOW, 3)
  const sitting = await getSitting(viewer, attemptId, NOW)
  for (const { itemId, question } of sitting?.items ?? []) {
    const response = answer(question.type)
    if (response) await saveAnswer(viewer, { attemptId, itemId, response, flagged: false, revision: 1 }, after(1))
  }
  return { attemptId, sitting }
}

describe('a paper', () => {
  test('is drawn from kinds with a score, and shows no key', async () => {
    const { sitting } = await sit(() => undefined)
    expect(sitting?.items.map(({ question }) => question.type).toSorted()).toEqual(TYPES)
    expect(JSON.stringify(sitting)).not.toMatch(SECRETS)
    const matching = sitting?.items.find(({ question }) => question.type === 'MATCHING')?.question
    expect(matching?.prompts?.map(({ id }) => id).toSorted()).toEqual(['p1', 'p2', 'p3'])
    expect(matching?.options.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c'])
    expect((await listTopics(viewer)).find(({ id }) => id === materialId)?.types.toSorted()).toEqual(TYPES)
    const asked = { topics: [{ kind: 'material', id: materialId }], types: ['RECALL'], number: 3, minutes: 5 }
    expect(blueprintSchema.safeParse(asked).success).toBe(false)
  })

  test('gives shares for pairs, converts units, and leaves written answers out until they are graded', async () => {
    const { attemptId } = await sit((type) => RESPONSES[type])
    await handIn(viewer, attemptId, after(2))
    const report = await getReport(viewer, attemptId, after(3))
    expect(report).toMatchObject({ score: 2.67, maxScore: 3, waiting: 1 })
    const of = (type: QuestionType) => report?.items.find(({ question }) => question.type === type)
    expect(of('NUMERIC')).toMatchObject({ right: true, feedback: { answer: '-70 mV' } })
    expect(of('MATCHING')?.feedback?.parts).toMatchObject({
      kind: 'pairs', pairs: [{ isRight: true }, { isRight: true }, { isRight: false, given: 'text of a' }],
    })
    expect(of('SHORT_ANSWER')).toMatchObject({
      standing: 'waiting', right: false, feedback: { score: null, parts: { kind: 'written', verdict: null } },
    })
    const attempt = await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect([attempt.score, attempt.maxScore]).toEqual([expect.closeTo(2 + 2 / 3, 10), 3])
    expect((await listExams(viewer, after(3)))[0]?.attempts[0]).toMatchObject({ score: 2.67, maxScore: 3 })
    const evidence = await prisma.evidence.findMany({ where: { attemptId } })
    expect(new Map(evidence.map((row) => [row.questionId, row.score]))).toEqual(
      new Map([[ids['MATCHING'], expect.closeTo(2 / 3, 10)], [ids['NUMERIC'], 1], [ids['WHICH_OF_THESE'], 1]]))
  })

  test('blanks count, and an answer that cannot belong to its question is refused', async () => {
    const { attemptId, sitting } = await sit(() => undefined)
    const item = sitting?.items.find(({ question }) => question.type === 'MATCHING')
    const save = (response: Response) =>
      saveAnswer(viewer, { attemptId, itemId: item?.itemId ?? '', response, flagged: false, revision: 2 }, after(1))
    for (const [prompt, option] of [['p1', 'zz'], ['p9', 'a'], ['p1', 'p2']] as const) {
      await expect(save({ kind: 'pairs', pairs: { [prompt]: option } })).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(save({ kind: 'choice', optionId: 'a' })).rejects.toMatchObject({ code: 'invalid' })
    await handIn(viewer, attemptId, after(2))
    expect(await getReport(viewer, attemptId, after(3))).toMatchObject({ score: 0, maxScore: 4, waiting: 0 })
  })
})

describe('practice', () => {
  async function practise(type: QuestionType, response: Response | null) {
    const conceptOf = await prisma.questionConcept.findFirstOrThrow({ where: { questionId: ids[type] ?? '' } })
    await prisma.question.deleteMany({ where: { materialId, id: { not: ids[type] ?? '' } } })
    const { attemptId } = await startPractice(viewer, { kind: 'concept', conceptId: conceptOf.conceptId, again: true }, NOW, 3)
    const { item } = await getPractice(viewer, attemptId, NOW)
    expect(JSON.stringify(item)).not.toMatch(SECRETS)
    const itemId = item?.itemId ?? ''
    if (response?.kind === 'self') await openCard(viewer, { attemptId, itemId, text: response.text }, after(1))
    const told = await answerPractice(viewer, { attemptId, itemId, response }, after(1))
    const [evidence] = await prisma.evidence.findMany({ where: { attemptId } })
    return { told, evidence, done: (await getPractice(viewer, attemptId, after(2))).done, report: await getReport(viewer, attemptId, after(2)) }
  }

  test('what a student marks themselves is light evidence and no score', async () => {
    const { told, evidence, done, report } = await practise('RECALL', { kind: 'self', text: 'said', ticked: ['x', 'made up'] })
    expect(told.feedback).toMatchObject({ score: 0.5, parts: { kind: 'points', points: [{ isTicked: true }, { isTicked: false }] } })
    expect(evidence).toMatchObject({ score: 0.5, weight: 0.4 })
    expect(done).toMatchObject({ score: 0, total: 0, selfMarked: 1, ungraded: 0 })
    expect(report).toMatchObject({ score: 0, maxScore: 0, waiting: 0 })
  })

  test('what nobody could judge is no evidence and has no mark', async () => {
    const { told, evidence, done } = await practise('SHORT_ANSWER', { kind: 'written', text: 'Something.' })
    expect(told.feedback.score).toBeNull()
    expect(evidence).toBeUndefined()
    expect(done).toMatchObject({ score: 0, total: 0, selfMarked: 1, ungraded: 0 })
  })

  test('under an explanation only what is graded at once is asked', async () => {
    await prisma.question.deleteMany({ where: { materialId, type: { notIn: ['RECALL', 'SHORT_ANSWER'] } } })
    for (const page of [3, 4]) expect(await getCheckQuestion(viewer, { materialId, page }, NOW)).toBeNull()
  })
})
