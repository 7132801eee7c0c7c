import type { Viewer } from '#lib/auth/viewer.ts'
import { notFound } from '#lib/errors.ts'

/** The owner alone sees and changes how this instance reaches a model; a demo account never does. */
export const canSetModel = ({ isOwner, isDemo }: Pick<Viewer, 'isOwner' | 'isDemo'>): boolean => isOwner && !isDemo

/** @throws AppError not-found for everybody else: they cannot tell what is set here */
export function requireOwner(viewer: Viewer): void {
  if (!canSetModel(viewer)) throw notFound('This setting')
}
