import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { languageName } from '#lib/language/language-name.ts'
import { passageLines } from '#lib/questions/tasks/item-lines.ts'
import { draftInputSchema } from '#lib/questions/tasks/question-draft/schema.ts'
import { readWritten } from './checks.ts'
import { writtenDraftSchema, writtenReplySchema } from './schema.ts'

/** Tokens of one draft as JSON: a stem, five points with their quotes, a reference. */
const DRAFT_TOKENS = 480

/** Drafts short-answer questions on a section. The built-in engine writes none: its "why" cards are marked by the student. */
export const writtenDraft = defineTask({
  id: 'question.draft-written',
  version: '1',
  input: draftInputSchema,
  output: writtenDraftSchema,
  builtin: null,
  model: {
    prompt: 'lib/questions/tasks/written-draft/prompt.md',
    slots: ({ language, title, heading, passages, concepts, existing, count }) => ({
      count, language: languageName(language),
      material: untrusted([
        `Lecture: ${title}${heading === '' ? '' : `\nSection: ${heading}`}`,
        ...(concepts.length > 0 ? [`Concepts, most important first: ${concepts.join('; ')}`] : []),
        passageLines(passages),
      ].join('\n\n')),
      existing: existing.length > 0 ? untrusted(`Asked already:\n${existing.map((stem) => `- ${stem}`).join('\n')}`) : '',
    }),
    reply: writtenReplySchema,
    count: ({ count }) => ({ min: 1, max: count }),
    read: readWritten,
    maxOutputTokens: ({ count }) => DRAFT_TOKENS * count,
    shrink: (input) => (input.passages.length < 2 ? null
      : { ...input, passages: input.passages.slice(0, Math.ceil(input.passages.length / 2)), existing: input.existing.slice(0, 4) }),
  },
})
