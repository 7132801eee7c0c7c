import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Viewer } from '#lib/auth/viewer.ts'
import { createCourse } from '#lib/courses/create-course.ts'
import { prisma } from '#lib/db/client.ts'
import { placeMaterial } from '#lib/materials/place-material.ts'
import { uploadMaterial } from '#lib/materials/upload-material.ts'
import { DEMO_CLASS_NAME } from './schema.ts'

const LECTURES = [
  { file: 'openstax-psychology-06.pdf', fileName: 'Learning.pdf', chapter: 6, week: 1 },
  { file: 'openstax-psychology-08.pdf', fileName: 'Memory.pdf', chapter: 8, week: 2 },
] as const

const FOLDER = join('prisma', 'seed')

const attributionOf = (chapter: number) => `OpenStax, Psychology 2e, chapter ${chapter}, CC BY 4.0`

/** The demo class of this instance, or null. */
export function findDemoClass() {
  return prisma.course.findFirst({
    where: { isDemo: true, kind: 'CLASS', deletedAt: null }, select: { id: true, joinCode: true, createdAt: true },
  })
}

/**
 * The class and its two lectures, each made once; a run that was cut off goes on where it stopped. The lectures are read
 * by the worker as anybody's are.
 * @param madeAt when its instructor made it
 */
export async function requireDemoClass(instructor: Viewer, madeAt: Date): Promise<string> {
  const known = await findDemoClass()
  const courseId = known?.id ?? (await createCourse(instructor, { name: DEMO_CLASS_NAME })).courseId
  if (!known) {
    const enrolments = { updateMany: { where: {}, data: { createdAt: madeAt } } }
    await prisma.course.update({ where: { id: courseId }, data: { isDemo: true, createdAt: madeAt, enrolments } })
  }
  for (const { file, fileName, chapter, week } of LECTURES) {
    const attribution = attributionOf(chapter)
    if (await prisma.material.count({ where: { courseId, fileName } })) continue
    const content = createReadStream(join(process.cwd(), FOLDER, file))
    const { materialId } = await uploadMaterial(instructor, { courseId, fileName, content, now: madeAt })
    await prisma.material.update({ where: { id: materialId }, data: { attribution } })
    await placeMaterial(instructor, { materialId, week, topic: null })
  }
  return courseId
}
