import type { Readable } from 'node:stream'
import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { discardBlob } from './discard-blob.ts'
import { detectType } from './read/detect-type.ts'
import { READ_FAILURES } from './read/failures.ts'
import { READERS } from './readers.ts'
import { UPLOAD_LIMIT_BYTES } from './schema.ts'

/** The title a file gets until somebody gives it another: its name without folder and ending, at most 120 characters. */
export function titleFromFileName(fileName: string): string {
  const base = fileName.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const words = base.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/[_\s]+/g, ' ').trim()
  return [...words].slice(0, 120).join('') || 'Untitled lecture'
}

/**
 * Stores an upload and queues its reading. The type is judged by content, whatever the name says.
 * @throws AppError not-found (course), too-large, unsupported, invalid (empty). Nothing is kept then.
 */
export async function uploadMaterial(
  viewer: Viewer,
  { courseId, fileName, content, now }: { courseId: string; fileName: string; content: Readable; now: Date },
): Promise<{ materialId: string; versionId: string }> {
  const course = await prisma.course.findFirst({ where: { id: courseId, ...editableCourse(viewer) }, select: { id: true } })
  if (!course) throw notFound('This course')
  const blob = await putBlob(content, UPLOAD_LIMIT_BYTES)
  const type = detectType(blob.head)
  if (blob.byteSize === 0 || !type) {
    await discardBlob(blob.key)
    throw blob.byteSize === 0 ? new AppError('invalid', READ_FAILURES.empty) : new AppError('unsupported', READ_FAILURES.unsupported)
  }
  const kind = type === 'pdf' ? 'PDF' : 'TEXT'
  await getBoss()
  return prisma.$transaction(async (tx) => {
    const material = await tx.material.create({
      data: {
        courseId, uploadedById: viewer.userId, publishedAt: now,
        title: titleFromFileName(fileName), fileName: [...fileName].slice(0, 300).join('').replaceAll('\0', ''),
      },
    })
    const version = await tx.materialVersion.create({
      data: { materialId: material.id, kind, blobKey: blob.key, byteSize: blob.byteSize, reader: READERS[kind] },
    })
    await sendJob('material.read', { versionId: version.id }, { tx })
    return { materialId: material.id, versionId: version.id }
  })
}
