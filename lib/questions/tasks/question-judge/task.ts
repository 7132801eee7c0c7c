import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { itemLines, passageLines } from '#lib/questions/tasks/item-lines.ts'
import { readJudgement } from './checks.ts'
import { judgeInputSchema, judgementSchema, judgeReplySchema } from './schema.ts'

/** Looks at each option by itself, without the key: which can be defended, and is the item well made? */
export const questionJudge = defineTask({
  id: 'question.judge',
  version: '2',
  input: judgeInputSchema,
  output: judgementSchema,
  builtin: null,
  model: {
    prompt: 'lib/questions/tasks/question-judge/prompt.md',
    slots: ({ passages, questions }) => ({
      count: questions.length,
      material: untrusted(passageLines(passages)),
      questions: untrusted(questions.map(({ n, stem, options }) => itemLines(n, stem, options)).join('\n\n')),
    }),
    reply: judgeReplySchema,
    count: ({ questions }) => ({ min: questions.length, max: questions.length }),
    read: readJudgement,
    maxOutputTokens: ({ questions }) => 40 + 65 * questions.length,
  },
})
