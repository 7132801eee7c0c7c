import { beforeAll, describe, expect, test } from 'vitest'
import { AFTER_HAND_IN } from '#lib/courses/require-not-sitting.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { createSetExam } from '#lib/exams/set/create-set-exam.ts'
import { deleteSetExam, restoreSetExam } from '#lib/exams/set/delete-set-exam.ts'
import { startSetAttempt } from '#lib/exams/set/start-set-attempt.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { explain } from '#lib/explanations/explain.ts'
import { listExplanations } from '#lib/explanations/queries.ts'
import { streamExplanation } from '#lib/explanations/stream-explanation.ts'
import { ask } from '#lib/inquiries/ask.ts'
import { listInquiries } from '#lib/inquiries/queries.ts'
import { streamAnswer } from '#lib/inquiries/stream-answer.ts'
import { findPassages } from '#lib/retrieval/find-passages.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'
import { createClass } from '#scripts/test/class.ts'
import type { TestClass } from '#scripts/test/class.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'
import { answerCheck, getCheckQuestion } from './check-question.ts'
import { answerPractice } from './answer-practice.ts'
import { getToday } from './today.ts'
import { getPractice } from './get-practice.ts'
import { previewPractice } from './preview-practice.ts'
import { startPractice } from './start-practice.ts'

const SET_AT = new Date('2026-11-25T10:00:00Z')
const OPENS = new Date('2026-11-30T07:00:00Z')
const after = (minutes: number) => new Date(OPENS.getTime() + minutes * 60_000)
const SITTING = after(5)
const HANDED_IN = after(10)

let it: TestClass
let mina: Viewer
let bence: Viewer
let examId: string
let attemptId: string
/** Sets begun before the exam, one question left in each. */
const sets = new Map<string, { attemptId: string; itemId: string }>()

const DELTA = 'What is delta?'
const signal = new AbortController().signal
const page = (lecture: TestLecture) => ({
  materialId: lecture.materialId, target: { kind: 'page' as const, page: 3 }, style: 'one-idea' as const, language: '' as const,
})
type Lines = AsyncGenerator<unknown>
async function drain(lines: Lines): Promise<number> {
  let count = 0
  for await (const _ of lines) count += 1
  return count
}

type Door = { name: string; open: (viewer: Viewer, course: { id: string; lecture: TestLecture }, now: Date) => Promise<unknown> }

/** Every door through which a lecture, or what it says, helps. What each gives when it is open is more than nothing. */
const DOORS: Door[] = [
  {
    name: 'explain',
    open: (viewer, { lecture }, now) =>
      drain(explain(viewer, page(lecture), { signal, now, engines: null })),
  },
  {
    name: 'POST /api/explanations',
    open: (viewer, { lecture }, now) =>
      drain(streamExplanation(viewer, page(lecture), { signal, now })),
  },
  {
    name: 'ask a lecture',
    open: (viewer, { lecture }, now) =>
      drain(ask(viewer, { scope: { materialId: lecture.materialId }, pageNo: null, text: DELTA }, { signal, now })),
  },
  {
    name: 'ask a course',
    open: (viewer, { id }, now) =>
      drain(ask(viewer, { scope: { courseId: id }, pageNo: null, text: DELTA }, { signal, now })),
  },
  {
    name: 'POST /api/inquiries',
    open: (viewer, { id }, now) =>
      drain(streamAnswer(viewer, { scope: { courseId: id }, pageNo: null, text: DELTA }, { signal, now, engines: null })),
  },
  {
    name: 'GET /api/inquiries of a lecture',
    open: (viewer, { lecture }, now) =>
      listInquiries(viewer, { materialId: lecture.materialId }, now),
  },
  { name: 'GET /api/inquiries of a course', open: (viewer, { id }, now) => listInquiries(viewer, { courseId: id }, now) },
  {
    name: 'search a lecture',
    open: (viewer, { lecture }, now) =>
      findPassages(viewer, { query: 'delta', scope: { materialId: lecture.materialId }, limit: 3 }, now),
  },
  {
    name: 'search a course',
    open: (viewer, { id }, now) =>
      findPassages(viewer, { query: 'delta', scope: { courseId: id }, limit: 3 }, now),
  },
  {
    name: 'start practice on a lecture',
    open: (viewer, { lecture }, now) =>
      startPractice(viewer, { kind: 'material', materialId: lecture.materialId, again: true }, now, 1),
  },
  {
    name: 'start practice on a concept',
    open: (viewer, { lecture }, now) =>
      startPractice(viewer, { kind: 'concept', conceptId: lecture.concepts[2]?.id ?? '', again: true }, now, 1),
  },
  {
    name: 'POST /api/practice, a set begun before',
    open: (viewer, { id }, now) =>
      answerPractice(viewer, { ...(sets.get(id) ?? { attemptId: '', itemId: '' }), response: null }, now),
  },
  {
    name: 'GET /api/check',
    open: (viewer, { lecture }, now) => getCheckQuestion(viewer, { materialId: lecture.materialId, page: 3 }, now),
  },
  {
    name: 'POST /api/check',
    open: (viewer, { lecture }, now) => answerCheck(viewer, { questionId: lecture.concepts[3]?.truth ?? '', response: null }, now),
  },
]

beforeAll(async () => {
  it = await createClass()
  ;[mina, bence] = it.students as [Viewer, Viewer, Viewer]
  const { lecture, courseId, outsiders } = it
  for (const { versionId } of [lecture, outsiders.otherLecture]) await indexPassages(versionId)
  for (const [id, { concepts }] of [[courseId, lecture], [outsiders.otherCourseId, outsiders.otherLecture]] as const) {
    const started = await startPractice(mina, { kind: 'concept', conceptId: concepts[3]?.id ?? '', again: true }, SET_AT, 1)
    const { item } = await getPractice(mina, started.attemptId, SET_AT)
    sets.set(id, { attemptId: started.attemptId, itemId: item?.itemId ?? '' })
  }
  await drain(explain(mina, page(lecture), { signal, now: SET_AT, engines: null }))
  await drain(ask(mina, { scope: { courseId }, pageNo: null, text: DELTA }, { signal, now: SET_AT }))
  // On two concepts only, so that the doors below meet questions that are not held back: they are closed, not empty.
  const topics = [7, 6].map((index) => ({ kind: 'concept' as const, id: lecture.concepts[index]?.id ?? '', weight: 1 }))
  const blueprint = { topics, types: ['DEFINITION_TO_TERM' as const], number: 2, minutes: 30 }
  const window = { opensAt: '2026-11-30T08:00', closesAt: '2026-11-30T10:00' }
  examId = (await createSetExam(it.instructor, { ...blueprint, ...window, courseId, title: 'Mid-term' }, SET_AT, 1)).examId
  attemptId = (await startSetAttempt(mina, examId, after(1), 1)).attemptId
})

const here = () => ({ id: it.courseId, lecture: it.lecture })
const elsewhere = () => ({ id: it.outsiders.otherCourseId, lecture: it.outsiders.otherLecture })

describe('while an exam of the course is sat', () => {
  test.each(DOORS)('$name answers "after you hand in"', async ({ open }) => {
    await expect(open(mina, here(), SITTING)).rejects.toMatchObject({ code: 'conflict', message: AFTER_HAND_IN })
  })
  const withoutOwnSet = DOORS.filter(({ name }) => !name.includes('begun before'))
  test.each(withoutOwnSet)('$name is open to a student who does not sit it', async ({ open }) => {
    expect(await open(bence, here(), SITTING)).toBeTruthy()
  })
  test.each(DOORS)('$name of another course stays open', async ({ open }) => {
    expect(await open(mina, elsewhere(), SITTING)).toBeTruthy()
  })
  test('kept explanations are not listed, and a set offers nothing, with the reason', async () => {
    expect(await listExplanations(mina, it.lecture.materialId, SITTING)).toEqual([])
    expect(await listExplanations(mina, it.lecture.materialId, after(60))).not.toEqual([])
    const preview = await previewPractice(mina, { kind: 'material', materialId: it.lecture.materialId }, SITTING)
    expect(preview).toMatchObject({ state: 'none', why: AFTER_HAND_IN })
  })
  test('nothing was written by what was refused', async () => {
    const since = { gte: SITTING }
    expect(await prisma.explanationOpening.count({ where: { userId: mina.userId, materialId: it.lecture.materialId, at: since } })).toBe(0)
    expect(await prisma.evidence.count({ where: { userId: mina.userId, courseId: it.courseId, at: since } })).toBe(0)
  })
  test('it opens when the exam is deleted, and one’s own exam closes nothing', async () => {
    await deleteSetExam(it.instructor, examId, SITTING)
    expect(await DOORS[0]?.open(mina, here(), SITTING)).toBeTruthy()
    await restoreSetExam(it.instructor, examId, SITTING)
    const topics = [{ kind: 'material' as const, id: it.lecture.materialId, weight: 1 }]
    const own = await createExam(bence, { topics, types: ['TRUE_FALSE'], number: 3, minutes: 30 }, SITTING)
    const { attemptId: mine } = await startAttempt(bence, own.examId, SITTING, 1)
    expect(await DOORS[0]?.open(bence, here(), after(6))).toBeTruthy()
    await handIn(bence, mine, after(7))
  })
})

describe('after handing in, while others sit', () => {
  beforeAll(async () => {
    await handIn(mina, attemptId, HANDED_IN)
  })
  test.each(DOORS)('$name is open again', async ({ open }) => {
    expect(await open(mina, here(), after(11))).toBeTruthy()
  })
  test('but no door gives away what the exam asks: Today does not say how it went, nor can its mistakes be practised', async () => {
    const today = await getToday(mina, after(12))
    expect(JSON.stringify(today)).not.toContain('Mid-term')
    await expect(previewPractice(mina, { kind: 'report', attemptId }, after(12))).rejects.toMatchObject({ code: 'not-found' })
    const held = it.lecture.concepts[7]?.truth ?? ''
    await expect(answerCheck(bence, { questionId: held, response: null }, after(12))).rejects.toMatchObject({ code: 'conflict' })
    expect(await previewPractice(mina, { kind: 'report', attemptId }, after(120))).toMatchObject({ state: 'ready' })
  })
})
