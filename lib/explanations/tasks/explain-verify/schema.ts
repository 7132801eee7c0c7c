import { z } from 'zod'

/** What a second reader may say of a claim. Only `supported` is shown. */
export const VERDICTS = ['supported', 'partly', 'unsupported', 'contradicted'] as const
export const verdictSchema = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdictSchema>

export const verifyInputSchema = z.object({
  /** What is being explained: resolves "it" and "this". */
  target: z.string(),
  passages: z.array(z.object({ n: z.number().int(), text: z.string() })).min(1),
  /** Claims before these, in order; they may be wrong. */
  earlier: z.array(z.string()),
  claims: z.array(z.object({ n: z.number().int(), text: z.string(), passage: z.number().int() })).min(1),
})
export type VerifyInput = z.infer<typeof verifyInputSchema>

export const verifyReplySchema = z.object({
  claim: z.number().describe('The number of the claim.'),
  verdict: verdictSchema,
})
