import { z } from 'zod'

/**
 * What an entrance exam found out about a model, client-safe: the JSON in EntranceSitting.results. What a model has not
 * shown it can do, it is not trusted with.
 */
export const EXAM_PARTS = ['check', 'solve', 'write'] as const
export type ExamPart = (typeof EXAM_PARTS)[number]

/** `k` of `n`, with the bounds of Wilson's 95% interval, in 0..1. */
export const shareSchema = z.object({
  k: z.number().int().nonnegative(),
  n: z.number().int().positive(),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
})
export type Share = z.infer<typeof shareSchema>

/** `unread`: how many answers were missing or could not be read; each of them counts as wrong. */
const partResultSchema = shareSchema.extend({ passed: z.boolean(), unread: z.number().int().nonnegative() })

/** `k`: claims judged rightly. `found`: planted errors not called supported. `doubted`: true claims not called supported. */
export const checkResultSchema = partResultSchema.extend({ found: shareSchema, doubted: shareSchema })
export type CheckResult = z.infer<typeof checkResultSchema>

/** `k`: questions answered rightly. `keyed`: the one right option chosen. `refused`: no option chosen where none or several are right. */
export const solveResultSchema = partResultSchema.extend({ keyed: shareSchema, refused: shareSchema })
export type SolveResult = z.infer<typeof solveResultSchema>

/** `k`: claims whose quote stands in the passages. */
export const writeResultSchema = partResultSchema
export type WriteResult = z.infer<typeof writeResultSchema>

export const examResultsSchema = z.object({
  check: checkResultSchema,
  solve: solveResultSchema,
  write: writeResultSchema,
  /** Ids of the items sat, so that the next sitting can draw others. */
  items: z.array(z.string()),
})
export type ExamResults = z.infer<typeof examResultsSchema>
