import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { makeEdit } from '#lib/concepts/edits/make-edit.ts'
import { findConcepts } from '#lib/concepts/find-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import { listTopics } from '#lib/exams/list-topics.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'
import { getConceptBoard } from './get-concept-board.ts'

let now: Date
let teacher: Viewer
let student: Viewer
let stranger: Viewer
let courseId: string
let lecture: TestLecture

beforeAll(async () => {
  teacher = (await createStudent('Tamara')).viewer
  student = (await createStudent('Samuel')).viewer
  stranger = (await createStudent('Zoe')).viewer
  const enrolments = { create: [{ userId: teacher.userId, role: 'INSTRUCTOR' as const }, { userId: student.userId, role: 'STUDENT' as const }] }
  courseId = (await prisma.course.create({ data: { kind: 'CLASS', name: 'Class', enrolments } })).id
  lecture = await createLecture(courseId, teacher.userId, 4)
  const [a, b] = lecture.concepts
  if (!a || !b) throw new Error('no concepts')
  const sentenceId = `${lecture.versionId}-s0`
  await prisma.conceptEdge.create({ data: { courseId, fromId: b.id, toId: a.id, versionId: lecture.versionId, sentenceId } })
  // After the lecture, which is published as of its making.
  now = new Date()
})

test('who is in the class sees its concepts with definition, page, edges and questions; mastery is for who learns, edits for who edits', async () => {
  const seen = await getConceptBoard(student, courseId, now)
  expect(seen.concepts).toHaveLength(4)
  const [first] = seen.concepts
  expect(first).toMatchObject({ definition: { text: expect.stringContaining('The term of'), page: 1 }, questions: 3 })
  expect(first?.progress).not.toBeNull()
  expect(seen.edges).toHaveLength(1)
  expect(seen.canEdit).toBe(false)
  const taught = await getConceptBoard(teacher, courseId, now)
  expect(taught.concepts.every(({ progress }) => progress === null)).toBe(true)
  await expect(getConceptBoard(stranger, courseId, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('a concept that is deleted is listed nowhere, and nothing is asked about it alone', async () => {
  const [, , gone] = lecture.concepts
  if (!gone) throw new Error('no concept')
  const { key, name } = await prisma.concept.findUniqueOrThrow({ where: { id: gone.id } })
  await expect(makeEdit(student, courseId, { kind: 'delete', key }, now)).rejects.toMatchObject({ code: 'not-found' })
  const asked = () => prisma.question.count({ where: { AND: [askableQuestion(student, now), { courseId }] } })
  expect(await asked()).toBe(12)
  await makeEdit(teacher, courseId, { kind: 'delete', key }, now)
  expect(await asked()).toBe(9)
  const { concepts, edits } = await getConceptBoard(student, courseId, now)
  expect(concepts.map(({ id }) => id)).not.toContain(gone.id)
  expect(edits).toEqual([])
  expect((await getConceptBoard(teacher, courseId, now)).edits).toMatchObject([{ by: 'You', unmet: null, names: { [key]: name } }])
  expect(await findConcepts(student, { courseId, text: name }, now)).toEqual([])
  const topics = await listTopics(student, now, courseId)
  expect(topics.flatMap((topic) => topic.concepts.map(({ id }) => id))).not.toContain(gone.id)
})

test('a lecture that is not published to students gives them no concepts', async () => {
  await prisma.material.update({ where: { id: lecture.materialId }, data: { publishedAt: null } })
  expect((await getConceptBoard(student, courseId, now)).concepts).toEqual([])
  expect((await getConceptBoard(teacher, courseId, now)).concepts).toHaveLength(3)
})
