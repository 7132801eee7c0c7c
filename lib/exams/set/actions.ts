'use server'

import { randomInt } from 'node:crypto'
import { action } from '#lib/http/action.ts'
import { SEEDS } from '#lib/utils/random.ts'
import { createSetExam } from './create-set-exam.ts'
import { deleteSetExam, restoreSetExam } from './delete-set-exam.ts'
import { previewSetExam } from './preview-set-exam.ts'
import { examParams, setExamSchema, setPreviewSchema, updateSetExamSchema } from './schema.ts'
import { startSetAttempt } from './start-set-attempt.ts'
import { updateSetExam } from './update-set-exam.ts'

export const previewSetExamAction = action(setPreviewSchema, async ({ viewer, now }, input) => previewSetExam(viewer, input, now))
export const createSetExamAction = action(setExamSchema, async ({ viewer, now }, input) =>
  createSetExam(viewer, input, now, randomInt(SEEDS)),
)
export const updateSetExamAction = action(updateSetExamSchema, async ({ viewer, now }, input) => updateSetExam(viewer, input, now))
export const deleteSetExamAction = action(examParams, async ({ viewer, now }, { examId }) => deleteSetExam(viewer, examId, now))
export const restoreSetExamAction = action(examParams, async ({ viewer, now }, { examId }) => restoreSetExam(viewer, examId, now))
export const startSetAttemptAction = action(examParams, async ({ viewer, now }, { examId }) =>
  startSetAttempt(viewer, examId, now, randomInt(SEEDS)),
)
