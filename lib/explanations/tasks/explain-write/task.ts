import { defineTask } from '#lib/ai/define-task.ts'
import { elementSchema } from '#lib/explanations/schema.ts'
import { explainBuiltin } from './builtin.ts'
import { explainInputSchema } from './schema.ts'

/** Explains a page or a concept of a lecture in cited sentences. */
export const explainWrite = defineTask({
  id: 'explain.write',
  version: '1',
  input: explainInputSchema,
  output: elementSchema,
  builtin: (input) => explainBuiltin(input),
})
