import { loadSurvivors } from '#lib/concepts/edits/load-survivors.ts'
import { prisma } from '#lib/db/client.ts'
import type { LoggedAnswer } from './model/replay.ts'
import { continueReplay, startReplay } from './model/replay-course.ts'
import type { CourseAnswer, CourseReplay } from './model/replay-course.ts'
import { writeCourseNumbers, writeSharedLog, writeStudent } from './recount-rows.ts'

const PAGE = 500
/** While a class answers, what came meanwhile is counted too; after so many rounds the rest is left as it was counted. */
const ROUNDS = 5

type Context = Parameters<typeof continueReplay>[2]

/** Reads the log on from where the replay stands. @returns what of `shared` is another than the log says */
async function readOn(courseId: string, replay: CourseReplay, context: Context): Promise<Map<bigint, LoggedAnswer['shared']>> {
  const changed = new Map<bigint, LoggedAnswer['shared']>()
  for (;;) {
    const rows = await prisma.evidence.findMany({
      where: { courseId, sequence: { gt: replay.last } }, orderBy: { sequence: 'asc' }, take: PAGE,
      select: {
        sequence: true, userId: true, questionId: true, conceptIds: true, score: true, guess: true, weight: true, at: true, shared: true,
      },
    })
    if (rows.length === 0) return changed
    const log = rows.map((row): CourseAnswer => ({ ...row, shared: row.shared as unknown as LoggedAnswer['shared'] }))
    const computedWith = continueReplay(replay, log, context)
    for (const { sequence, shared } of log) {
      const now = computedWith.get(sequence)
      if (now && !isSame(shared, now)) changed.set(sequence, { ...shared, ...now })
    }
  }
}

const isSame = (a: LoggedAnswer['shared'], b: LoggedAnswer['shared']): boolean =>
  a.c0?.mean === b.c0.mean && a.c0.variance === b.c0.variance && a.b?.mean === b.b.mean && a.b.variance === b.b.variance
  && Object.entries(b.d).every(([id, { mean, variance }]) => a.d?.[id]?.mean === mean && a.d[id].variance === variance)

/**
 * Counts all numbers of a course again from its log, after rows of it were scored again: ability and mastery of its
 * students, its intercept, the difficulty of its concepts and items. All come out as if every answer had been scored so
 * at first. The log is read outside any transaction; each student is written in a transaction of their own, which waits
 * for their answers as these wait for it. Runs twice without harm.
 */
export async function recountCourse(courseId: string): Promise<void> {
  const { into } = await loadSurvivors(courseId)
  const students = await prisma.user.findMany({ where: { evidence: { some: { courseId } } }, select: { id: true, timeZone: true } })
  const context = { into, timeZones: new Map(students.map(({ id, timeZone }) => [id, timeZone])) }
  const replay = startReplay()
  for (let round = 0; round < ROUNDS; round += 1) {
    await writeSharedLog(await readOn(courseId, replay, context))
    let isQuiet = true
    for (const { id } of students) isQuiet = (await writeStudent(courseId, id, replay)) && isQuiet
    if ((await writeCourseNumbers(courseId, replay)) && isQuiet) return
  }
}
