import type { Viewer } from '#lib/auth/viewer.ts'
import { previewOf } from '#lib/exams/preview-blueprint.ts'
import type { Preview } from '#lib/exams/view.ts'
import { loadSetCandidates } from './load-set-candidates.ts'
import type { SetExamInput } from './schema.ts'

/**
 * How many reliable questions stand for an exam of a class, and what to say where they are fewer than asked for.
 * @throws AppError as `loadSetCandidates` does
 */
export async function previewSetExam(
  viewer: Viewer,
  input: Pick<SetExamInput, 'courseId' | 'topics' | 'types' | 'number'>,
  now: Date,
): Promise<Preview> {
  const { known, candidates } = await loadSetCandidates(viewer, input, now)
  return previewOf(known, candidates, input)
}
