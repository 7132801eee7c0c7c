import { loadSurvivors } from '#lib/concepts/edits/load-survivors.ts'
import type { Survivors } from '#lib/concepts/edits/load-survivors.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { replayAnswers } from './model/replay.ts'
import type { LoggedAnswer } from './model/replay.ts'

/**
 * After concepts of a course were merged, or came apart: what each student did on them is counted again from the log, so
 * that the one that stays knows of the answers on all. Numbers of other concepts are left alone. Runs twice without harm;
 * a transaction for each student.
 */
export async function settleMergedMastery(courseId: string): Promise<void> {
  const survivors = await loadSurvivors(courseId)
  if (survivors.touched.length === 0) return
  const students = await prisma.evidence.findMany({
    where: { courseId, conceptIds: { hasSome: survivors.touched } }, distinct: ['userId'],
    select: { userId: true, user: { select: { timeZone: true } } }, orderBy: { userId: 'asc' },
  })
  for (const { userId, user } of students) {
    await prisma.$transaction((tx) => settleStudent(tx, { userId, courseId, timeZone: user.timeZone }, survivors))
  }
}

type Student = { userId: string; courseId: string; timeZone: string }

async function settleStudent(tx: Tx, { userId, courseId, timeZone }: Student, { into, touched }: Survivors): Promise<void> {
  // The row by which answers of a student wait for each other.
  await tx.$queryRaw`SELECT mean FROM "Ability" WHERE "userId" = ${userId} AND "courseId" = ${courseId} FOR UPDATE`
  const log = await tx.evidence.findMany({
    where: { userId, courseId }, orderBy: { sequence: 'asc' },
    select: { conceptIds: true, score: true, guess: true, weight: true, at: true, shared: true },
  })
  const rows = log.map((row): LoggedAnswer => ({ ...row, shared: row.shared as unknown as LoggedAnswer['shared'] }))
  const masteries = replayAnswers(rows, into, timeZone)
  for (const conceptId of touched.filter((id) => !into.has(id))) {
    const found = masteries.get(conceptId)
    if (!found) {
      await tx.mastery.deleteMany({ where: { userId, conceptId } })
      continue
    }
    const { deviation, ...rest } = found
    const data = { ...deviation, ...rest }
    await tx.mastery.upsert({ where: { userId_conceptId: { userId, conceptId } }, create: { userId, conceptId, ...data }, update: data })
  }
}
