import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireStudentView } from '#lib/courses/require-student-view.ts'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { arrange } from './model/arrange.ts'
import { moveMaterial } from './move-material.ts'
import { placeMaterial } from './place-material.ts'
import { visibleMaterial } from './policy.ts'
import { publishMaterial } from './publish-material.ts'
import { listMaterials } from './queries.ts'
import { requireReaderMaterial } from './reader/queries.ts'
import { renameMaterial } from './rename-material.ts'
import type { Publication } from './schema.ts'
import { uploadMaterial } from './upload-material.ts'

const now = new Date('2026-11-25T10:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

/** An instructor's class with one student in it, and an instructor of another class. */
async function createClass() {
  const [teacher, student, foreign] = [await createStudent('Anna Keller'), await createStudent(), await createStudent('Tom Rey')]
  const makeClass = (instructor: Viewer, students: Viewer[]) =>
    prisma.course.create({
      data: {
        name: 'Psychology',
        enrolments: {
          create: [
            { userId: instructor.userId, role: 'INSTRUCTOR' as const },
            ...students.map(({ userId }) => ({ userId, role: 'STUDENT' as const })),
          ],
        },
      },
    })
  const course = await makeClass(teacher.viewer, [student.viewer])
  await makeClass(foreign.viewer, [student.viewer])
  return { courseId: course.id, teacher: teacher.viewer, student: student.viewer, foreign: foreign.viewer }
}

const upload = (viewer: Viewer, courseId: string, text: string, publication?: Publication) =>
  uploadMaterial(viewer, { courseId, fileName: `${text}.txt`, content: Readable.from([`${text} is read.`]), now, publication })

const idsSeen = async (viewer: Viewer, courseId: string, at: Date) => (await listMaterials(viewer, courseId, at)).map(({ id }) => id)

test('hidden, and from a time: students see it from that instant on, its instructor always', async () => {
  const { courseId, teacher, student } = await createClass()
  const hidden = await upload(teacher, courseId, 'Hidden', { kind: 'hidden' })
  // 12:00 in Budapest is an hour after now.
  const dated = await upload(teacher, courseId, 'Dated', { kind: 'from', local: '2026-11-25T12:00' })
  const plain = await upload(teacher, courseId, 'Plain')
  const opens = 3_600_000
  expect(await idsSeen(student, courseId, later(opens - 1))).toEqual([plain.materialId])
  expect(await idsSeen(student, courseId, later(opens))).toEqual([plain.materialId, dated.materialId])
  const rows = await listMaterials(teacher, courseId, later(opens - 1))
  expect(rows.map(({ id, taught }) => [id, taught?.visibility])).toEqual([
    [plain.materialId, { state: 'visible' }],
    [dated.materialId, { state: 'from', words: 'Visible from Wed 25 Nov, 12:00', local: '2026-11-25T12:00' }],
    [hidden.materialId, { state: 'hidden', words: 'Hidden' }],
  ])
  const seenBy = (id: string, at: Date) => prisma.material.count({ where: { id, ...visibleMaterial(student, at) } })
  expect(await seenBy(dated.materialId, later(opens - 1))).toBe(0)
  expect(await seenBy(dated.materialId, later(opens))).toBe(1)
  expect((await listMaterials(student, courseId, later(opens)))[0]).toMatchObject({ canEdit: false, taught: null, toReview: 0 })
})

test('hiding closes the reader and keeps what students did; publishing opens it again', async () => {
  const { courseId, teacher, student } = await createClass()
  const { materialId } = await createMaterial(courseId, teacher.userId, ['A sentence.'])
  await prisma.pageVisit.create({ data: { userId: student.userId, materialId, page: 1 } })
  await publishMaterial(teacher, { materialId, publication: { kind: 'hidden' } }, now)
  await expect(requireReaderMaterial(student, materialId)).rejects.toMatchObject({ code: 'not-found' })
  await publishMaterial(teacher, { materialId, publication: { kind: 'now' } }, now)
  expect((await requireReaderMaterial(student, materialId)).id).toBe(materialId)
  expect(await prisma.pageVisit.count({ where: { materialId } })).toBe(1)
})

test.each(['', 'tomorrow', '2026-02-30T08:00', '2040-01-01T08:00'])('%j is no time to publish from, and nothing is kept', async (local) => {
  const { courseId, teacher } = await createClass()
  await expect(upload(teacher, courseId, 'Dated', { kind: 'from', local })).rejects.toMatchObject({ code: 'invalid' })
  expect(await prisma.material.count({ where: { courseId } })).toBe(0)
})

test('weeks, topics and the order in them', async () => {
  const { courseId, teacher, student } = await createClass()
  const [a, b, c] = [await upload(teacher, courseId, 'A'), await upload(teacher, courseId, 'B'), await upload(teacher, courseId, 'C')]
  const shown = async (viewer: Viewer) => (await listMaterials(viewer, courseId, now)).map(({ heading, title }) => `${heading}: ${title}`)
  expect(await shown(teacher)).toEqual(['null: C', 'null: B', 'null: A'])
  for (const { materialId } of [a, b]) await placeMaterial(teacher, { materialId, week: 3 })
  expect(await shown(teacher)).toEqual(['Week 3: A', 'Week 3: B', 'Not placed yet: C'])
  await moveMaterial(teacher, { materialId: b.materialId, direction: 'up' })
  await moveMaterial(teacher, { materialId: b.materialId, direction: 'up' })
  expect(await shown(student)).toEqual(['Week 3: B', 'Week 3: A', 'More material: C'])
  await placeMaterial(teacher, { materialId: a.materialId, topic: 'Sleep' })
  await placeMaterial(teacher, { materialId: c.materialId, topic: 'sleep' })
  await prisma.course.update({ where: { id: courseId }, data: { materialOrder: 'TOPIC' } })
  expect(await shown(teacher)).toEqual(['Sleep: A', 'Sleep: C', 'Not placed yet: B'])
})

test('an instructor who looks as a student sees the order of the student’s page, by week and by topic', async () => {
  const { courseId, teacher, student } = await createClass()
  const ids = new Map<string, string>()
  for (const title of ['A', 'B', 'C', 'D', 'E']) ids.set(title, (await upload(teacher, courseId, title)).materialId)
  const place = (title: string, where: { week: number } | { topic: string }) =>
    placeMaterial(teacher, { materialId: ids.get(title) ?? '', ...where })
  await place('B', { week: 10 })
  await place('D', { week: 10 })
  await place('A', { week: 2 })
  await moveMaterial(teacher, { materialId: ids.get('D') ?? '', direction: 'up' })
  await place('C', { topic: 'Unit 10' })
  await place('E', { topic: 'Unit 9' })
  const onPage = async () => (await listMaterials(student, courseId, now)).map(({ title }) => title).join(' ')
  const asStudent = async () => {
    const { materials, materialOrder } = await requireStudentView(teacher, courseId, now)
    return arrange(materials, materialOrder).flatMap((group) => group.materials.map(({ title }) => title)).join(' ')
  }
  expect([await onPage(), await asStudent()]).toEqual(['A D B C E', 'A D B C E'])
  await prisma.course.update({ where: { id: courseId }, data: { materialOrder: 'TOPIC' } })
  expect([await onPage(), await asStudent()]).toEqual(['E C D B A', 'E C D B A'])
})

test('only an instructor of this class publishes, places, moves and renames', async () => {
  const { courseId, teacher, student, foreign } = await createClass()
  const { materialId } = await upload(teacher, courseId, 'Ours')
  const stranger = (await createStudent()).viewer
  for (const viewer of [student, foreign, stranger]) {
    const tries = [
      () => publishMaterial(viewer, { materialId, publication: { kind: 'hidden' } }, now),
      () => placeMaterial(viewer, { materialId, week: 1 }),
      () => moveMaterial(viewer, { materialId, direction: 'up' }),
      () => renameMaterial(viewer, { materialId, title: 'Mine' }),
      () => upload(viewer, courseId, 'Theirs'),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
  await renameMaterial(teacher, { materialId, title: 'Memory, part 2' })
  const [row] = await listMaterials(teacher, courseId, now)
  expect(row).toMatchObject({ title: 'Memory, part 2', taught: { visibility: { state: 'visible' } } })
})

test('a private space has a title to change, and nobody to hide from', async () => {
  const { viewer, courseId } = await createStudent()
  const { materialId } = await upload(viewer, courseId, 'Own', { kind: 'hidden' })
  await renameMaterial(viewer, { materialId, title: 'Own notes' })
  expect(await listMaterials(viewer, courseId, now)).toMatchObject([{ title: 'Own notes', taught: null, heading: null }])
  expect(await prisma.material.count({ where: { id: materialId, publishedAt: now } })).toBe(1)
  await expect(publishMaterial(viewer, { materialId, publication: { kind: 'hidden' } }, now)).rejects.toMatchObject({ code: 'not-found' })
})
