import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { anyOwnAttempt, reportedAttempt, visibleConcept, visibleItem } from '#lib/exams/policy.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { getWeakestConcepts } from '#lib/progress/queries.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import type { PracticeSource } from './view.ts'

type Named = { id: string; name: string }

/**
 * What a set is drawn from: questions on `concepts` first; where they are few, others of `materials`.
 * `left`: of a report, how many missed concepts have not been worked on since.
 */
export type Focus = { courseId: string; concepts: Named[]; materials: Named[]; left: number }

/** More weak concepts than this are not looked at for one that can be asked. */
const WEAK = 20

/** Concepts of the questions missed in a paper; those worked on since come out once nothing else is left. */
async function missedIn(viewer: Viewer, attemptId: string, now: Date): Promise<Focus> {
  const mine = { ...anyOwnAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({
    where: { AND: [reportedAttempt(viewer, now), { id: attemptId }] },
    select: {
      closedAt: true,
      answers: { where: { score: 1 }, select: { formItemId: true } },
      form: {
        select: {
          exam: { select: { courseId: true } },
          items: {
            where: visibleItem(viewer),
            orderBy: { ordinal: 'asc' },
            select: {
              id: true,
              question: {
                select: {
                  material: { select: { id: true, title: true } },
                  concepts: { where: OF_SHOWN_CONCEPT, select: { concept: { select: { id: true, name: true } } } },
                },
              },
            },
          },
        },
      },
    },
  })
  if (!attempt) throw notFound('This report')
  const right = new Set(attempt.answers.map((answer) => answer.formItemId))
  const missed = attempt.form.items.filter((item) => !right.has(item.id)).map((item) => item.question)
  const concepts = new Map(missed.flatMap((question) => question.concepts.map(({ concept }) => [concept.id, concept] as const)))
  const since = await prisma.evidence.findMany({
    where: { userId: viewer.userId, kind: 'PRACTICE', at: { gte: attempt.closedAt ?? now }, conceptIds: { hasSome: [...concepts.keys()] } },
    select: { conceptIds: true },
  })
  const workedOn = new Set(since.flatMap((row) => row.conceptIds))
  const left = [...concepts.values()].filter((concept) => !workedOn.has(concept.id))
  const materials = new Map(missed.map(({ material }) => [material.id, { id: material.id, name: material.title }]))
  return {
    courseId: attempt.form.exam.courseId,
    concepts: left.length > 0 ? left : [...concepts.values()],
    materials: [...materials.values()],
    left: left.length,
  }
}

async function onConcept(viewer: Viewer, conceptId: string): Promise<Focus> {
  const concept = await prisma.concept.findFirst({
    where: { ...visibleConcept(viewer), id: conceptId },
    select: { id: true, name: true, courseId: true },
  })
  if (!concept) throw notFound('This concept')
  const materials = await prisma.material.findMany({
    where: { ...visibleMaterial(viewer), versions: { some: { conceptSources: { some: { conceptId } } } } },
    select: { id: true, title: true },
  })
  const { courseId, ...named } = concept
  return { courseId, concepts: [named], materials: materials.map(({ id, title }) => ({ id, name: title })), left: 1 }
}

async function onMaterial(viewer: Viewer, materialId: string): Promise<Focus> {
  const material = await prisma.material.findFirst({
    where: { ...visibleMaterial(viewer), id: materialId },
    select: { id: true, title: true, courseId: true },
  })
  if (!material) throw notFound('This lecture')
  return { courseId: material.courseId, concepts: [], materials: [{ id: material.id, name: material.title }], left: 0 }
}

/** The weakest concept that can be asked about, if there is one with a question not met yet. */
export async function findWeakest(viewer: Viewer, now: Date): Promise<string | null> {
  const weakest = await getWeakestConcepts(viewer, { now, limit: WEAK })
  const ids = weakest.map((concept) => concept.conceptId)
  const questions = await prisma.question.findMany({
    where: { ...askableQuestion(viewer, now), concepts: { some: { conceptId: { in: ids } } } },
    select: { id: true, concepts: { select: { conceptId: true } } },
  })
  const met = await prisma.evidence.findMany({
    where: { userId: viewer.userId, questionId: { in: questions.map((question) => question.id) } },
    distinct: ['questionId'],
    select: { questionId: true },
  })
  const known = new Set(met.map((row) => row.questionId))
  const about = (id: string, unmet: boolean) =>
    questions.some((question) => question.concepts.some(({ conceptId }) => conceptId === id) && !(unmet && known.has(question.id)))
  return ids.find((id) => about(id, true)) ?? ids.find((id) => about(id, false)) ?? null
}

/** @throws AppError not-found for what is not this viewer's to see, or where nothing has been asked yet */
export async function resolveSource(viewer: Viewer, source: PracticeSource, now: Date): Promise<Focus> {
  if (source.kind === 'report') return missedIn(viewer, source.attemptId, now)
  if (source.kind === 'material') return onMaterial(viewer, source.materialId)
  if (source.kind === 'concept') return onConcept(viewer, source.conceptId)
  const conceptId = await findWeakest(viewer, now)
  if (!conceptId) throw notFound('A concept you were asked about')
  return onConcept(viewer, conceptId)
}
