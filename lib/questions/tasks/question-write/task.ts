import { defineTask } from '#lib/ai/define-task.ts'
import { writeFromFacts } from './builtin.ts'
import { writeInputSchema, writeOutputSchema } from './schema.ts'

export const questionWrite = defineTask({
  id: 'question.write', version: '1', input: writeInputSchema, output: writeOutputSchema, builtin: writeFromFacts, model: null,
})
