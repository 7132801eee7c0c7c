import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { languageName } from '#lib/language/language-name.ts'
import { readConcept } from './checks.ts'
import { extractInputSchema, extractReplySchema, foundConceptSchema } from './schema.ts'

/** Concepts of a section, found by a model. Without one the ranking of lib/concepts/rank does it for the whole lecture. */
export const conceptExtract = defineTask({
  id: 'concept.extract',
  version: '1',
  input: extractInputSchema,
  output: foundConceptSchema,
  builtin: null,
  model: {
    prompt: 'lib/concepts/tasks/concept-extract/prompt.md',
    slots: ({ language, passages }) => ({
      language: languageName(language),
      material: untrusted(passages.map(({ n, text }) => `P${n}: ${text}`).join('\n\n')),
    }),
    reply: extractReplySchema,
    count: () => ({ min: 1, max: 12 }),
    read: readConcept,
    maxOutputTokens: () => 1_000,
    shrink: (input) => (input.passages.length < 2 ? null : { ...input, passages: input.passages.slice(0, Math.ceil(input.passages.length / 2)) }),
  },
})
