'use server'

import { randomInt } from 'node:crypto'
import { action } from '#lib/http/action.ts'
import { createExam } from './create-exam.ts'
import { SEEDS } from '#lib/utils/random.ts'
import { previewBlueprint } from './preview-blueprint.ts'
import { blueprintSchema, previewSchema, startSchema } from './schema.ts'
import { startAttempt } from './start-attempt.ts'

export const previewBlueprintAction = action(previewSchema, async ({ viewer, now }, input) => previewBlueprint(viewer, input, now))
export const createExamAction = action(blueprintSchema, async ({ viewer, now }, input) => createExam(viewer, input, now))
export const startAttemptAction = action(startSchema, async ({ viewer, now }, { examId }) =>
  startAttempt(viewer, examId, now, randomInt(SEEDS)),
)
