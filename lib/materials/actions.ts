'use server'

import { action } from '#lib/http/action.ts'
import { deleteMaterial, previewDeletion, restoreMaterial } from './delete-material.ts'
import { moveMaterial } from './move-material.ts'
import { placeMaterial } from './place-material.ts'
import { publishMaterial } from './publish-material.ts'
import { renameMaterial } from './rename-material.ts'
import { retryReading } from './retry-reading.ts'
import { materialParams, moveInput, placeInput, publishInput, renameInput } from './schema.ts'

export const previewDeletionAction = action(materialParams, async ({ viewer }, { materialId }) => previewDeletion(viewer, materialId))
export const deleteMaterialAction = action(
  materialParams, async ({ viewer, now }, { materialId }) => deleteMaterial(viewer, materialId, now),
)
export const restoreMaterialAction = action(
  materialParams, async ({ viewer, now }, { materialId }) => restoreMaterial(viewer, materialId, now),
)
export const retryReadingAction = action(materialParams, async ({ viewer }, { materialId }) => retryReading(viewer, materialId))
export const publishMaterialAction = action(publishInput, async ({ viewer, now }, input) => publishMaterial(viewer, input, now))
export const renameMaterialAction = action(renameInput, async ({ viewer }, input) => renameMaterial(viewer, input))
export const placeMaterialAction = action(placeInput, async ({ viewer }, input) => placeMaterial(viewer, input))
export const moveMaterialAction = action(moveInput, async ({ viewer }, input) => moveMaterial(viewer, input))
