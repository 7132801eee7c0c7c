import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { getClass } from './get-class.ts'
import { getClassStruggle, listClassConcepts } from './list-class-concepts.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const YESTERDAY = new Date('2026-11-24T10:00:00Z')
const NOT_FOUND = { code: 'not-found' }

async function createClass(size: number, { isDemo = false } = {}) {
  const { viewer: instructor } = await createStudent('Anna Keller')
  const { id: courseId } = await prisma.course.create({
    data: { kind: 'CLASS', name: 'Psychology', isDemo, enrolments: { create: { userId: instructor.userId, role: 'INSTRUCTOR' } } },
  })
  const { materialId, versionId, sentenceIds } = await createMaterial(courseId, instructor.userId, [
    'Encoding is the input of information.', { text: 'Storage keeps it.', page: 2 },
  ])
  const concept = async (name: string, sentenceId = '') =>
    (await prisma.concept.create({
      data: {
        courseId, key: name, name, mentions: { create: { sentenceId } },
        sources: { create: { versionId, name, aliases: [], probability: 0.9, importance: 2, definitionSentenceId: sentenceId } },
      },
    })).id
  const encoding = await concept('encoding', sentenceIds[0])
  const storage = await concept('storage', sentenceIds[1])
  const students: Viewer[] = []
  for (let n = 0; n < size; n += 1) students.push(await join(courseId))
  return { instructor, courseId, materialId, versionId, encoding, storage, students }
}

async function join(courseId: string): Promise<Viewer> {
  const { viewer } = await createStudent()
  await prisma.enrolment.create({ data: { courseId, userId: viewer.userId, createdAt: YESTERDAY } })
  return viewer
}

type Class = Awaited<ReturnType<typeof createClass>>
type Given = { question?: string; concepts?: string[]; score?: number; weight?: number; attemptId?: string }

async function answer({ courseId, encoding }: Class, { userId }: Viewer, given: Given = {}): Promise<void> {
  const { question = 'q1', concepts = [encoding], score = 1, weight = 1, attemptId = null } = given
  const kind = attemptId === null ? 'PRACTICE' : 'EXAM'
  const row = { questionId: question, conceptIds: concepts, score, guess: 0.25, weight, attemptId, shared: {}, at: YESTERDAY }
  await prisma.evidence.create({ data: { userId, courseId, kind, ...row } })
}

const visit = (userId: string, page = 1) => ({ userId, materialId: it.materialId, page, firstAt: YESTERDAY, lastAt: YESTERDAY })

let it: Class
const concepts = () => listClassConcepts(it.instructor, it.courseId)
const figures = async () => (await concepts()).map(({ name, students, answers, band }) => [name, students, answers, band.at])

beforeEach(async () => { it = await createClass(6) })

test('four students: the answer holds no number of them anywhere', async () => {
  for (const student of it.students.slice(0, 4)) {
    for (const question of ['q1', 'q2', 'q3']) await answer(it, student, { question })
    await prisma.pageVisit.create({ data: visit(student.userId) })
  }
  const view = await getClass(it.instructor, it.courseId, NOW)
  expect(view).toEqual({ students: expect.any(Array), concepts: [], pages: [], materials: [], active: null, asks: null })
  expect(view.students.map(({ name, joinedAt }) => [name, joinedAt])).toEqual(Array.from({ length: 6 }, () => ['Mina Farkas', YESTERDAY]))
  expect(Object.keys(view.students[0] ?? {}).toSorted()).toEqual(['joinedAt', 'name', 'userId'])
  expect(await getClassStruggle(it.instructor, it.courseId)).toBeNull()
})

test('five students are shown; the sixth waits until four more have answered', async () => {
  for (const [index, student] of it.students.slice(0, 5).entries()) await answer(it, student, { score: index < 2 ? 1 : 0 })
  expect(await concepts()).toEqual([{
    conceptId: it.encoding, name: 'encoding', materialId: it.materialId, page: 1, students: 5, answers: 5,
    band: { lo: 10, hi: 80, at: 40 }, evidence: 'thin',
  }])
  const five = await concepts()
  await answer(it, it.students[5]!, { score: 0 })
  expect(await concepts()).toEqual(five)
  for (const student of it.students.slice(0, 4)) await answer(it, student, { question: 'q2', score: 0 })
  expect(await figures()).toEqual([['encoding', 6, 10, 20]])
})

test('only a first try counts: a second one does not, and a helped first one does not give way to the next', async () => {
  for (const student of it.students.slice(0, 5)) {
    await answer(it, student, { score: 0 })
    await answer(it, student, { score: 1, weight: 0.3 })
    await answer(it, student, { question: 'q2', score: 1, weight: 0 })
    await answer(it, student, { question: 'q2', score: 1, weight: 0.3 })
  }
  expect(await figures()).toEqual([['encoding', 5, 5, 0]])
})

test('a helped answer does not make a fifth student', async () => {
  for (const [index, student] of it.students.slice(0, 5).entries()) await answer(it, student, { weight: index === 4 ? 0 : 1 })
  expect(await concepts()).toEqual([])
})

test('a student taken out changes nothing, until fewer than five of those counted are left', async () => {
  for (const student of it.students) await answer(it, student)
  for (const student of it.students.slice(0, 4)) await answer(it, student, { question: 'q2', score: 0 })
  const before = await concepts()
  expect(before).toMatchObject([{ students: 6, answers: 10 }])
  const takeOut = (n: number) =>
    prisma.enrolment.delete({ where: { courseId_userId: { courseId: it.courseId, userId: it.students[n]!.userId } } })
  await takeOut(5)
  expect(await concepts()).toEqual(before)
  await takeOut(4)
  expect(await concepts()).toEqual([])
})

test('beside a set exam, private answers of fewer than five are not added', async () => {
  const { courseId, instructor: { userId } } = it
  const title = 'Midterm'
  const blueprint = await prisma.blueprint.create({ data: { courseId, ownerId: userId, title, topics: [], types: [], number: 1 } })
  const exam = await prisma.exam.create({ data: { courseId, blueprintId: blueprint.id, createdById: userId, kind: 'SET', title } })
  for (const student of it.students) {
    const form = await prisma.form.create({ data: { examId: exam.id, seed: 1 } })
    const attempt = await prisma.attempt.create({ data: { userId: student.userId, formId: form.id } })
    await answer(it, student, { attemptId: attempt.id })
  }
  for (const student of it.students.slice(0, 4)) await answer(it, student, { question: 'q2', score: 0 })
  expect(await figures()).toEqual([['encoding', 6, 6, 100]])
  await answer(it, it.students[4]!, { question: 'q3', score: 0 })
  expect(await figures()).toEqual([['encoding', 6, 11, 55]])
})

test('a question of two concepts is in one sum only', async () => {
  for (const student of it.students.slice(0, 5)) await answer(it, student, { concepts: [it.storage, it.encoding] })
  expect(await concepts()).toHaveLength(1)
})

test('instructors and demo accounts make no fifth student, but in the demo class', async () => {
  for (const student of it.students.slice(0, 3)) await answer(it, student)
  const demo = it.students[3]!
  await prisma.user.update({ where: { id: demo.userId }, data: { isDemo: true } })
  await answer(it, demo)
  await answer(it, it.students[4]!)
  await answer(it, it.instructor)
  expect(await concepts()).toEqual([])
  await prisma.course.update({ where: { id: it.courseId }, data: { isDemo: true } })
  expect(await figures()).toEqual([['encoding', 5, 5, 100]])
})

test('the struggle at the side is what is known well enough and weak', async () => {
  const students = [...it.students]
  while (students.length < 15) students.push(await join(it.courseId))
  for (const [index, student] of students.entries()) {
    await answer(it, student, { score: index % 5 === 0 ? 0 : 1 })
    await answer(it, student, { question: 'q2', concepts: [it.storage], score: index % 5 === 0 ? 1 : 0 })
  }
  expect((await concepts()).map(({ name }) => name)).toEqual(['storage', 'encoding'])
  expect(await getClassStruggle(it.instructor, it.courseId)).toMatchObject({ name: 'storage', page: 2, students: 15, band: { at: 20 } })
})

test('people are counted in whole fives, each once', async () => {
  for (const { userId } of it.students) {
    await prisma.pageVisit.createMany({ data: [visit(userId, 1), visit(userId, 2)] })
    const told = { userId, engine: 'builtin', taskVersion: '1', elements: [], createdAt: YESTERDAY }
    for (const style of ['a', 'b']) {
      await prisma.explanation.create({ data: { ...told, versionId: it.versionId, target: 'PAGE', page: 2, style } })
    }
    await prisma.inquiry.create({ data: { ...told, courseId: it.courseId, question: 'Why?', isAnswered: false, passages: [] } })
  }
  const view = await getClass(it.instructor, it.courseId, NOW)
  expect(view.pages).toEqual([{ materialId: it.materialId, title: 'Memory', page: 2, students: 5 }])
  expect(view.materials).toEqual([{ materialId: it.materialId, title: 'Memory', students: 5 }])
  expect([view.active, view.asks]).toEqual([5, 5])
  const laterOn = new Date('2026-12-02T10:00:01Z')
  expect((await getClass(it.instructor, it.courseId, laterOn)).active).toBeNull()
})

test('a student of the class, a stranger, an instructor of another class and a deleted class find nothing', async () => {
  const other = await createClass(1)
  const { viewer: stranger } = await createStudent()
  for (const viewer of [it.students[0]!, stranger, other.instructor, other.students[0]!]) {
    await expect(getClass(viewer, it.courseId, NOW)).rejects.toMatchObject(NOT_FOUND)
    await expect(getClassStruggle(viewer, it.courseId)).rejects.toMatchObject(NOT_FOUND)
  }
  const own = await createStudent()
  await expect(getClass(own.viewer, own.courseId, NOW)).rejects.toMatchObject(NOT_FOUND)
  await prisma.course.update({ where: { id: it.courseId }, data: { deletedAt: NOW } })
  await expect(getClass(it.instructor, it.courseId, NOW)).rejects.toMatchObject(NOT_FOUND)
})
