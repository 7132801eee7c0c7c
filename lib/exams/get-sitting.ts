import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { responseSchema } from '#lib/questions/schema.ts'
import { expireOverdue } from './expire-attempt.ts'
import { listNames } from './model/list-names.ts'
import { ownAttempt, visibleItem } from './policy.ts'
import { STUDENT_SELECT, studentQuestion } from './student-question.ts'
import type { SavedAnswer, Sitting, SittingState } from './view.ts'

const ANSWER = { select: { response: true, flagged: true, revision: true, savedAt: true } } as const
type AnswerRow = { response: unknown; flagged: boolean; revision: number; savedAt: Date }

function saved(itemId: string, row: AnswerRow | undefined): SavedAnswer {
  if (!row) return { itemId, response: null, flagged: false, revision: 0, savedAt: null }
  const response = row.response === null ? null : responseSchema.parse(row.response)
  return { itemId, response, flagged: row.flagged, revision: row.revision, savedAt: row.savedAt.toISOString() }
}

/**
 * A paper under way, with what was answered and no key. Null once it is closed: then there is a report. Read after
 * its time it is closed first.
 * @throws AppError not-found
 */
export async function getSitting(viewer: Viewer, attemptId: string, now: Date): Promise<Sitting | null> {
  const mine = { ...ownAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({
    where: mine,
    select: {
      id: true,
      startedAt: true,
      expiresAt: true,
      closedAt: true,
      form: {
        select: {
          exam: { select: { id: true, title: true } },
          items: {
            where: visibleItem(viewer),
            orderBy: { ordinal: 'asc' },
            select: {
              id: true,
              optionOrder: true,
              question: { select: { ...STUDENT_SELECT, material: { select: { title: true } } } },
              answers: { where: { attemptId }, ...ANSWER },
            },
          },
        },
      },
    },
  })
  if (!attempt || (attempt.closedAt === null && attempt.form.items.length === 0)) throw notFound('This paper')
  if (attempt.closedAt) return null
  const { exam, items } = attempt.form
  return {
    attemptId: attempt.id,
    examId: exam.id,
    title: exam.title,
    subject: listNames([...new Set(items.map((item) => item.question.material.title))]),
    startedAt: attempt.startedAt.toISOString(),
    expiresAt: attempt.expiresAt?.toISOString() ?? null,
    serverNow: now.toISOString(),
    items: items.map((item, index) => ({
      ...saved(item.id, item.answers[0]),
      number: index + 1,
      question: studentQuestion(item.question, item.optionOrder),
    })),
  }
}

/** What a tab needs to catch up with the other tabs and with the clock. @throws AppError not-found */
export async function getSittingState(viewer: Viewer, attemptId: string, now: Date): Promise<SittingState> {
  const mine = { ...ownAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({
    where: mine,
    select: { closedAt: true, expiresAt: true, answers: { select: { formItemId: true, ...ANSWER.select } } },
  })
  if (!attempt) throw notFound('This paper')
  return {
    open: attempt.closedAt === null,
    serverNow: now.toISOString(),
    expiresAt: attempt.expiresAt?.toISOString() ?? null,
    answers: attempt.answers.map((row) => saved(row.formItemId, row)),
  }
}
