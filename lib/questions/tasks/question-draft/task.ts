import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { languageName } from '#lib/language/language-name.ts'
import { passageLines } from '#lib/questions/tasks/item-lines.ts'
import { readDraft } from './checks.ts'
import { draftInputSchema, draftReplySchema, modelDraftSchema } from './schema.ts'

/** Tokens of one draft as JSON: a stem, four options with their reasons, a quote. */
const DRAFT_TOKENS = 310

/** Drafts multiple-choice questions on a section. The built-in engine writes its own kinds: question.write. */
export const questionDraft = defineTask({
  id: 'question.draft',
  version: '1',
  input: draftInputSchema,
  output: modelDraftSchema,
  builtin: null,
  model: {
    prompt: 'lib/questions/tasks/question-draft/prompt.md',
    slots: ({ language, title, heading, passages, concepts, existing, count }) => ({
      count, language: languageName(language),
      material: untrusted([
        `Lecture: ${title}${heading === '' ? '' : `\nSection: ${heading}`}`,
        ...(concepts.length > 0 ? [`Concepts, most important first: ${concepts.join('; ')}`] : []),
        passageLines(passages),
      ].join('\n\n')),
      existing: existing.length > 0 ? untrusted(`Asked already:\n${existing.map((stem) => `- ${stem}`).join('\n')}`) : '',
    }),
    reply: draftReplySchema,
    count: ({ count }) => ({ min: count, max: count }),
    read: readDraft,
    maxOutputTokens: ({ count }) => DRAFT_TOKENS * count,
    shrink: (input) => (input.passages.length < 2 ? null
      : { ...input, passages: input.passages.slice(0, Math.ceil(input.passages.length / 2)), existing: input.existing.slice(0, 4) }),
  },
})
