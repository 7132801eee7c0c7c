import { purgeCourse } from '#lib/account/purge/purge-course.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { findDemoClass } from './make-class.ts'
import { isDemoInstructor, requestDemoClass } from './jobs.ts'

/**
 * Takes the demo class away, with everything anybody did in it, and asks for a new one.
 * @throws AppError not-found for anybody but the demo instructor
 */
export async function resetDemoClass(viewer: Viewer): Promise<void> {
  if (!isDemoInstructor(viewer)) throw notFound('This course')
  const demo = await findDemoClass()
  // Hidden first, so that nobody walks about in a class that is being taken down.
  if (demo) {
    await prisma.course.update({ where: { id: demo.id }, data: { deletedAt: new Date(), joinCode: null } })
    await purgeCourse(demo.id)
  }
  await requestDemoClass()
}
