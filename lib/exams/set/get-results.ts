import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { notFound } from '#lib/errors.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { FEEDBACK_SELECT, feedbackOn, loadCitations } from '#lib/exams/feedback.ts'
import { studentQuestion } from '#lib/exams/student-question.ts'
import { listRescored } from '#lib/questions/appeals/list-rescored.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { dayAndTime, localTime } from '#lib/utils/zoned-time.ts'
import { taughtExam } from './policy.ts'
import { SET_EXAM_SELECT, setExamsOf } from './set-exam-of.ts'
import type { ExamResults, SetQuestion, StudentResult } from './view.ts'

const WITHDRAWN = ['REJECTED', 'QUARANTINED']

const ATTEMPT = {
  id: true,
  closedAt: true,
  closedBy: true,
  score: true,
  maxScore: true,
  user: { select: { id: true, name: true } },
  answers: { select: { score: true, response: true, formItem: { select: { questionId: true } } } },
} as const satisfies Prisma.AttemptSelect

type Attempt = Prisma.AttemptGetPayload<{ select: typeof ATTEMPT }>

function loadItems(examId: string) {
  return prisma.formItem.findMany({
    where: { form: { examId, isMaster: true }, question: { material: { deletedAt: null } } },
    orderBy: { ordinal: 'asc' },
    select: { optionOrder: true, question: { select: { ...FEEDBACK_SELECT, state: true } } },
  })
}

/** Points by question; null for a blank. */
function marksOf({ answers }: Attempt, questionIds: readonly string[]): (number | null)[] {
  const byQuestion = new Map(answers.map((answer) => [answer.formItem.questionId, answer.response === null ? null : answer.score]))
  return questionIds.map((id) => byQuestion.get(id) ?? null)
}

function resultOf(
  user: { id: string; name: string },
  attempt: Attempt | undefined,
  { questionIds, hasLeft, timeZone }: { questionIds: readonly string[]; hasLeft: boolean; timeZone: string },
): StudentResult {
  const closed = attempt?.closedAt ? attempt : null
  return {
    userId: user.id,
    name: user.name,
    state: closed ? 'handed-in' : attempt ? 'sitting' : 'absent',
    hasLeft,
    attemptId: attempt?.id ?? null,
    score: closed?.score ?? null,
    maxScore: closed?.maxScore ?? null,
    handedIn: closed?.closedAt ? dayAndTime(closed.closedAt, timeZone) : null,
    handedInAt: closed?.closedAt ? localTime(closed.closedAt, timeZone) : null,
    closedBy: closed?.closedBy ?? null,
    marks: closed ? marksOf(closed, questionIds) : [],
  }
}

/**
 * What came of an exam, for those who teach its class: who sat it with name, score and when, who did not, and of each
 * question, with its key, how many have it right. Of its students nothing else is read.
 * @throws AppError not-found
 */
export async function getResults(
  viewer: Viewer,
  { courseId, examId }: { courseId: string; examId: string },
  now: Date,
): Promise<ExamResults> {
  const { timeZone } = viewer
  const row = await prisma.exam.findFirst({ where: { AND: [taughtExam(viewer), { id: examId, courseId }] }, select: SET_EXAM_SELECT })
  const [known] = row ? await setExamsOf(viewer, [row], now) : []
  if (!known) throw notFound('This exam')
  await expireOverdue({ form: { examId } }, now)
  const [items, attempts, enrolments] = await Promise.all([
    loadItems(examId),
    prisma.attempt.findMany({ where: { form: { examId }, user: { deletedAt: null } }, select: ATTEMPT }),
    prisma.enrolment.findMany({
      where: { courseId, role: 'STUDENT', user: { deletedAt: null } },
      select: { user: { select: { id: true, name: true } } },
    }),
  ])
  const citations = await loadCitations(items.map((item) => item.question))
  const questionIds = items.map((item) => item.question.id)
  const rescored = await listRescored(questionIds, known.window.opensAt)
  const byUser = new Map(attempts.map((attempt) => [attempt.user.id, attempt]))
  const enrolled = new Set(enrolments.map(({ user }) => user.id))
  const results = [
    ...enrolments.map(({ user }) => resultOf(user, byUser.get(user.id), { questionIds, hasLeft: false, timeZone })),
    ...attempts
      .filter(({ user }) => !enrolled.has(user.id))
      .map((attempt) => resultOf(attempt.user, attempt, { questionIds, hasLeft: true, timeZone })),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.userId < b.userId ? -1 : 1))
  const handedIn = results.filter((result) => result.state === 'handed-in')
  const questions = items.map(({ optionOrder, question }, index): SetQuestion => ({
    number: index + 1,
    question: studentQuestion(question, optionOrder),
    concept: question.concepts[0]?.concept.name ?? null,
    feedback: feedbackOn(question, null, citations.get(question.id) ?? null),
    right: handedIn.filter((result) => result.marks[index] === 1).length,
    of: handedIn.length,
    isWithdrawn: WITHDRAWN.includes(question.state),
    isOut: isOutOfScore(question),
  }))
  return {
    ...known.exam,
    students: enrolments.length,
    handedIn: handedIn.length,
    sitting: results.filter((result) => result.state === 'sitting').length,
    opens: dayAndTime(known.window.opensAt, timeZone),
    closes: dayAndTime(known.window.closesAt, timeZone),
    opensAt: localTime(known.window.opensAt, timeZone),
    closesAt: localTime(known.window.closesAt, timeZone),
    timeZone,
    rescoredOn: rescored.size > 0 ? dayAndTime(new Date(Math.max(...[...rescored.values()].map(Number))), timeZone) : null,
    questions,
    results,
    mean: handedIn.length === 0 ? null : handedIn.reduce((sum, { score }) => sum + (score ?? 0), 0) / handedIn.length,
  }
}
