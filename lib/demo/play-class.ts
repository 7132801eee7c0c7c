import type { Viewer } from '#lib/auth/viewer.ts'
import { joinCourse } from '#lib/courses/join-course.ts'
import { prisma } from '#lib/db/client.ts'
import { createSetExam } from '#lib/exams/set/create-set-exam.ts'
import { startSetAttempt } from '#lib/exams/set/start-set-attempt.ts'
import { explain } from '#lib/explanations/explain.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { approveQuestion } from '#lib/questions/review/approve-question.ts'
import { listForReview } from '#lib/questions/review/list-for-review.ts'
import { rejectQuestion } from '#lib/questions/review/reject-question.ts'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import { seededRandom } from '#lib/utils/random.ts'
import { localTime } from '#lib/utils/zoned-time.ts'
import { answerPaper, answerPracticeSet } from './answer-set.ts'
import { STUDENTS } from './people.ts'
import type { DemoStudent } from './people.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const EXAM_QUESTIONS = 12
const EXAM_MINUTES = 20
const SETS_EACH = 2
const PAGES_OPENED = 2
const APPROVED = 4
/** Place in the list of the one who missed the exam, and how many sat it. */
const ABSENT = 8
export const SITTERS = STUDENTS.length - 1

/** Days before now on which things happened. */
export const DAYS_AGO = { made: 10, joined: 9, firstPractice: 7, examSet: 4, examSat: 2 } as const

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)

type Class = {
  courseId: string
  joinCode: string
  instructor: Viewer
  students: DemoStudent[]
  now: Date
  clock: Date
  signal: AbortSignal
}

/** A few decisions of the instructor, so that the queue shows what has been done and what waits. */
async function review({ courseId, instructor, now }: Class): Promise<void> {
  if (await prisma.question.count({ where: { courseId, OR: [{ approvedAt: { not: null } }, { rejectedAt: { not: null } }] } })) return
  const { lines } = await listForReview(instructor, courseId, { state: 'waiting' })
  const at = daysBefore(now, DAYS_AGO.joined)
  for (const { id } of lines.slice(0, APPROVED)) await approveQuestion(instructor, id, at)
  const refused = lines[APPROVED]
  if (refused) await rejectQuestion(instructor, { questionId: refused.id, reason: 'Not worth asking', words: '' }, at)
}

/** Reads two pages, has them explained and practises, as somebody who prepares for an exam does. */
async function study({ courseId, now, signal }: Class, { viewer, ability }: DemoStudent, index: number): Promise<void> {
  if (await prisma.evidence.count({ where: { courseId, userId: viewer.userId } })) return
  const random = seededRandom(1000 + index)
  const materials = await prisma.material.findMany({
    where: { courseId, deletedAt: null }, orderBy: { week: 'asc' },
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { pageCount: true } } },
  })
  for (const [day, { id: materialId, versions: [version] }] of materials.entries()) {
    const at = daysBefore(now, DAYS_AGO.firstPractice - day - random())
    for (let opened = 0; opened < PAGES_OPENED; opened += 1) {
      // The early pages are what everybody opens.
      const page = 2 + Math.floor(random() * random() * Math.min(5, (version?.pageCount ?? 4) - 2))
      const request = { materialId, target: { kind: 'page' as const, page }, style: 'short-version' as const, language: '' as const }
      for await (const _ of explain(viewer, request, { signal, now: at, engines: null })) if (signal.aborted) return
    }
    for (let set = 0; set < SETS_EACH; set += 1) {
      const started = new Date(at.getTime() + (set + 1) * 30 * 60_000)
      const source = { kind: 'material' as const, materialId, again: false }
      const { attemptId } = await startPractice(viewer, source, started, Math.floor(random() * 2 ** 31))
      await answerPracticeSet({ viewer, ability, at: started, random }, attemptId)
    }
  }
}

async function requireExam({ courseId, instructor, now, clock }: Class): Promise<string> {
  const known = await prisma.exam.findFirst({ where: { courseId, kind: 'SET', deletedAt: null }, select: { id: true } })
  if (known) return known.id
  const materials = await prisma.material.findMany({ where: { courseId, deletedAt: null }, select: { id: true } })
  const opens = daysBefore(now, DAYS_AGO.examSat)
  const input = {
    courseId, title: 'First check: learning and memory', number: EXAM_QUESTIONS, minutes: EXAM_MINUTES, types: [...SCORED_TYPES],
    topics: materials.map(({ id }) => ({ kind: 'material' as const, id, weight: 1 })),
    opensAt: localTime(opens, instructor.timeZone),
    closesAt: localTime(anHourAfter(clock), instructor.timeZone),
  }
  return (await createSetExam(instructor, input, daysBefore(now, DAYS_AGO.examSet), 17)).examId
}

const anHourAfter = (at: Date): Date => new Date(at.getTime() + 60 * 60_000)

/** Sits the exam, unless they are the one who missed it. */
async function sit({ clock }: Class, examId: string, { viewer, ability }: DemoStudent, index: number): Promise<void> {
  if (index === ABSENT) return
  const own = await prisma.attempt.findFirst({ where: { userId: viewer.userId, form: { examId } }, select: { id: true, closedAt: true } })
  if (own?.closedAt) return
  // By the real clock: whoever looks at a paper whose time is over closes it.
  const at = new Date(clock.getTime() - 8 * 60_000)
  const attemptId = own?.id ?? (await startSetAttempt(viewer, examId, at, 100 + index)).attemptId
  await answerPaper({ viewer, ability, at, random: seededRandom(2000 + index) }, attemptId)
}

/**
 * What a class of twelve did in a week and a half: they joined, had pages explained, practised and sat an exam; every
 * answer goes through the actions everybody uses, chosen by a seeded generator. Run again after a cut, it goes on.
 */
export async function playClass(demo: Class): Promise<void> {
  await review(demo)
  for (const [index, student] of demo.students.entries()) {
    if (demo.signal.aborted) return
    await joinCourse(student.viewer, demo.joinCode, daysBefore(demo.now, DAYS_AGO.joined))
    await study(demo, student, index)
  }
  const examId = await requireExam(demo)
  await prisma.exam.update({ where: { id: examId }, data: { closesAt: anHourAfter(demo.clock) } })
  for (const [index, student] of demo.students.entries()) {
    if (demo.signal.aborted) return
    await sit(demo, examId, student, index)
  }
  await prisma.exam.update({ where: { id: examId }, data: { closesAt: demo.clock } })
}
