import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { promptPart } from '#lib/ai/prompt-file.ts'
import { itemLines, passageLines } from '#lib/questions/tasks/item-lines.ts'
import { readSolution } from './checks.ts'
import { solutionSchema, solveInputSchema, solveReplySchema, type SolveInput } from './schema.ts'

const PROMPT = 'lib/questions/tasks/question-solve/prompt.md'

function basisOf({ passages, questions }: SolveInput): string {
  if (questions.every(({ stem }) => stem === null)) return promptPart(PROMPT, 'Basis options')
  return promptPart(PROMPT, passages.length > 0 ? 'Basis passages' : 'Basis knowledge')
}

/** Answers items without knowing their keys: what a key must stand up to. */
export const questionSolve = defineTask({
  id: 'question.solve',
  version: '1',
  input: solveInputSchema,
  output: solutionSchema,
  builtin: null,
  model: {
    prompt: PROMPT,
    slots: (input) => ({
      count: input.questions.length,
      basis: basisOf(input),
      material: input.passages.length > 0 ? untrusted(passageLines(input.passages)) : '',
      questions: untrusted(input.questions.map(({ n, stem, options }) => itemLines(n, stem, options)).join('\n\n')),
    }),
    reply: solveReplySchema,
    count: ({ questions }) => ({ min: questions.length, max: questions.length }),
    read: readSolution,
    maxOutputTokens: ({ questions }) => 40 + 20 * questions.length,
  },
})
