import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Viewer } from '#lib/auth/viewer.ts'
import { parseByteRange } from '#lib/http/byte-range.ts'
import { openBlob } from '#lib/storage/blobs.ts'
import { requirePageFile } from './queries.ts'
import type { PageFile } from './queries.ts'

/** RFC 8187: what encodeURIComponent leaves as it is but a header value must not carry. */
const encodeFileName = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The bytes of a PDF, whole or the part asked for. A browser may keep them but asks again each time, so that
 * signing out or deleting takes effect at once; unchanged bytes are not sent again.
 * @throws AppError not-found
 */
export async function servePageFile(viewer: Viewer, materialId: string, request: Request): Promise<Response> {
  return servePdf(await requirePageFile(viewer, materialId), request)
}

/** For a file that the caller has found the visitor may see. */
export function servePdf({ blobKey, byteSize, fileName }: PageFile, request: Request): Response {
  const etag = `"${blobKey}"`
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': `inline; filename*=UTF-8''${encodeFileName(fileName)}`,
    'content-type': 'application/pdf',
    etag,
    'x-content-type-options': 'nosniff',
  })
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const range = parseByteRange(condition && condition !== etag ? null : request.headers.get('range'), byteSize)
  if (range.type === 'unsatisfiable') {
    headers.set('content-range', `bytes */${byteSize}`)
    return new Response(null, { status: 416, headers })
  }
  const part = range.type === 'part' ? range : undefined
  headers.set('content-length', String(part ? part.end - part.start + 1 : byteSize))
  if (part) headers.set('content-range', `bytes ${part.start}-${part.end}/${byteSize}`)
  const body = Readable.toWeb(openBlob(blobKey, part)) as ReadableStream<Uint8Array>
  return new Response(body as unknown as BodyInit, { status: part ? 206 : 200, headers })
}
