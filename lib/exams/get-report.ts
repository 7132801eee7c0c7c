import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { responseSchema } from '#lib/questions/schema.ts'
import { expireOverdue } from './expire-attempt.ts'
import { FEEDBACK_SELECT, feedbackOn, loadCitations } from './feedback.ts'
import { getHeldQuestions } from './held-questions.ts'
import { byConcept } from './model/by-concept.ts'
import { listNames } from './model/list-names.ts'
import { anyOwnAttempt, visibleItem } from './policy.ts'
import { studentQuestion } from './student-question.ts'
import type { Report } from './view.ts'

/**
 * What came of a paper or a practice set, with every key and why. Null while it is open. A question that stands in a
 * paper the student is sitting now comes without its key, and without what was answered, until that is handed in too.
 * @throws AppError not-found, also where every lecture it was written from is gone
 */
export async function getReport(viewer: Viewer, attemptId: string, now: Date): Promise<Report | null> {
  const mine = { ...anyOwnAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({
    where: mine,
    select: {
      id: true,
      closedAt: true,
      closedBy: true,
      form: {
        select: {
          exam: { select: { id: true, title: true, kind: true } },
          items: {
            where: visibleItem(viewer),
            orderBy: { ordinal: 'asc' },
            select: {
              id: true,
              optionOrder: true,
              question: { select: FEEDBACK_SELECT },
              answers: { where: { attemptId }, select: { response: true, flagged: true, score: true } },
            },
          },
        },
      },
    },
  })
  if (!attempt) throw notFound('This report')
  const { closedAt, closedBy, form } = attempt
  if (!closedAt || !closedBy) return null
  if (form.items.length === 0) throw notFound('This report')
  const [held, citations, helped] = await Promise.all([
    getHeldQuestions(viewer, now),
    loadCitations(form.items.map((item) => item.question)),
    prisma.evidence.count({ where: { userId: viewer.userId, attemptId, weight: 0 } }),
  ])
  const items = form.items.map(({ id, optionOrder, question, answers: [answer] }, index) => {
    const isHeld = held.isHeld(question)
    // An answer that is known to be right, or the one wrong of two, is the key.
    const response = answer?.response && !isHeld ? responseSchema.parse(answer.response) : null
    return {
      itemId: id,
      number: index + 1,
      question: studentQuestion(question, optionOrder),
      response,
      flagged: answer?.flagged ?? false,
      right: answer?.score === 1,
      concept: question.concepts[0]?.concept.name ?? null,
      feedback: isHeld ? null : feedbackOn(question, response, citations.get(question.id) ?? null),
    }
  })
  return {
    attemptId,
    closedBy,
    helped,
    items,
    examId: form.exam.id,
    title: form.exam.title,
    isPractice: form.exam.kind === 'PRACTICE',
    subject: listNames([...new Set(form.items.map((item) => item.question.material.title))]),
    closedAt: closedAt.toISOString(),
    // Counted from what is shown: questions of a lecture deleted since are neither shown nor counted.
    score: items.filter((item) => item.right).length,
    maxScore: items.length,
    concepts: byConcept(
      form.items.map((item, index) => ({
        concepts: item.question.concepts.map(({ concept }) => concept),
        right: items[index]?.right ?? false,
      })),
    ),
  }
}
