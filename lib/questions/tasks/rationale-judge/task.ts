import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { passageLines, rationaleLines } from '#lib/questions/tasks/item-lines.ts'
import { readMarks } from './checks.ts'
import { rationaleInputSchema, rationaleMarksSchema, rationaleReplySchema } from './schema.ts'

/** Checks the proof of the key, and what students are told of each option, as claims are: does the lecture bear it out? */
export const rationaleJudge = defineTask({
  id: 'rationale.judge',
  version: '1',
  input: rationaleInputSchema,
  output: rationaleMarksSchema,
  builtin: null,
  model: {
    prompt: 'lib/questions/tasks/rationale-judge/prompt.md',
    slots: ({ passages, questions }) => ({
      count: questions.length,
      material: untrusted(passageLines(passages)),
      questions: untrusted(questions.map(rationaleLines).join('\n\n')),
    }),
    reply: rationaleReplySchema,
    count: ({ questions }) => ({ min: questions.length, max: questions.length }),
    read: readMarks,
    maxOutputTokens: ({ questions }) => 40 + 50 * questions.length,
  },
})
