import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { createCourse } from './create-course.ts'
import { deleteCourse, listDeletedCourses, previewCourseDeletion, restoreCourse } from './delete-course.ts'
import { getFirstSteps } from './first-steps.ts'
import { getCourseHeader } from './get-course-header.ts'
import { showJoinCode } from './join-code.ts'
import { joinCourse, requireJoinOffer } from './join-course.ts'
import { leaveCourse } from './leave-course.ts'
import { listMembers } from './list-members.ts'
import { listCourses, requireCourse } from './queries.ts'
import { readmitMember, removeMember } from './remove-member.ts'
import { requireCourseSettings } from './require-course-settings.ts'
import { requireStudentView } from './require-student-view.ts'
import { setRole } from './set-role.ts'
import { renewJoinCode, updateCourse } from './update-course.ts'

const now = new Date('2026-11-25T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const NOT_FOUND = { code: 'not-found' }

let anna: Viewer
let mina: Viewer
let course: { courseId: string; joinCode: string }

beforeEach(async () => {
  anna = (await createStudent('Anna Keller')).viewer
  mina = (await createStudent('Mina Farkas')).viewer
  course = await createCourse(anna, { name: 'Psychology' })
})

const join = (viewer: Viewer) => joinCourse(viewer, course.joinCode, now)

test('who creates a class teaches it, and a code that is taken is drawn again', async () => {
  const join = { code: course.joinCode, isOpen: true }
  expect(await getCourseHeader(anna, course.courseId, now)).toMatchObject({ role: 'INSTRUCTOR', students: 0, join })
  const letters = [...Array<number>(6).fill(0), ...Array<number>(6).fill(0), ...Array<number>(6).fill(1)]
  const pick = () => letters.shift() ?? 2
  const first = await createCourse(anna, { name: 'A' }, () => 0)
  const second = await createCourse(anna, { name: 'B' }, pick)
  expect([first.joinCode, second.joinCode]).toEqual(['222222', '333333'])
})

test('a code lets in once, whatever its case and dash, and takes who is in it there again', async () => {
  const typed = ` ${showJoinCode(course.joinCode).toLowerCase()} `
  const offer = { courseId: course.courseId, name: 'Psychology', taughtBy: ['Anna Keller'], state: 'open' }
  expect(await requireJoinOffer(mina, typed, now)).toEqual(offer)
  await Promise.all([joinCourse(mina, typed, now), joinCourse(mina, typed, now)])
  expect(await join(mina)).toEqual({ courseId: course.courseId })
  expect(await join(anna)).toEqual({ courseId: course.courseId })
  expect(await listMembers(anna, course.courseId)).toMatchObject({
    members: [{ name: 'Anna Keller', role: 'INSTRUCTOR', isYou: true }, { name: 'Mina Farkas', role: 'STUDENT', isYou: false }],
  })
  expect(await requireCourse(mina, course.courseId)).toMatchObject({ canEdit: false })
})

test('a closed, a renewed and a deleted course let nobody in', async () => {
  await updateCourse(anna, course.courseId, { isJoinOpen: false })
  await expect(join(mina)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('takes nobody new') })
  await updateCourse(anna, course.courseId, { isJoinOpen: true })
  const { joinCode } = await renewJoinCode(anna, course.courseId)
  await expect(join(mina)).rejects.toMatchObject(NOT_FOUND)
  await deleteCourse(anna, course.courseId, now)
  await expect(joinCourse(mina, joinCode, now)).rejects.toMatchObject(NOT_FOUND)
})

test('guessing is slow, for the right code too, and another person is not held up', async () => {
  for (let tries = 0; tries < 20; tries += 1) await expect(joinCourse(mina, '222233', now)).rejects.toMatchObject(NOT_FOUND)
  await expect(join(mina)).rejects.toMatchObject({ code: 'too-many' })
  await expect(joinCourse((await createStudent()).viewer, course.joinCode, now)).resolves.toBeTruthy()
  await expect(joinCourse(mina, course.joinCode, later(1))).resolves.toBeTruthy()
})

test('whoever was taken out stays out until they are let back in', async () => {
  await join(mina)
  expect(await removeMember(anna, { courseId: course.courseId, userId: mina.userId }, now)).toEqual({ role: 'STUDENT' })
  await expect(requireCourse(mina, course.courseId)).rejects.toMatchObject(NOT_FOUND)
  await expect(join(mina)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('took you out') })
  expect((await listMembers(anna, course.courseId)).removed).toMatchObject([{ name: 'Mina Farkas' }])
  await readmitMember(anna, { courseId: course.courseId, userId: mina.userId, role: 'STUDENT' })
  expect(await requireCourse(mina, course.courseId)).toBeTruthy()
  expect((await listMembers(anna, course.courseId)).removed).toEqual([])
})

test('nobody is enrolled who was never in the class', async () => {
  const member = { courseId: course.courseId, userId: mina.userId }
  await expect(readmitMember(anna, { ...member, role: 'STUDENT' })).rejects.toMatchObject(NOT_FOUND)
  await expect(setRole(anna, { ...member, role: 'INSTRUCTOR' })).rejects.toMatchObject(NOT_FOUND)
  await expect(removeMember(anna, member, now)).rejects.toMatchObject(NOT_FOUND)
})

test('a class is never left to nobody', async () => {
  const self = { courseId: course.courseId, userId: anna.userId }
  await expect(leaveCourse(anna, course.courseId)).rejects.toMatchObject({ code: 'conflict' })
  await expect(setRole(anna, { ...self, role: 'STUDENT' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(removeMember(anna, self, now)).rejects.toMatchObject({ code: 'conflict' })
  await join(mina)
  await setRole(anna, { courseId: course.courseId, userId: mina.userId, role: 'INSTRUCTOR' })
  expect(await requireCourseSettings(mina, course.courseId)).toMatchObject({ isOnlyInstructor: false })
  const left = await Promise.allSettled([leaveCourse(anna, course.courseId), leaveCourse(mina, course.courseId)])
  expect(left.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await prisma.enrolment.count({ where: { courseId: course.courseId, role: 'INSTRUCTOR' } })).toBe(1)
})

test('a student leaves and finds the class again by its code', async () => {
  await join(mina)
  await leaveCourse(mina, course.courseId)
  await expect(requireCourse(mina, course.courseId)).rejects.toMatchObject(NOT_FOUND)
  await expect(join(mina)).resolves.toBeTruthy()
})

test('the private space cannot be left, deleted, renamed or joined', async () => {
  const { viewer, courseId } = await createStudent()
  await expect(leaveCourse(viewer, courseId)).rejects.toMatchObject(NOT_FOUND)
  await expect(deleteCourse(viewer, courseId, now)).rejects.toMatchObject(NOT_FOUND)
  await expect(updateCourse(viewer, courseId, { name: 'x' })).rejects.toMatchObject(NOT_FOUND)
  await expect(renewJoinCode(viewer, courseId)).rejects.toMatchObject(NOT_FOUND)
  expect(await getCourseHeader(viewer, courseId, now)).toBeNull()
})

test('a deleted class is gone for everybody, named by its numbers first, and back within a day only', async () => {
  await join(mina)
  await createMaterial(course.courseId, anna.userId, ['Encoding is the input of information.'])
  const counts = { students: 1, materials: 1, questions: 0, exams: 0 }
  expect(await previewCourseDeletion(anna, course.courseId)).toEqual({ name: 'Psychology', ...counts })
  await deleteCourse(anna, course.courseId, now)
  await expect(requireCourse(mina, course.courseId)).rejects.toMatchObject(NOT_FOUND)
  expect(await listDeletedCourses(anna, later(23))).toMatchObject([{ id: course.courseId }])
  expect(await listDeletedCourses(mina, later(1))).toEqual([])
  await expect(restoreCourse(mina, course.courseId, later(1))).rejects.toMatchObject(NOT_FOUND)
  await expect(restoreCourse(anna, course.courseId, later(25))).rejects.toMatchObject(NOT_FOUND)
  await restoreCourse(anna, course.courseId, later(23))
  expect(await requireCourse(mina, course.courseId)).toBeTruthy()
})

test('the three steps are ticked off as they are true', async () => {
  expect(await getFirstSteps(anna, course.courseId)).toEqual({ hasLecture: false, isReviewed: false, hasStudent: false, toReview: 0 })
  const { materialId, versionId } = await createMaterial(course.courseId, anna.userId, ['Encoding is the input of information.'])
  const question = await prisma.question.create({
    data: {
      courseId: course.courseId, materialId, versionId, type: 'TRUE_FALSE', tier: 'LOWER', state: 'VERIFIED',
      engine: 'built-in', taskVersion: '1', rule: 'x', seed: 1, stem: 'x', options: [], key: {}, rationales: [], guess: 0.5,
      enemyGroup: 'x',
    },
  })
  expect(await getFirstSteps(anna, course.courseId)).toEqual({ hasLecture: true, isReviewed: false, hasStudent: false, toReview: 1 })
  await prisma.question.update({ where: { id: question.id }, data: { state: 'PUBLISHED', approvedAt: now, approvedById: anna.userId } })
  expect(await getFirstSteps(anna, course.courseId)).toEqual({ hasLecture: true, isReviewed: true, hasStudent: false, toReview: 0 })
  await join(mina)
  expect(await getFirstSteps(mina, course.courseId)).toBeNull()
  expect(await getFirstSteps(anna, course.courseId)).toBeNull()
})

test('as a student sees it: nothing hidden, nothing from a later date', async () => {
  const hidden = await createMaterial(course.courseId, anna.userId, ['A.'], { title: 'Hidden' })
  const tomorrow = await createMaterial(course.courseId, anna.userId, ['B.'], { title: 'Tomorrow' })
  const shown = await createMaterial(course.courseId, anna.userId, ['C.'], { title: 'Shown' })
  const gone = await createMaterial(course.courseId, anna.userId, ['D.'], { title: 'Gone' })
  await prisma.material.update({ where: { id: hidden.materialId }, data: { publishedAt: null } })
  await prisma.material.update({ where: { id: tomorrow.materialId }, data: { publishedAt: later(24) } })
  await prisma.material.update({ where: { id: shown.materialId }, data: { publishedAt: now } })
  await prisma.material.update({ where: { id: gone.materialId }, data: { publishedAt: now, deletedAt: now } })
  const failed = await createMaterial(course.courseId, anna.userId, ['E.'], { title: 'Failed' })
  await prisma.material.update({ where: { id: failed.materialId }, data: { publishedAt: now } })
  await prisma.materialVersion.updateMany({ where: { materialId: failed.materialId }, data: { state: 'FAILED' } })
  const titles = async (at: Date) => (await requireStudentView(anna, course.courseId, at)).materials.map(({ title }) => title)
  expect(await titles(now)).toEqual(['Shown'])
  expect((await titles(later(24))).toSorted()).toEqual(['Shown', 'Tomorrow'])
  await join(mina)
  const counts = { materials: 1, toReview: 0, appeals: 0 }
  expect(await getCourseHeader(mina, course.courseId, now)).toMatchObject({ role: 'STUDENT', join: null, counts })
  const counted = async (viewer: Viewer, at: Date) => (await listCourses(viewer, at)).map(({ materials }) => materials)
  expect(await counted(mina, now)).toEqual([0, 1])
  expect(await counted(mina, later(24))).toEqual([0, 2])
  expect(await counted(anna, now)).toEqual([0, 4])
})

test('a student sees who teaches, and not who else studies', async () => {
  await join(mina)
  await joinCourse((await createStudent('Jo')).viewer, course.joinCode, now)
  const people = await listMembers(mina, course.courseId)
  expect(people.members.map(({ name }) => name)).toEqual(['Anna Keller'])
  expect(await listCourses(mina, now)).toMatchObject([
    { isPrivate: true }, { name: 'Psychology', role: 'STUDENT', taughtBy: ['Anna Keller'] },
  ])
})

const OTHERS = ['stranger', 'student', 'student of another course', 'instructor of another course']

test.each(OTHERS)('to a %s an instructor’s things are not found', async (who) => {
  const { courseId } = course
  const viewer = (await createStudent(who)).viewer
  const elsewhere = await createCourse(who.startsWith('instructor') ? viewer : anna, { name: 'Another' })
  if (who === 'student') await join(viewer)
  if (who === 'student of another course') await joinCourse(viewer, elsewhere.joinCode, now)
  const member = { courseId, userId: anna.userId }
  const tries: (() => Promise<unknown>)[] = [
    () => updateCourse(viewer, courseId, { name: 'Mine now' }),
    () => renewJoinCode(viewer, courseId),
    () => previewCourseDeletion(viewer, courseId),
    () => deleteCourse(viewer, courseId, now),
    () => restoreCourse(viewer, courseId, now),
    () => requireCourseSettings(viewer, courseId),
    () => requireStudentView(viewer, courseId, now),
    () => removeMember(viewer, member, now),
    () => readmitMember(viewer, { ...member, role: 'INSTRUCTOR' }),
    () => setRole(viewer, { ...member, role: 'STUDENT' }),
    () => setRole(viewer, { courseId, userId: viewer.userId, role: 'INSTRUCTOR' }),
  ]
  if (who !== 'student') {
    tries.push(() => getCourseHeader(viewer, courseId, now), () => listMembers(viewer, courseId), () => leaveCourse(viewer, courseId))
  }
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(NOT_FOUND)
  expect(await getFirstSteps(viewer, courseId)).toBeNull()
  expect(await requireCourse(anna, courseId)).toMatchObject({ name: 'Psychology' })
})
