import { z } from 'zod'
import { blueprintSchema, idSchema, previewSchema } from '#lib/exams/schema.ts'
import { cleanLine } from '#lib/materials/clean-line.ts'

/** Client-safe: what the browser sends to set an exam for a class. */
export const TITLE_LONGEST = 120

const titleSchema = z
  .string()
  .max(2000, `A title has at most ${TITLE_LONGEST} characters.`)
  .transform(cleanLine)
  .pipe(z.string().min(1, 'Give the exam a title.').max(TITLE_LONGEST, `A title has at most ${TITLE_LONGEST} characters.`))

/** Clock time of the instructor's time zone, as a `datetime-local` field holds it: "2026-11-30T08:00". */
const localSchema = z.string().max(20)

const windowSchema = z.object({ title: titleSchema, opensAt: localSchema, closesAt: localSchema })
export type WindowInput = z.output<typeof windowSchema>

export const setPreviewSchema = previewSchema.extend({ courseId: idSchema })
export const setExamSchema = blueprintSchema.extend({ courseId: idSchema, ...windowSchema.shape })
export type SetExamInput = z.output<typeof setExamSchema>

export const examParams = z.object({ examId: idSchema })
export const courseExamParams = examParams.extend({ courseId: idSchema })
export const updateSetExamSchema = windowSchema.extend({ examId: idSchema })
