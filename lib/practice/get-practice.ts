import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { byConcept } from '#lib/exams/model/by-concept.ts'
import { shownPoints, standingOf } from '#lib/exams/model/standing.ts'
import { visibleItem } from '#lib/exams/policy.ts'
import { STUDENT_SELECT, studentQuestion } from '#lib/exams/student-question.ts'
import { finishPractice } from './finish-practice.ts'
import { minutesFor } from './model/choose-set.ts'
import { getOpenedCard } from './open-card.ts'
import { ownPractice } from './policy.ts'
import type { PracticeItem, PracticeResult, PracticeSet } from './view.ts'

/** The items of a set in order, without keys; `graded`: answered for good. */
async function loadItems(viewer: Viewer, attemptId: string, client: Tx) {
  const items = await client.formItem.findMany({
    where: { ...visibleItem(viewer), form: { attempts: { some: { ...ownPractice(viewer), id: attemptId } } } },
    orderBy: { ordinal: 'asc' },
    select: {
      id: true,
      optionOrder: true,
      question: {
        select: {
          ...STUDENT_SELECT, state: true, tags: true, enemyGroup: true,
          concepts: { where: OF_SHOWN_CONCEPT, select: { concept: { select: { id: true, name: true } } } },
        },
      },
      answers: { where: { attemptId }, select: { gradedAt: true, score: true, grade: true, response: true } },
    },
  })
  // Rejected in their private space after it was answered elsewhere: it is never asked again, not even where it waits.
  const asked = items.filter(({ question, answers: [answer] }) => question.state !== 'REJECTED' || answer?.gradedAt)
  return asked.map(({ answers: [answer], ...item }, index) => ({
    ...item,
    number: index + 1,
    graded: Boolean(answer?.gradedAt),
    right: answer?.score === 1,
    score: answer?.score ?? 0,
    standing: standingOf({ question: item.question, answer }),
  }))
}

export type Place = {
  answered: number
  total: number
  waiting: number
  next: PracticeItem | null
  /** Of the questions that are scored. */
  result: { right: boolean; score: number; concepts: { id: string; name: string }[] }[]
  /** Answers that are not graded yet. */
  ungraded: number
}

/** Where a student stands in a set: what is asked next skips what stands in a paper they are sitting. */
export async function findPlace(viewer: Viewer, attemptId: string, now: Date, client: Tx = prisma): Promise<Place> {
  const [items, held] = [await loadItems(viewer, attemptId, client), await getHeldQuestions(viewer, now, client)]
  const left = items.filter((item) => !item.graded)
  const free = left.filter((item) => !held.isHeld(item.question))
  const [first] = free
  return {
    total: items.length,
    answered: items.length - left.length,
    waiting: left.length - free.length,
    next: first ? { itemId: first.id, number: first.number, question: studentQuestion(first.question, first.optionOrder) } : null,
    result: items
      .filter(({ standing }) => standing === 'scored')
      .map(({ right, score, question }) => ({ right, score, concepts: question.concepts.map(({ concept }) => concept) })),
    ungraded: items.filter(({ standing }) => standing === 'waiting').length,
  }
}

function resultOf({ result, total, ungraded }: Place): PracticeResult {
  const score = shownPoints(result.reduce((sum, item) => sum + item.score, 0))
  return { score, total: result.length, ungraded, selfMarked: total - result.length - ungraded, concepts: byConcept(result) }
}

/** A set with the one question asked now, or its result. @throws AppError not-found */
export async function getPractice(viewer: Viewer, attemptId: string, now: Date): Promise<PracticeSet> {
  const attempt = await prisma.attempt.findFirst({
    where: { ...ownPractice(viewer), id: attemptId },
    select: { closedAt: true, form: { select: { exam: { select: { title: true } } } } },
  })
  if (!attempt) throw notFound('This practice set')
  const place = await findPlace(viewer, attemptId, now)
  if (place.total === 0) throw notFound('This practice set')
  const { answered, total, waiting, next } = place
  // A lecture deleted meanwhile may have taken the last open question with it.
  const isDone = attempt.closedAt !== null || answered === total
  if (isDone && !attempt.closedAt) await prisma.$transaction((tx) => finishPractice(tx, attemptId, now))
  return {
    attemptId,
    total,
    answered,
    waiting,
    title: attempt.form.exam.title,
    minutes: minutesFor(total - answered),
    item: isDone ? null : next,
    opened: isDone || !next ? null : await getOpenedCard(viewer, { attemptId, itemId: next.itemId }, next.question.type),
    done: isDone ? resultOf(place) : null,
  }
}
