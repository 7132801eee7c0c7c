import { defineTask } from '#lib/ai/define-task.ts'
import { elementSchema } from '#lib/explanations/schema.ts'
import { explainBuiltin } from './builtin.ts'
import { plainReply, readReply } from './checks.ts'
import { countOf, EXPLAIN_PROMPT, shrinkInput, slotsOf } from './model-prompt.ts'
import { explainInputSchema, explainReplySchema } from './schema.ts'

/** Tokens of an answer of nine sentences with their quotes. */
const MOST_OUTPUT = 1000

/** Explains a page, a concept or a selection of a lecture in cited sentences. */
export const explainWrite = defineTask({
  id: 'explain.write',
  version: '1',
  input: explainInputSchema,
  output: elementSchema,
  builtin: (input) => explainBuiltin(input),
  model: {
    prompt: EXPLAIN_PROMPT,
    slots: slotsOf,
    reply: explainReplySchema,
    count: countOf,
    read: readReply,
    maxOutputTokens: () => MOST_OUTPUT,
    shrink: shrinkInput,
    plain: plainReply,
  },
})
