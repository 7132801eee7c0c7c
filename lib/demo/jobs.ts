import { DEMO_INSTRUCTOR_EMAIL } from '#lib/auth/schema.ts'
import { prisma } from '#lib/db/client.ts'
import { hasDemo } from '#lib/env.ts'
import { sendJob } from '#lib/jobs/boss.ts'
import { log } from '#lib/log.ts'
import { findDemoClass, requireDemoClass } from './make-class.ts'
import { requireDemoInstructor, requireDemoStudents } from './people.ts'
import { DAYS_AGO, daysBefore, playClass, SITTERS } from './play-class.ts'

/** Asks for the demo class to be made, or to go on where it stopped; harmless where it is whole or demo accounts are off. */
export async function requestDemoClass(): Promise<void> {
  if (hasDemo()) await sendJob('demo.class', {}, { singletonKey: 'demo' })
}

/** After a lecture has been read: was it the demo class that waited for it? */
export async function goOnWithDemoClass(versionId: string): Promise<void> {
  const isDemo = await prisma.materialVersion.count({ where: { id: versionId, material: { course: { isDemo: true } } } })
  if (isDemo > 0) await requestDemoClass()
}

/** Everybody has sat the exam: from then on the class is its visitors', and what they take away stays away until a reset. */
async function isMade(): Promise<boolean> {
  const demo = await findDemoClass()
  if (!demo) return false
  const sat = await prisma.evidence.groupBy({ by: ['userId'], where: { courseId: demo.id, kind: 'EXAM', user: { isDemo: true } } })
  return sat.length >= SITTERS
}

/**
 * Makes what is missing: people, class, lectures; once both are read, what the twelve did. Time is counted from when the
 * class was made, so that a run cut off and taken up again tells the same story.
 */
export async function handleDemoClass(now: Date, timeZone: string, signal: AbortSignal): Promise<void> {
  if (!hasDemo()) return
  if (await isMade()) return
  const instructor = await requireDemoInstructor(timeZone)
  const courseId = await requireDemoClass(instructor, daysBefore(now, DAYS_AGO.made))
  const demo = await findDemoClass()
  const states = await prisma.materialVersion.findMany({ where: { material: { courseId, deletedAt: null } }, select: { state: true } })
  if (!demo?.joinCode || states.some(({ state }) => state !== 'READY')) return
  const students = await requireDemoStudents(timeZone)
  const played = new Date(demo.createdAt.getTime() + DAYS_AGO.made * 24 * 60 * 60 * 1000)
  await playClass({ courseId, joinCode: demo.joinCode, instructor, students, now: played, clock: now, signal })
  log.info('demo.class-made', { courseId })
}

/** Is this person the demo instructor? */
export const isDemoInstructor = (viewer: { email: string; isDemo: boolean }): boolean =>
  viewer.isDemo && viewer.email === DEMO_INSTRUCTOR_EMAIL
