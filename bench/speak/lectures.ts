import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { signUp } from '#lib/account/sign-up.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { readMaterial } from '#lib/materials/read-material.ts'
import { uploadMaterial } from '#lib/materials/upload-material.ts'
import { ingestHooks } from '#scripts/ingest.ts'

export type BenchLecture = { materialId: string; versionId: string; courseId: string; title: string }

async function createViewer(name: string): Promise<Viewer & { courseId: string }> {
  const email = `${name}@bench.example`
  await signUp({ name, email, password: 'bench-password', timeZone: 'UTC' })
  const user = await prisma.user.findUniqueOrThrow({ where: { email }, include: { enrolments: true } })
  const { id: userId, isOwner, isDemo, timeZone } = user
  return { userId, name, email, timeZone, isOwner, isDemo, courseId: user.enrolments[0]!.courseId }
}

/** Files read as an upload is, in the course of one student. */
export async function readLectures(files: readonly string[]): Promise<BenchLecture[]> {
  const owner = await createViewer('owner')
  const lectures: BenchLecture[] = []
  for (const file of files) {
    const fileName = basename(file)
    const uploaded = await uploadMaterial(owner, { courseId: owner.courseId, fileName, content: createReadStream(file), now: new Date() })
    const outcome = await readMaterial(uploaded.versionId, ingestHooks, new AbortController().signal)
    if (outcome !== 'ready') throw new Error(`${fileName} could not be read: ${outcome}.`)
    lectures.push({ ...uploaded, courseId: owner.courseId, title: fileName })
  }
  return lectures
}

/** A student of that course with no record: each explanation of a bench has its own, so that none waits for another. */
export async function createReader(courseId: string, n: number): Promise<Viewer> {
  const reader = await createViewer(`reader-${n}`)
  await prisma.enrolment.create({ data: { courseId, userId: reader.userId, role: 'STUDENT' } })
  return reader
}
