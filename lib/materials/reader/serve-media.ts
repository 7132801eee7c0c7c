import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { formatOf } from '#lib/materials/format.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { openZip } from '#lib/materials/read/zip/open-zip.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { blobPath, openBlob } from '#lib/storage/blobs.ts'
import { pictureType } from './picture-type.ts'

/** `name`: of a picture inside the file; the file of a picture has only itself. */
export type MediaRequest = { materialId: string; version: number; name: string }

/** Asked for again each time, as the file is, so that signing out or deleting takes effect at once. */
const KEPT = 'private, no-cache'
/** A drawing may hold scripts and addresses: opened by itself it runs and fetches nothing. */
const NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * A picture out of a document or slides, or the picture that is the file. Only what browsers draw, by its content.
 * @throws AppError not-found
 */
export async function serveMedia(viewer: Viewer, { materialId, version, name }: MediaRequest, request: Request): Promise<Response> {
  const file = await prisma.materialVersion.findFirst({
    where: { number: version, material: { ...visibleMaterial(viewer), id: materialId } },
    select: { blobKey: true, format: true },
  })
  if (!file?.blobKey) throw notFound('This picture')
  const etag = `"${file.blobKey}-${Buffer.from(name).toString('base64url')}"`
  const headers = new Headers({ 'cache-control': KEPT, etag, 'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin' })
  const bytes = formatOf(file.format) === 'image' ? await wholeFile(file.blobKey) : await partOf(file.blobKey, name)
  const type = bytes && pictureType(bytes)
  if (!bytes || !type) throw notFound('This picture')
  headers.set('content-type', type)
  headers.set('content-security-policy', NO_SCRIPT)
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(bytes.length))
  return new Response(new Uint8Array(bytes), { headers })
}

async function wholeFile(blobKey: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of openBlob(blobKey)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Null for what is no part of an archive, and for a file that is none. */
async function partOf(blobKey: string, name: string): Promise<Buffer | null> {
  try {
    const zip = await openZip(blobPath(blobKey))
    try {
      return await zip.read(name)
    } finally {
      zip.close()
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
