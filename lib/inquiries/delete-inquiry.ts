import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'

/**
 * Forgets a question and its answer. It is theirs also when its lecture is gone.
 * @throws AppError not-found for one that is not theirs
 */
export async function deleteInquiry(viewer: Viewer, inquiryId: string): Promise<void> {
  const { count } = await prisma.inquiry.deleteMany({ where: { id: inquiryId, userId: viewer.userId } })
  if (count === 0) throw notFound('This question')
}
