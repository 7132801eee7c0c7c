import { randomBytes } from 'node:crypto'
import { signUp } from '#lib/account/sign-up.ts'
import { DEMO_INSTRUCTOR_EMAIL } from '#lib/auth/schema.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'

/** Ability in logits: from somebody who has hardly begun to somebody who could teach it. */
export const STUDENTS = [
  ['Abel', -0.9], ['Bea', 0.2], ['Csaba', 1.4], ['Dora', 0.6], ['Emil', -0.4], ['Flora', 1.9],
  ['Gabor', 0.1], ['Hanna', 0.9], ['Imre', -1.3], ['Judit', 0.5], ['Kata', 1.1], ['Levente', -0.1],
] as const

export type DemoStudent = { viewer: Viewer; ability: number }

/** Made once, through sign-up like everybody. The password is told to nobody: these are entered by a click, or by no one. */
async function requireDemoPerson(name: string, email: string, timeZone: string): Promise<Viewer> {
  const known = await prisma.user.findUnique({ where: { email }, select: { id: true } })
  if (!known) await signUp({ name, email, password: randomBytes(24).toString('base64url'), timeZone, isDemo: true })
  const user = await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true, timeZone: true } })
  return { userId: user.id, name, email, timeZone: user.timeZone, isDemo: true, isOwner: false }
}

export function requireDemoInstructor(timeZone: string): Promise<Viewer> {
  return requireDemoPerson('Anna Keller (demo)', DEMO_INSTRUCTOR_EMAIL, timeZone)
}

/** Twelve students, named as what they are. */
export async function requireDemoStudents(timeZone: string): Promise<DemoStudent[]> {
  const students: DemoStudent[] = []
  for (const [name, ability] of STUDENTS) {
    const viewer = await requireDemoPerson(`${name} (demo student)`, `${name.toLowerCase()}@students.reprise.local`, timeZone)
    students.push({ viewer, ability })
  }
  return students
}
