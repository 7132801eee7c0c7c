'use server'

import { action } from '#lib/http/action.ts'
import { approveQuestion } from './approve-question.ts'
import { editQuestion } from './edit-question.ts'
import { rejectQuestion } from './reject-question.ts'
import { editSchema, questionParams, rejectSchema, undoSchema } from './schema.ts'
import { undoDecision } from './undo-decision.ts'

export const approveQuestionAction = action(questionParams, async ({ viewer, now }, { questionId }) =>
  approveQuestion(viewer, questionId, now))
export const rejectQuestionAction = action(rejectSchema, async ({ viewer, now }, input) => rejectQuestion(viewer, input, now))
export const editQuestionAction = action(editSchema, async ({ viewer, now }, input) => editQuestion(viewer, input, now))
export const undoDecisionAction = action(undoSchema, async ({ viewer }, input) => undoDecision(viewer, input))
