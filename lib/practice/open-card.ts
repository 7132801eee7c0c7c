import type { Viewer } from '#lib/auth/viewer.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { FEEDBACK_SELECT, loadCitations } from '#lib/exams/feedback.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { lockAttempt } from '#lib/exams/lock-attempt.ts'
import { visibleItem } from '#lib/exams/policy.ts'
import { matchPoints } from '#lib/questions/recall/match-points.ts'
import { keySchema, responseSchema, SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType, Response } from '#lib/questions/schema.ts'
import { ownPractice } from './policy.ts'
import { WAITS } from './waits.ts'
import type { OpenedCard } from './view.ts'

type Opening = { attemptId: string; itemId: string; text: string }

async function requireCard(viewer: Viewer, { attemptId, itemId }: Omit<Opening, 'text'>) {
  const item = await prisma.formItem.findFirst({
    where: { ...visibleItem(viewer), id: itemId, form: { attempts: { some: { ...ownPractice(viewer), id: attemptId } } } },
    select: { question: { select: { ...FEEDBACK_SELECT, courseId: true } } },
  })
  if (!item) throw notFound('This card')
  const { question } = item
  const key = keySchema.parse(question.key)
  if (!SELF_MARKED.has(question.type) || key.kind !== 'points') {
    throw new AppError('invalid', 'This question is answered, not opened. Reload the page; what you saved before is safe.')
  }
  return { question, points: key.points }
}

/** What is shown of an open card: its points with their pages, the first one's place, and what was typed before. */
async function showCard({ question, points }: Awaited<ReturnType<typeof requireCard>>, saved: Response): Promise<OpenedCard> {
  const places = new Map(question.citations.map((citation) => [citation.sentenceId, citation]))
  const { text, ticked } = saved.kind === 'self' ? saved : { text: '', ticked: [] }
  return {
    text,
    ticked,
    points: points.map(({ id, text: words, sentenceId }) => {
      const place = sentenceId ? places.get(sentenceId) : undefined
      const href = place ? `/materials/${question.materialId}?page=${place.page}&sentence=${encodeURIComponent(place.sentenceId)}` : null
      // A point may be shorter than what it stands in: a term in its sentence.
      const quote = place && !place.quote.startsWith((words.split('\n')[0] ?? '').slice(0, 40)) ? place.quote : null
      return { id, text: words, page: place?.page ?? null, href, quote }
    }),
    citation: (await loadCitations([question])).get(question.id) ?? null,
  }
}

/**
 * Opens a card: what was typed is saved first and cannot change after, then its points are told; those that stand in the
 * text are ticked already. Opened again, it is shown as it was left.
 * @throws AppError not-found, invalid for a question that is no card, conflict (held back for a paper, or an exam is sat)
 */
export async function openCard(viewer: Viewer, { attemptId, itemId, text }: Opening, now: Date): Promise<OpenedCard> {
  const card = await requireCard(viewer, { attemptId, itemId })
  await requireNotSitting(viewer, card.question.courseId, now)
  const saved = await prisma.$transaction(async (tx) => {
    await lockAttempt(tx, attemptId)
    if ((await getHeldQuestions(viewer, now, tx)).isHeld(card.question)) throw new AppError('conflict', WAITS)
    const where = { attemptId_formItemId: { attemptId, formItemId: itemId } }
    const before = await tx.answer.findUnique({ where, select: { response: true, gradedAt: true } })
    if (before?.response) return responseSchema.parse(before.response)
    const response: Response = { kind: 'self', text, ticked: matchPoints(card.points, text) }
    if (before?.gradedAt) return { ...response, text: '', ticked: [] }
    await tx.answer.upsert({
      where, create: { attemptId, formItemId: itemId, response, savedAt: now, revision: 1 }, update: { response, savedAt: now },
    })
    return response
  })
  return showCard(card, saved)
}

/** The open card that a set was left at; null for one that is still closed, and for any other question. */
export async function getOpenedCard(viewer: Viewer, place: Omit<Opening, 'text'>, type: QuestionType): Promise<OpenedCard | null> {
  if (!SELF_MARKED.has(type)) return null
  const where = { attemptId: place.attemptId, formItemId: place.itemId, attempt: ownPractice(viewer) }
  const answer = await prisma.answer.findFirst({ where, select: { response: true } })
  return answer?.response ? showCard(await requireCard(viewer, place), responseSchema.parse(answer.response)) : null
}
