import type { Viewer } from '#lib/auth/viewer.ts'
import { notFound } from '#lib/errors.ts'

/** What concerns the whole instance is its owner's; a demo account never is. */
export const ownsInstance = ({ isOwner, isDemo }: Pick<Viewer, 'isOwner' | 'isDemo'>): boolean => isOwner && !isDemo

/** @throws AppError not-found for everybody else: they cannot tell that there is something */
export function requireOwner(viewer: Viewer): void {
  if (!ownsInstance(viewer)) throw notFound()
}
