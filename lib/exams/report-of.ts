import type { Prisma } from '#lib/db/generated/client.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { responseSchema } from '#lib/questions/schema.ts'
import { FEEDBACK_SELECT, feedbackOn, loadCitations } from './feedback.ts'
import { byConcept } from './model/by-concept.ts'
import { listNames } from './model/list-names.ts'
import { shownPoints, standingOf } from './model/standing.ts'
import { studentQuestion } from './student-question.ts'
import type { Report } from './view.ts'

/** @param items which of the paper's items are shown and counted */
export const reportSelect = (attemptId: string, items: Prisma.FormItemWhereInput) =>
  ({
    id: true,
    closedAt: true,
    closedBy: true,
    form: {
      select: {
        exam: { select: { id: true, title: true, kind: true, closesAt: true } },
        items: {
          where: items,
          orderBy: { ordinal: 'asc' },
          select: {
            id: true,
            optionOrder: true,
            question: { select: FEEDBACK_SELECT },
            answers: { where: { attemptId }, select: { response: true, flagged: true, score: true, grade: true } },
          },
        },
      },
    },
  }) as const satisfies Prisma.AttemptSelect

type Row = Prisma.AttemptGetPayload<{ select: ReturnType<typeof reportSelect> }>
type Closed = Row & { closedAt: Date; closedBy: NonNullable<Row['closedBy']> }

export const isClosed = (attempt: Row): attempt is Closed => attempt.closedAt !== null && attempt.closedBy !== null

/**
 * A closed paper, question by question, with keys and why. Whoever calls it has made sure that its reader may see them.
 * @param isHeld questions shown without their key, and without what was answered
 * @param helped answers that are no evidence, because Explain was opened meanwhile
 */
export async function reportOf(
  { id: attemptId, closedAt, closedBy, form }: Closed,
  { isHeld, helped }: { isHeld: (question: { id: string; enemyGroup: string }) => boolean; helped: number },
): Promise<Report> {
  const citations = await loadCitations(form.items.map((item) => item.question))
  const items = form.items.map(({ id, optionOrder, question, answers: [answer] }, index) => {
    const held = isHeld(question)
    // An answer that is known to be right, or the one wrong of two, is the key.
    const response = answer?.response && !held ? responseSchema.parse(answer.response) : null
    return {
      itemId: id,
      number: index + 1,
      question: studentQuestion(question, optionOrder),
      response,
      flagged: answer?.flagged ?? false,
      right: answer?.score === 1,
      standing: standingOf({ question, answer }),
      isOut: isOutOfScore(question),
      appeal: null,
      concept: question.concepts[0]?.concept.name ?? null,
      feedback: held ? null : feedbackOn(question, response, citations.get(question.id) ?? null, answer ?? null),
    }
  })
  const scored = form.items.filter(({ question, answers: [answer] }) => standingOf({ question, answer }) === 'scored')
  return {
    attemptId,
    closedBy,
    helped,
    items,
    rescored: null,
    examId: form.exam.id,
    title: form.exam.title,
    isPractice: form.exam.kind === 'PRACTICE',
    isSet: form.exam.kind === 'SET',
    subject: listNames([...new Set(form.items.map((item) => item.question.material.title))]),
    closedAt: closedAt.toISOString(),
    // Counted from what is shown: questions of a lecture deleted since are neither shown nor counted.
    score: shownPoints(scored.reduce((sum, { answers: [answer] }) => sum + (answer?.score ?? 0), 0)),
    maxScore: scored.length,
    waiting: items.filter((item) => item.standing === 'waiting').length,
    unmarked: items.filter((item) => item.standing === 'unmarked').length,
    concepts: byConcept(
      scored.map(({ question, answers: [answer] }) => ({
        concepts: question.concepts.map(({ concept }) => concept),
        right: answer?.score === 1,
      })),
    ),
  }
}
