import { defineTask } from '#lib/ai/define-task.ts'
import { draftSlots, shrinkDraft } from '#lib/questions/tasks/draft-request.ts'
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
    slots: draftSlots,
    reply: writtenReplySchema,
    count: ({ count }) => ({ min: 1, max: count }),
    read: readWritten,
    maxOutputTokens: ({ count }) => DRAFT_TOKENS * count,
    shrink: shrinkDraft,
  },
})
