import type { Viewer } from '#lib/auth/viewer.ts'
import { AppError } from '#lib/errors.ts'
import { getReviewItem } from './get-review-item.ts'
import { listForReview } from './list-for-review.ts'
import type { ReviewSearch } from './schema.ts'
import type { ReviewItem, ReviewList } from './view.ts'

type Review = { list: ReviewList; item: ReviewItem | null }

/**
 * The queue and the question that is looked at: the one named, also from outside the list, else its first. One that is
 * gone meanwhile is no reason to show nothing.
 * @throws AppError not-found for a course that is not theirs to teach
 */
export async function getReview(viewer: Viewer, courseId: string, search: ReviewSearch): Promise<Review> {
  const list = await listForReview(viewer, courseId, search)
  const first = list.lines[0]?.id
  if (search.question) {
    try {
      return { list, item: await getReviewItem(viewer, courseId, search.question) }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
    }
  }
  return { list, item: first ? await getReviewItem(viewer, courseId, first) : null }
}
