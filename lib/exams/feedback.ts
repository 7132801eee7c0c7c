import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { TextBox } from '#lib/materials/document.ts'
import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import { SOLVE_CHECKS, solverOf } from '#lib/questions/checks/solver-of.ts'
import { gradeResponse } from '#lib/questions/grade/grade-response.ts'
import { gradeRecordSchema, keySchema, optionsSchema, rationalesSchema } from '#lib/questions/schema.ts'
import type { Response } from '#lib/questions/schema.ts'
import { answerInWords } from './model/answer-in-words.ts'
import { feedbackParts } from './model/feedback-parts.ts'
import { reasonsFor } from './model/reasons.ts'
import { contextOf } from '#lib/language/quote-context.ts'
import type { Feedback, ShownCitation } from './view.ts'

/** With the key: for feedback after the answer only. */
export const FEEDBACK_SELECT = {
  id: true,
  engine: true,
  type: true,
  stem: true,
  options: true,
  key: true,
  rationales: true,
  enemyGroup: true,
  materialId: true,
  state: true,
  tags: true,
  course: { select: { kind: true } },
  material: { select: { title: true } },
  version: { select: { number: true, kind: true } },
  citations: { orderBy: { ordinal: 'asc' } },
  concepts: { where: OF_SHOWN_CONCEPT, select: { concept: { select: { id: true, name: true } } } },
  verdicts: { where: SOLVE_CHECKS, select: { check: true, passed: true } },
} as const satisfies Prisma.QuestionSelect

type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof FEEDBACK_SELECT }>

/** Where the lecture proves the key of each question, by question id. */
export async function loadCitations(questions: readonly QuestionRow[]): Promise<Map<string, ShownCitation>> {
  const firsts = questions.flatMap((question) => (question.citations[0] ? [{ question, citation: question.citations[0] }] : []))
  const passages = await prisma.passage.findMany({
    where: { id: { in: [...new Set(firsts.map(({ citation }) => citation.passageId))] } },
    select: { id: true, text: true, boxes: true },
  })
  const sentences = await prisma.sentence.findMany({
    where: { id: { in: firsts.map(({ citation }) => citation.sentenceId) }, startsAt: { not: null } }, select: { id: true, startsAt: true },
  })
  const times = new Map(sentences.map(({ id, startsAt }) => [id, startsAt]))
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return new Map(
    firsts.flatMap(({ question, citation }) => {
      const passage = byId.get(citation.passageId)
      if (!passage) return []
      const { page, sentenceId, startOffset, endOffset } = citation
      const { id, materialId, material, version } = question
      const shown: ShownCitation = {
        materialId,
        materialTitle: material.title,
        page,
        startsAt: times.get(sentenceId) ?? null,
        sentenceId,
        ...contextOf(passage.text, startOffset, endOffset),
        boxes: boxesForRange(passage.boxes as TextBox[], startOffset, endOffset).filter((box) => box.page === page),
        fileUrl: version.kind === 'PDF' ? `/api/materials/${materialId}/file?version=${version.number}` : null,
      }
      return [[id, shown] as const]
    }),
  )
}

/** What is kept of an answer: its score, and how it was judged where that takes more than the key. */
export type KeptGrade = { score: number | null; grade: unknown }

/**
 * The key of one question with all there is to say of an answer to it. Whoever calls this has made sure that the answer
 * is in and that the question stands in no open paper.
 * @param kept the grade stored with the answer, which holds; null where none is stored: then the answer is graded here
 */
export function feedbackOn(
  question: QuestionRow, response: Response | null, citation: ShownCitation | null, kept: KeptGrade | null = null,
): Feedback {
  const key = keySchema.parse(question.key)
  const options = optionsSchema.parse(question.options)
  const grade = response ? gradeResponse(key, response, question.stem) : { score: 0, reason: 'empty' as const }
  const { materialId } = question
  const pages = new Map(question.citations.map(({ sentenceId, page }) => [sentenceId, page]))
  const record = gradeRecordSchema.safeParse(kept?.grade).data ?? null
  return {
    answer: answerInWords(key, options),
    keyOptionId: key.kind === 'choice' ? key.optionId : null,
    truth: key.kind === 'truth' ? key.value : null,
    score: kept && grade.reason !== 'self-marked' && response ? kept.score : grade.score,
    parts: feedbackParts({ key, options, response, record, materialId, pages }),
    ...reasonsFor({
      key,
      options,
      response,
      reason: grade.reason,
      rationales: rationalesSchema.parse(question.rationales),
      materialId,
      citation: question.citations[0] ?? null,
    }),
    citation,
    writtenBy: question.engine === BUILTIN_ENGINE ? null : question.engine,
    solvedBy: solverOf(question.verdicts),
    own: question.course.kind === 'PRIVATE' ? { questionId: question.id, isRejected: question.state === 'REJECTED' } : null,
  }
}
