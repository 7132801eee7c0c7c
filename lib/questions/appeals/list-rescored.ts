import { prisma } from '#lib/db/client.ts'

/** When what counts as right for a question last changed after it was asked, by question id; of a class, where others decide. */
export async function listRescored(questionIds: readonly string[], since: Date): Promise<Map<string, Date>> {
  const rows = await prisma.appeal.findMany({
    where: { questionId: { in: [...questionIds] }, state: 'ACCEPTED', decidedAt: { gt: since }, course: { kind: 'CLASS' } },
    orderBy: { decidedAt: 'asc' }, select: { questionId: true, decidedAt: true },
  })
  return new Map(rows.flatMap(({ questionId, decidedAt }) => (decidedAt ? [[questionId, decidedAt] as const] : [])))
}
