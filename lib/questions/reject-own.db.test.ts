import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { answerPractice } from '#lib/practice/answer-practice.ts'
import { answerCheck, getCheckQuestion } from '#lib/practice/check-question.ts'
import { getPractice } from '#lib/practice/get-practice.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture, type TestLecture } from '#scripts/test/lecture.ts'
import { rejectOwn, undoRejectOwn } from './reject-own.ts'

/** After everything the factories publish. */
const NOW = new Date('2031-03-04T10:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const NOT_FOUND = expect.objectContaining({ code: 'not-found' })
const CONFLICT = expect.objectContaining({ code: 'conflict' })

let viewer: Viewer
let lecture: TestLecture

beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  lecture = await createLecture(student.courseId, viewer.userId, 2)
})

const reject = (questionId: string, now = NOW, who = viewer) => rejectOwn(who, { questionId, reason: 'Two are right.' }, now)
const stateOf = async (id: string) => (await prisma.question.findUniqueOrThrow({ where: { id } })).state

test('a question of a paper is rejected after it was handed in, blank or not, never before', async () => {
  const topics = [{ kind: 'material' as const, id: lecture.materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { topics, types: ['TYPED_TERM'], number: 2, minutes: 10 })
  const { attemptId } = await startAttempt(viewer, examId, NOW, 1)
  const id = lecture.concepts[0]!.typed
  await expect(reject(id)).rejects.toEqual(NOT_FOUND)
  await handIn(viewer, attemptId, after(1))
  await reject(id, after(2))
  await reject(id, after(3))
  expect(await prisma.question.findUnique({ where: { id } })).toMatchObject({
    state: 'REJECTED', rejectedById: viewer.userId, rejectedFor: 'Two are right.',
  })
  const report = await getReport(viewer, attemptId, after(4))
  const own = report?.items.map(({ feedback }) => feedback?.own)
  expect(own).toContainEqual({ questionId: id, isRejected: true })
  expect(report?.maxScore).toBe(2)
  // A new paper of the same exam has one question less.
  const again = await startAttempt(viewer, examId, after(5), 2)
  const items = await prisma.formItem.findMany({ where: { form: { attempts: { some: { id: again.attemptId } } } } })
  expect(items.map(({ questionId }) => questionId)).not.toContain(id)
  // While that one is sat, nothing of it can be touched, not even what was answered before.
  await expect(reject(items[0]?.questionId ?? '', after(6))).rejects.toEqual(CONFLICT)
  await undoRejectOwn(viewer, id, after(20))
  expect(await stateOf(id)).toBe('PUBLISHED')
})

test('in practice it is rejected after its answer, and a set that waits asks it no more', async () => {
  const source = { kind: 'material' as const, materialId: lecture.materialId, again: true }
  const one = (await startPractice(viewer, source, NOW, 3)).attemptId
  const { item, total } = await getPractice(viewer, one, NOW)
  const id = item!.question.id
  await expect(reject(id)).rejects.toEqual(NOT_FOUND)
  const { feedback } = await answerPractice(viewer, { attemptId: one, itemId: item!.itemId, response: null }, after(1))
  expect(feedback.own).toEqual({ questionId: id, isRejected: false })
  await reject(id, after(2))
  expect(await getPractice(viewer, one, after(2))).toMatchObject({ total, answered: 1 })
  // Another set that was started before, with the same question still to be asked.
  const copy = await prisma.formItem.findMany({
    where: { form: { attempts: { some: { id: one } } } }, select: { ordinal: true, questionId: true, optionOrder: true },
  })
  const { form } = await prisma.attempt.findUniqueOrThrow({ where: { id: one }, select: { form: { select: { examId: true } } } })
  const other = await prisma.form.create({ data: { examId: form.examId, seed: 1, items: { createMany: { data: copy } } } })
  const two = await prisma.attempt.create({ data: { formId: other.id, userId: viewer.userId, startedAt: NOW } })
  const waiting = await getPractice(viewer, two.id, after(3))
  expect(waiting.total).toBe(total - 1)
  expect(waiting.item?.question.id).not.toBe(id)
})

test('a check under an explanation counts as answered too', async () => {
  const target = { materialId: lecture.materialId, page: 1 }
  const id = (await getCheckQuestion(viewer, target, NOW))!.question.id
  await answerCheck(viewer, { questionId: id, response: null }, NOW)
  await reject(id)
  expect((await getCheckQuestion(viewer, target, NOW))?.question.id).not.toBe(id)
})

test('nobody rejects what is not theirs: a stranger, and in a class neither student nor instructor', async () => {
  const id = lecture.concepts[0]!.typed
  await answerCheck(viewer, { questionId: id, response: null }, NOW)
  const other = (await createStudent('Bence Ott')).viewer
  await expect(reject(id, NOW, other)).rejects.toEqual(NOT_FOUND)
  await expect(undoRejectOwn(other, id, NOW)).rejects.toEqual(NOT_FOUND)
  const enrolments = {
    create: [{ userId: viewer.userId, role: 'STUDENT' as const }, { userId: other.userId, role: 'INSTRUCTOR' as const }],
  }
  const course = await prisma.course.create({ data: { kind: 'CLASS', name: 'Landforms', enrolments } })
  const shared = (await createLecture(course.id, other.userId, 1, 'Shared')).concepts[0]!.typed
  const { feedback } = await answerCheck(viewer, { questionId: shared, response: null }, NOW)
  expect(feedback.own).toBeNull()
  await expect(reject(shared)).rejects.toEqual(NOT_FOUND)
  await expect(reject(shared, NOW, other)).rejects.toEqual(NOT_FOUND)
  expect(await stateOf(shared)).toBe('PUBLISHED')
})
