import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'

/**
 * How often this student has met each question: answered anywhere, or printed in a timed paper, which shows all of
 * its questions whether answered or not. Questions never met are absent.
 */
export async function countSeen(viewer: Viewer, questionIds: readonly string[]): Promise<Map<string, number>> {
  const { userId } = viewer
  const among = { in: [...questionIds] }
  const [answered, printed] = await Promise.all([
    prisma.evidence.groupBy({ by: ['questionId'], where: { userId, questionId: among }, _count: true }),
    prisma.formItem.groupBy({
      by: ['questionId'],
      where: { questionId: among, form: { attempts: { some: { userId, expiresAt: { not: null } } } } },
      _count: true,
    }),
  ])
  const seen = new Map(printed.map((row) => [row.questionId, row._count]))
  for (const row of answered) seen.set(row.questionId, Math.max(row._count, seen.get(row.questionId) ?? 0))
  return seen
}
