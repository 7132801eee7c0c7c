import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { QuestionType } from '#lib/questions/schema.ts'
import { expireOverdue } from './expire-attempt.ts'
import { listNames } from './model/list-names.ts'
import { shownPoints, standingOf } from './model/standing.ts'
import { ownAttempt, ownExam, visibleConcept, visibleItem } from './policy.ts'
import { topicsSchema } from './schema.ts'
import type { AttemptSummary, ExamSummary } from './view.ts'

type Item = { id: string; question: { type: QuestionType; tags: string[] } }
type Answer = { formItemId: string; response: unknown; score: number | null; grade: unknown }

/** Counted from what is shown, as in the report. */
function pointsOf(items: readonly Item[], answers: readonly Answer[]): { score: number; maxScore: number } {
  const answerTo = new Map(answers.map((answer) => [answer.formItemId, answer]))
  const scored = items.filter(({ id, question }) => standingOf({ question, answer: answerTo.get(id) }) === 'scored')
  const score = scored.reduce((sum, { id }) => sum + (answerTo.get(id)?.score ?? 0), 0)
  return { score: shownPoints(score), maxScore: scored.length }
}

const SHOWN = 50

/** Names of lectures and concepts by id, those that are deleted or not theirs to see left out. */
export async function namesOf(viewer: Viewer, topics: readonly { id: string }[]): Promise<Map<string, string>> {
  const id = { in: topics.map((topic) => topic.id) }
  const [materials, concepts] = await Promise.all([
    prisma.material.findMany({ where: { ...visibleMaterial(viewer), id }, select: { id: true, title: true } }),
    prisma.concept.findMany({ where: { ...visibleConcept(viewer), id }, select: { id: true, name: true } }),
  ])
  return new Map([...materials.map((row) => [row.id, row.title] as const), ...concepts.map((row) => [row.id, row.name] as const)])
}

async function findExams(viewer: Viewer, where: { id?: string }, now: Date): Promise<ExamSummary[]> {
  await expireOverdue({ ...ownAttempt(viewer), form: { exam: { ...ownExam(viewer), ...where } } }, now)
  const exams = await prisma.exam.findMany({
    where: { ...ownExam(viewer), ...where },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
    select: {
      id: true,
      title: true,
      createdAt: true,
      blueprint: { select: { topics: true, number: true, minutes: true } },
      forms: {
        select: {
          items: { where: visibleItem(viewer, now), select: { id: true, question: { select: { type: true, tags: true } } } },
          attempts: {
            where: { userId: viewer.userId },
            select: {
              id: true,
              startedAt: true,
              expiresAt: true,
              closedAt: true,
              answers: { where: { formItem: visibleItem(viewer, now) }, select: { formItemId: true, response: true, score: true, grade: true } },
            },
          },
        },
      },
    },
  })
  const topics = exams.map((exam) => topicsSchema.parse(exam.blueprint.topics))
  const names = await namesOf(viewer, topics.flat())
  return exams.flatMap(({ id, title, createdAt, blueprint, forms }, index) => {
    const subject = listNames((topics[index] ?? []).flatMap((topic) => names.get(topic.id) ?? []))
    // An exam goes with the last of its lectures.
    if (subject === '') return []
    const attempts: AttemptSummary[] = forms.flatMap((form) =>
      form.attempts.map(({ id: attemptId, answers, startedAt, expiresAt, closedAt }) => ({
        attemptId,
        ...(closedAt ? pointsOf(form.items, answers) : { score: null, maxScore: null }),
        startedAt: startedAt.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
        closedAt: closedAt?.toISOString() ?? null,
        answered: answers.filter((answer) => answer.response !== null).length,
        questions: form.items.length,
      })),
    )
    const { number, minutes } = blueprint
    attempts.sort((a, b) => b.startedAt.localeCompare(a.startedAt))
    return [{ examId: id, title, subject, number, minutes, createdAt: createdAt.toISOString(), attempts }]
  })
}

/** The viewer's practice exams with their sittings, newest first. */
export function listExams(viewer: Viewer, now: Date): Promise<ExamSummary[]> {
  return findExams(viewer, {}, now)
}

/** @throws AppError not-found */
export async function requireExam(viewer: Viewer, examId: string, now: Date): Promise<ExamSummary> {
  const [exam] = await findExams(viewer, { id: examId }, now)
  if (!exam) throw notFound('This exam')
  return exam
}
