import { z } from 'zod'
import type { ExamCall } from './exam-calls.ts'

/** What was answered so far, as it is kept while a sitting runs: by item id, null for what could not be read. */
export const repliesSchema = z.object({
  verdicts: z.record(z.string(), z.string().nullable()),
  choices: z.record(z.string(), z.union([z.number(), z.enum(['none', 'several'])]).nullable()),
  writings: z.record(z.string(), z.array(z.object({ quote: z.string() })).nullable()),
})
export type Replies = z.infer<typeof repliesSchema>

/** @param kept the JSON of a sitting: nothing yet, or `{ replies }` */
export function repliesOf(kept: unknown): Replies {
  return z.object({ replies: repliesSchema }).safeParse(kept).data?.replies ?? { verdicts: {}, choices: {}, writings: {} }
}

/** Has this call still to be made? Its answers are kept all at once. */
export function withoutReply({ task, items }: ExamCall, { verdicts, choices, writings }: Replies): boolean {
  const kept = task === 'explain.verify' ? verdicts : task === 'question.solve' ? choices : writings
  return items.some((id) => !(id in kept))
}
