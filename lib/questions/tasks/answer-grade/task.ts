import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { languageName } from '#lib/language/language-name.ts'
import { readVote } from './checks.ts'
import { answerGradeInputSchema, pointReplySchema, pointVoteSchema } from './schema.ts'

/** One vote: which points of a full answer a student makes. The built-in grader is lib/questions/grade/written. */
export const answerGrade = defineTask({
  id: 'answer.grade',
  version: '1',
  input: answerGradeInputSchema,
  output: pointVoteSchema,
  builtin: null,
  model: {
    prompt: 'lib/questions/tasks/answer-grade/prompt.md',
    slots: ({ language, question, points, answer }) => ({
      count: points.length,
      language: languageName(language),
      points: untrusted([
        `Question: ${question}`,
        ...points.map(({ n, text, quote }) => `Point ${n}: ${text}${quote ? `\nThe lecture: ${quote}` : ''}`),
      ].join('\n\n')),
      // Of its own fence: nothing in it can be taken for a point.
      answer: untrusted(`The student's answer:\n${answer}`),
    }),
    reply: pointReplySchema,
    count: ({ points }) => ({ min: points.length, max: points.length }),
    read: readVote,
    maxOutputTokens: ({ points }) => 40 + 75 * points.length,
  },
})
