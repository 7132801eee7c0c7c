import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from './factories.ts'
import { createLecture } from './lecture.ts'
import type { TestLecture } from './lecture.ts'

/** A class with one instructor, students by name and a lecture they see; and those who have nothing to do with it. */
export type TestClass = {
  courseId: string
  instructor: Viewer
  students: Viewer[]
  lecture: TestLecture
  /** Not in the class; a student of another class; who teaches another class. */
  outsiders: { stranger: Viewer; otherStudent: Viewer; otherInstructor: Viewer; otherCourseId: string; otherLecture: TestLecture }
}

async function teach(instructor: Viewer, students: readonly Viewer[], name: string): Promise<string> {
  const enrolments = [
    { userId: instructor.userId, role: 'INSTRUCTOR' as const },
    ...students.map(({ userId }) => ({ userId, role: 'STUDENT' as const })),
  ]
  const course = await prisma.course.create({
    data: { kind: 'CLASS', name, enrolments: { createMany: { data: enrolments } } }, select: { id: true },
  })
  return course.id
}

/** @param concepts of the lecture, at most 16: one question of each type on each */
export async function createClass({ concepts = 8, names = ['Mina Farkas', 'Bence Ott', 'Sara Lind'] } = {}): Promise<TestClass> {
  const person = async (name: string) => (await createStudent(name)).viewer
  const students: Viewer[] = []
  for (const name of names) students.push(await person(name))
  const instructor = await person('Ada Kern')
  const courseId = await teach(instructor, students, 'Geography')
  const lecture = await createLecture(courseId, instructor.userId, concepts)
  const [stranger, otherStudent, otherInstructor] = [await person('Ivo Stern'), await person('Lea Wolf'), await person('Tom Rey')]
  const otherCourseId = await teach(otherInstructor, [otherStudent, ...students], 'Botany')
  const otherLecture = await createLecture(otherCourseId, otherInstructor.userId, 4, 'Plants')
  // Seen since long before any `now` of a test.
  await prisma.material.updateMany({
    where: { id: { in: [lecture.materialId, otherLecture.materialId] } },
    data: { publishedAt: new Date('2026-01-01T00:00:00Z') },
  })
  return { courseId, instructor, students, lecture, outsiders: { stranger, otherStudent, otherInstructor, otherCourseId, otherLecture } }
}
