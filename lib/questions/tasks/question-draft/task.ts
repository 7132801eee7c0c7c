import { defineTask } from '#lib/ai/define-task.ts'
import { draftSlots, shrinkDraft } from '#lib/questions/tasks/draft-request.ts'
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
    slots: draftSlots,
    reply: draftReplySchema,
    count: ({ count }) => ({ min: count, max: count }),
    read: readDraft,
    maxOutputTokens: ({ count }) => DRAFT_TOKENS * count,
    shrink: shrinkDraft,
  },
})
