import type { Tx } from '#lib/db/client.ts'

/** One at a time: uploads into a course and changes of its order wait here for each other; reading it goes on. */
export async function lockCourse(tx: Tx, courseId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId} FOR NO KEY UPDATE`
}
