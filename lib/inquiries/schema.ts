import { z } from 'zod'
import { citationSchema, elementSchema } from '#lib/explanations/schema.ts'
import type { Scope } from '#lib/retrieval/schema.ts'

/** Client-safe. A question a student asks of their lectures, and what comes back. */

export const SHORTEST_QUESTION = 2
export const LONGEST_QUESTION = 500

/** One line of text as it is kept: no control characters (a database refuses NUL), no halves of characters. */
const plainLine = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim()

const questionSchema = z
  .string()
  .transform(plainLine)
  .pipe(
    z
      .string()
      .min(SHORTEST_QUESTION, 'Write a question first.')
      .max(LONGEST_QUESTION, `A question may be ${LONGEST_QUESTION} characters long. Shorten it, or ask in two parts.`),
  )

const id = z.string().min(1).max(60).optional()

/** `{ courseId | materialId, pageNo?, text }`; exactly one of the two. `pageNo`: the page in view. */
export const askRequestSchema = z
  .strictObject({ courseId: id, materialId: id, pageNo: z.number().int().positive().max(100_000).optional(), text: questionSchema })
  .transform(({ courseId, materialId, pageNo, text }, context): { scope: Scope; pageNo: number | null; text: string } => {
    if (courseId && !materialId) return { scope: { courseId }, pageNo: null, text }
    if (materialId && !courseId) return { scope: { materialId }, pageNo: pageNo ?? null, text }
    context.addIssue('A question is asked of one course or of one lecture.')
    return z.NEVER
  })
export type AskRequest = z.output<typeof askRequestSchema>

/** `?courseId=` or `?materialId=`: whose earlier questions are listed. */
export const inquiriesQuery = z
  .strictObject({ courseId: id, materialId: id })
  .transform(({ courseId, materialId }, context): Scope => {
    if (courseId && !materialId) return { courseId }
    if (materialId && !courseId) return { materialId }
    context.addIssue('Name one course or one lecture.')
    return z.NEVER
  })

export const inquiryParams = z.object({ inquiryId: z.string().min(1).max(60) })

const materialSchema = z.object({ id: z.string(), title: z.string() })

/** A place in a lecture that was found: its best sentence is the quote, `before` and `after` are the text around it. */
export const citedPassageSchema = z.object({
  material: materialSchema,
  /** Headings above it, outermost first. */
  path: z.array(z.string()),
  before: z.string(),
  after: z.string(),
  citation: citationSchema,
})
export type CitedPassage = z.infer<typeof citedPassageSchema>

/** A sentence of an answer a model wrote, with the lecture its citation stands in. */
export const answerElementSchema = z.object({ element: elementSchema, material: materialSchema })
export type AnswerElement = z.infer<typeof answerElementSchema>
