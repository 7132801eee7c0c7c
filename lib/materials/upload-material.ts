import type { Readable } from 'node:stream'
import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { blobPath, putBlob } from '#lib/storage/blobs.ts'
import { discardBlob, holdBlob } from './discard-blob.ts'
import { cleanFileName, titleFromFileName } from './file-name.ts'
import { FORMATS } from './format.ts'
import type { Format } from './format.ts'
import { lockCourse } from './lock-course.ts'
import { publishedAt } from './model/published-at.ts'
import { judgeFormat } from './read/detect-format.ts'
import { READ_FAILURES } from './read/failures.ts'
import { UnreadableFile } from './read/unreadable-file.ts'
import { UPLOAD_LIMIT_BYTES } from './schema.ts'
import type { Publication } from './schema.ts'

type Upload = {
  courseId: string
  fileName: string
  content: Readable
  now: Date
  /** For a class; what is in a private space is its student's to see at once. */
  publication?: Publication
}

type Kept = { materialId: string; versionId: string }

/**
 * The same content in this course, not deleted. One whose reading failed for a fault of ours is read again instead of
 * being kept twice.
 * @throws AppError conflict, with the material's id in `fields`
 */
async function findSame(tx: Tx, courseId: string, blobKey: string): Promise<Kept | null> {
  const same = await tx.materialVersion.findFirst({
    where: { blobKey, material: { courseId, deletedAt: null } },
    select: { id: true, state: true, material: { select: { id: true, title: true } } },
  })
  if (!same) return null
  const { id: versionId, state, material } = same
  if (state !== 'FAILED') {
    const message = `This file is in the course already. It is called ${material.title}, and no second copy was kept.`
    throw new AppError('conflict', message, { materialId: material.id })
  }
  await tx.materialVersion.update({ where: { id: versionId }, data: { state: 'WAITING', failure: null, readAt: null } })
  return { materialId: material.id, versionId }
}

/**
 * Stores an upload and queues its reading. The type is judged by content, whatever the name says.
 * @throws AppError not-found (course), too-large, unsupported, invalid (empty; no time to publish): nothing is kept then.
 *   Conflict when the course has this very file: `fields.materialId` says which it is.
 */
export async function uploadMaterial(viewer: Viewer, upload: Upload): Promise<Kept> {
  const { courseId, fileName, content, now, publication = { kind: 'now' } } = upload
  const course = await prisma.course.findFirst({ where: { id: courseId, ...editableCourse(viewer) }, select: { kind: true } })
  if (!course) throw notFound('This course')
  const visibleFrom = course.kind === 'PRIVATE' ? now : publishedAt(publication, now, viewer.timeZone)
  const blob = await putBlob(content, UPLOAD_LIMIT_BYTES)
  const judged = blob.byteSize === 0 ? new UnreadableFile('empty') : await judgeFormat(blobPath(blob.key), blob.head, fileName)
  if (judged instanceof UnreadableFile) {
    await discardBlob(blob.key)
    throw new AppError(judged.code === 'unsupported' ? 'unsupported' : 'invalid', READ_FAILURES[judged.code])
  }
  const format: Format = judged
  const { kind, reader } = FORMATS[format]
  await getBoss()
  return prisma.$transaction(async (tx) => {
    // Two of the same at the same moment: the second finds the first.
    await lockCourse(tx, courseId)
    await holdBlob(tx, blob.key)
    const kept = (await findSame(tx, courseId, blob.key)) ?? (await create(tx))
    await sendJob('material.read', { versionId: kept.versionId }, { tx })
    return kept
  })

  async function create(tx: Tx): Promise<Kept> {
    const material = await tx.material.create({
      data: {
        courseId, uploadedById: viewer.userId, publishedAt: visibleFrom,
        title: titleFromFileName(fileName), fileName: cleanFileName(fileName),
      },
    })
    const version = await tx.materialVersion.create({
      data: { materialId: material.id, kind, format, blobKey: blob.key, byteSize: blob.byteSize, reader },
    })
    return { materialId: material.id, versionId: version.id }
  }
}
