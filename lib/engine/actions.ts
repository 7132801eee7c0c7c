'use server'

import { action } from '#lib/http/action.ts'
import { startEntrance } from './entrance/start-entrance.ts'
import { stopEntrance } from './entrance/stop-entrance.ts'
import { listModels } from './list-models.ts'
import { removeModel, saveModel } from './save-model.ts'
import { listRequestSchema, modelFormSchema, noInputSchema } from './schema.ts'

export const saveModelAction = action(modelFormSchema, async ({ viewer, now }, form) => saveModel(viewer, form, now))
export const removeModelAction = action(noInputSchema, async ({ viewer, now }) => removeModel(viewer, now))
export const listModelsAction = action(listRequestSchema, async ({ viewer }, form) => listModels(viewer, form))
export const startEntranceAction = action(noInputSchema, async ({ viewer, now }) => startEntrance(viewer, now))
export const stopEntranceAction = action(noInputSchema, async ({ viewer, now }) => stopEntrance(viewer, now))
