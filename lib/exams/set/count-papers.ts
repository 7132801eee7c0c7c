import { prisma } from '#lib/db/client.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'

/** How many handed in and how many sit now, by exam id; papers whose time is up are closed first. */
export async function countPapers(examIds: readonly string[], now: Date): Promise<Map<string, { handedIn: number; sitting: number }>> {
  const ofExams = { form: { examId: { in: [...examIds] } } }
  await expireOverdue(ofExams, now)
  const attempts = await prisma.attempt.findMany({ where: ofExams, select: { closedAt: true, form: { select: { examId: true } } } })
  const counts = new Map(examIds.map((id) => [id, { handedIn: 0, sitting: 0 }]))
  for (const { closedAt, form } of attempts) {
    const count = counts.get(form.examId)
    if (count) count[closedAt ? 'handedIn' : 'sitting'] += 1
  }
  return counts
}
