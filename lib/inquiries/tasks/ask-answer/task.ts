import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { quoteFor } from '#lib/explanations/checks/read-claim.ts'
import { languageName } from '#lib/language/language-name.ts'
import { readAnswer } from './checks.ts'
import { answerInputSchema, answerOutputSchema, answerReplySchema } from './schema.ts'
import type { AnswerReply } from './schema.ts'

/** Answers a question from passages. Without a model the passages themselves are shown (lib/inquiries/ask.ts). */
export const askAnswer = defineTask({
  id: 'ask.answer',
  version: '1',
  input: answerInputSchema,
  output: answerOutputSchema,
  builtin: null,
  model: {
    prompt: 'lib/inquiries/tasks/ask-answer/prompt.md',
    slots: ({ question, language, passages }) => ({
      language: languageName(language),
      material: untrusted(passages.map(({ n, page, title, text }) => `P${n} (${title}, page ${page}): ${text}`).join('\n\n')),
      question: untrusted(question),
    }),
    reply: answerReplySchema,
    count: () => ({ min: 1, max: 5 }),
    read: readAnswer,
    maxOutputTokens: () => 700,
    // Passages come nearest first: the far half goes.
    shrink: (input) => {
      if (input.passages.length < 2) return null
      return { ...input, passages: input.passages.slice(0, Math.ceil(input.passages.length / 2)) }
    },
    plain: (text, n, { passages }): AnswerReply | null => {
      const passage = passages.find((each) => each.n === n)
      const quote = passage && quoteFor(text, passage)
      return quote ? { kind: 'claim', text, passage: n, quote } : null
    },
  },
})
