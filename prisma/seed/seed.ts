import '#scripts/launcher/read-dotenv.ts'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { DEMO_EMAIL, DEMO_PASSWORD } from '#lib/auth/schema.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { signUp } from '#lib/account/sign-up.ts'
import { disconnect, prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { stopBoss } from '#lib/jobs/boss.ts'
import { releaseLeases } from '#lib/materials/lease.ts'
import { readMaterial } from '#lib/materials/read-material.ts'
import { uploadMaterial } from '#lib/materials/upload-material.ts'
import { ingestHooks } from '#scripts/ingest.ts'
import { sitDemoExam } from './demo-exam.ts'

/**
 * The demo student, their lecture and one exam handed in yesterday, all made by the same code as everybody's.
 * Runs at every start; each part is made once, and a start that was cut off goes on where it stopped.
 */
const LECTURE = join(import.meta.dirname, 'openstax-psychology-08.pdf')
const ATTRIBUTION = 'OpenStax, Psychology 2e, chapter 8, CC BY 4.0'

async function requireDemoStudent(): Promise<{ viewer: Viewer; courseId: string }> {
  const known = await prisma.user.findUnique({ where: { email: DEMO_EMAIL } })
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!known) await signUp({ name: 'Mina Farkas', email: DEMO_EMAIL, password: DEMO_PASSWORD, timeZone, isDemo: true })
  const user = await prisma.user.findUniqueOrThrow({ where: { email: DEMO_EMAIL }, include: { enrolments: true } })
  const viewer = { userId: user.id, name: user.name, email: user.email, timeZone: user.timeZone, isDemo: true, isOwner: false }
  return { viewer, courseId: user.enrolments[0]!.courseId }
}

async function requireLecture(viewer: Viewer, courseId: string): Promise<string> {
  const known = await prisma.material.findFirst({ where: { courseId, attribution: ATTRIBUTION }, select: { id: true } })
  if (known) return known.id
  const content = createReadStream(LECTURE)
  const { materialId } = await uploadMaterial(viewer, { courseId, fileName: 'Memory.pdf', content, now: new Date() })
  await prisma.material.update({ where: { id: materialId }, data: { attribution: ATTRIBUTION } })
  return materialId
}

async function seed(): Promise<void> {
  // Before the worker starts: a lease still held was left by a start that was cut off a moment ago.
  if (env.REPRISE_EMBEDDED) await releaseLeases()
  const { viewer, courseId } = await requireDemoStudent()
  const materialId = await requireLecture(viewer, courseId)
  const version = await prisma.materialVersion.findFirstOrThrow({ where: { materialId }, orderBy: { number: 'desc' } })
  if (version.state !== 'READY' && version.state !== 'FAILED') await readMaterial(version.id, ingestHooks, new AbortController().signal)
  const sat = await prisma.attempt.count({ where: { userId: viewer.userId, closedAt: { not: null } } })
  const deleted = await prisma.material.count({ where: { id: materialId, deletedAt: { not: null } } })
  if (sat === 0 && deleted === 0) await sitDemoExam(viewer, materialId, new Date())
}

// Nothing outlives a launcher that was killed; the next start goes on from here.
process.on('disconnect', () => process.exit(1))

seed()
  .then(stopBoss)
  .then(disconnect)
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
