'use server'

import { action } from '#lib/http/action.ts'
import { deleteMaterial, previewDeletion, restoreMaterial } from './delete-material.ts'
import { retryReading } from './retry-reading.ts'
import { materialParams } from './schema.ts'

export const previewDeletionAction = action(materialParams, async ({ viewer }, { materialId }) => previewDeletion(viewer, materialId))
export const deleteMaterialAction = action(materialParams, async ({ viewer, now }, { materialId }) => deleteMaterial(viewer, materialId, now))
export const restoreMaterialAction = action(materialParams, async ({ viewer, now }, { materialId }) => restoreMaterial(viewer, materialId, now))
export const retryReadingAction = action(materialParams, async ({ viewer }, { materialId }) => retryReading(viewer, materialId))
