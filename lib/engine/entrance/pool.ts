import { z } from 'zod'
import claimRows from './items/claims.json' with { type: 'json' }
import passageRows from './items/passages.json' with { type: 'json' }
import questionRows from './items/questions.json' with { type: 'json' }

/**
 * The items of the entrance exam, as they ship with the app. Sources and licences: ATTRIBUTION.md. A passage set belongs
 * to one part of the exam and carries two true and two spoiled claims, or three questions, or is a target to write on.
 */
export const KINDS = [
  'number', 'unit', 'negation', 'direction', 'swap', 'cause',
  /** A fact given to the wrong name or part, or steps in the wrong order. */
  'attribution',
  'category', 'overgeneralised',
  /** True, with a detail the passages do not give. */
  'addition',
  /** An invented reason. */
  'mechanism',
  /** The quote is real and about something else. */
  'beside',
] as const
export type Kind = (typeof KINDS)[number]

const passageSetSchema = z.object({
  id: z.string(),
  part: z.enum(['check', 'solve', 'write']),
  /** A chapter of OpenStax, or "own": written for this exam. */
  source: z.string(),
  target: z.string(),
  passages: z.array(z.string()).min(1).max(3),
})
export type PassageSet = z.infer<typeof passageSetSchema>

const claimItemSchema = z.object({
  id: z.string(),
  set: z.string(),
  text: z.string(),
  /** From 1. */
  passage: z.number().int().min(1).max(3),
  quote: z.string(),
  label: z.enum(['true', 'spoiled']),
  kind: z.enum(KINDS).nullable(),
})
export type ClaimItem = z.infer<typeof claimItemSchema>

const questionItemSchema = z.object({
  id: z.string(),
  set: z.string(),
  stem: z.string(),
  options: z.array(z.string()).length(4),
  /** Positions of the options the passages bear out: one is a sound question; none, or several, a spoiled one. */
  right: z.array(z.number().int().min(0).max(3)),
})
export type QuestionItem = z.infer<typeof questionItemSchema>

export type Answer = number | 'none' | 'several'

/** What a solver should say. */
export const answerOf = (right: readonly number[]): Answer => (right.length === 1 ? right[0]! : right.length === 0 ? 'none' : 'several')

export const PASSAGE_SETS: readonly PassageSet[] = z.array(passageSetSchema).parse(passageRows)
export const CLAIM_ITEMS: readonly ClaimItem[] = z.array(claimItemSchema).parse(claimRows)
export const QUESTION_ITEMS: readonly QuestionItem[] = z.array(questionItemSchema).parse(questionRows)
