import { Readable } from 'node:stream'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { answerCheck } from '#lib/practice/check-question.ts'
import type { Format } from '#lib/materials/format.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { indexMissing } from '#lib/retrieval/index-passages.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'
import type { Person } from './people.ts'
import { createExamClass } from './set-exam.ts'
import type { ExamClass } from './set-exam.ts'

type Signed = Exclude<Person, 'signed out'>
type Sitting = { attemptId: string; itemId: string }

/** The course everybody asks for, with what stands in it; who is in it is in the names of `people`. */
export type World = {
  people: Record<Signed, Viewer>
  courseId: string
  joinCode: string
  lecture: TestLecture
  /** A PDF of the course. */
  pdf: string
  /** A picture of the course, uploaded by itself. */
  picture: string
  /** Published to nobody yet. */
  hidden: string
  /** The student's: a paper being sat, one to hand in, a practice set, a question asked of the lecture. */
  paper: Sitting
  handedIn: Sitting
  practice: Sitting
  inquiryId: string
  examId: string
  /** A question of the student's private space that they answered. */
  answeredOwn: string
  examClass: ExamClass
  /** What those were told for whom it is not there, to be searched for what it must not say. */
  refusals: string[]
  /** A lecture of the course for one call alone. */
  newMaterial: (change?: { deletedAt?: Date }) => Promise<string>
  /** A member of the course for one call alone. */
  newMember: (role?: 'STUDENT' | 'INSTRUCTOR') => Promise<Viewer>
  /** The same course and people for one call that ends it. */
  newCourse: (change?: { deletedAt?: Date }) => Promise<string>
}

/** Texts of the world that no refusal and no line of the log may hold. */
export const MARKS = { title: 'Marked title', sentence: 'Kept sentence of the lecture', name: 'Marked Name' }

async function createClass(name: string, joinCode: string | null, members: [Viewer, 'STUDENT' | 'INSTRUCTOR'][]): Promise<string> {
  const enrolments = { create: members.map(([{ userId }, role]) => ({ userId, role })) }
  return (await prisma.course.create({ data: { kind: 'CLASS', name, joinCode, enrolments } })).id
}

const person = async (name: string): Promise<Viewer> => (await createStudent(`${MARKS.name} ${name}`)).viewer

async function createPeople(): Promise<World['people']> {
  const owner = await person('Owner')
  await prisma.user.update({ where: { id: owner.userId }, data: { isOwner: true } })
  return {
    stranger: await person('Stranger'),
    'student elsewhere': await person('Elsewhere'),
    student: await person('Student'),
    'instructor elsewhere': await person('Teaches Elsewhere'),
    instructor: await person('Instructor'),
    owner: { ...owner, isOwner: true },
  }
}

async function firstItem(attemptId: string): Promise<Sitting> {
  const where = { form: { attempts: { some: { id: attemptId } } } }
  const item = await prisma.formItem.findFirstOrThrow({ where, orderBy: { ordinal: 'asc' } })
  return { attemptId, itemId: item.id }
}

async function sitPaper(viewer: Viewer, materialId: string, now: Date): Promise<Sitting & { examId: string }> {
  const topics = [{ kind: 'material' as const, id: materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { topics, types: ['DEFINITION_TO_TERM'], number: 3, minutes: 30 }, now)
  const { attemptId } = await startAttempt(viewer, examId, now, 7)
  return { examId, ...(await firstItem(attemptId)) }
}

type FileOf = { kind: 'PDF' | 'IMAGE'; format: Format; signature: string }

const PDF: FileOf = { kind: 'PDF', format: 'pdf', signature: '%PDF-1.7 ' }
const PNG: FileOf = { kind: 'IMAGE', format: 'image', signature: '\x89PNG\r\n\x1a\n' }

async function createFile(courseId: string, userId: string, { signature, ...file }: FileOf): Promise<string> {
  const { materialId, versionId } = await createMaterial(courseId, userId, [MARKS.sentence], { title: MARKS.title })
  const { key, byteSize } = await putBlob(Readable.from([Buffer.from(`${signature}${MARKS.sentence}`, 'latin1')]), 1000)
  await prisma.materialVersion.update({ where: { id: versionId }, data: { ...file, blobKey: key, byteSize } })
  return materialId
}

async function answerOwn(viewer: Viewer): Promise<string> {
  const space = await prisma.course.findFirstOrThrow({ where: { kind: 'PRIVATE', enrolments: { some: { userId: viewer.userId } } } })
  const { concepts: [concept] } = await createLecture(space.id, viewer.userId, 1, 'Own')
  const questionId = concept?.choice ?? ''
  await answerCheck(viewer, { questionId, response: null }, new Date())
  return questionId
}

export async function createWorld(): Promise<World> {
  const people = await createPeople()
  const { student, instructor } = people
  const elsewhere = await createClass('Elsewhere', 'ELSEWH', [
    [people['student elsewhere'], 'STUDENT'],
    [people['instructor elsewhere'], 'INSTRUCTOR'],
  ])
  await createLecture(elsewhere, people['instructor elsewhere'].userId, 3, 'Elsewhere')
  const members: [Viewer, 'STUDENT' | 'INSTRUCTOR'][] = [[student, 'STUDENT'], [instructor, 'INSTRUCTOR']]
  const joinCode = 'MARKED'
  const courseId = await createClass(MARKS.title, joinCode, members)
  // Enough questions that an open paper leaves some to practise.
  const lecture = await createLecture(courseId, instructor.userId, 16, MARKS.title)
  const hidden = (await createMaterial(courseId, instructor.userId, [MARKS.sentence], { title: MARKS.title })).materialId
  await prisma.material.update({ where: { id: hidden }, data: { publishedAt: null } })
  // After the lectures: they are published as of their making.
  const now = new Date()
  const { examId, ...paper } = await sitPaper(student, lecture.materialId, now)
  const { examId: _, ...handedIn } = await sitPaper(student, lecture.materialId, now)
  const set = await startPractice(student, { kind: 'material', materialId: lecture.materialId, again: false }, now, 7)
  const inquiry = await prisma.inquiry.create({
    data: {
      userId: student.userId, courseId, question: MARKS.sentence, isAnswered: false, engine: 'builtin', taskVersion: '1', elements: [],
      passages: [],
    },
  })
  const answeredOwn = await answerOwn(student)
  const examClass = await createExamClass(student, instructor, MARKS.title)
  await indexMissing(20)
  return {
    people, courseId, joinCode, lecture, pdf: await createFile(courseId, instructor.userId, PDF),
    picture: await createFile(courseId, instructor.userId, PNG), hidden, examId, paper, handedIn,
    practice: await firstItem(set.attemptId), inquiryId: inquiry.id, answeredOwn, examClass, refusals: [],
    newMaterial: async (change = {}) => {
      const { materialId, versionId } = await createMaterial(courseId, instructor.userId, [MARKS.sentence], { title: MARKS.title })
      // A file of its own: the same one twice is recognised.
      await prisma.materialVersion.update({ where: { id: versionId }, data: { blobKey: versionId } })
      await prisma.material.update({ where: { id: materialId }, data: change })
      return materialId
    },
    newMember: async (role = 'STUDENT') => {
      const viewer = await person('Newcomer')
      await prisma.enrolment.create({ data: { courseId, userId: viewer.userId, role } })
      return viewer
    },
    newCourse: async (change = {}) => {
      const id = await createClass(MARKS.title, null, members)
      await prisma.course.update({ where: { id }, data: change })
      return id
    },
  }
}
