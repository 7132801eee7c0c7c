import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/**
 * Content-addressed files behind one seam: the key is the SHA-256 of the content, so the same file is kept once.
 * A local folder for now; another store can come behind these functions.
 */
const folder = () => resolve(/*turbopackIgnore: true*/ env.DATA_DIR, 'blobs')

/** @throws when the key is not one this store makes: keys never carry a path. */
export function blobPath(key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not a blob key')
  return join(folder(), key.slice(0, 2), key)
}

/**
 * Stores a stream, counting while it reads.
 * @throws AppError too-large as soon as `limit` bytes are passed; nothing is kept then, nor when the sender breaks off.
 */
export async function putBlob(content: Readable, limit: number): Promise<{ key: string; byteSize: number; head: Uint8Array }> {
  await mkdir(join(folder(), 'incoming'), { recursive: true })
  const temporary = join(folder(), 'incoming', randomUUID())
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let byteSize = 0
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      if (byteSize < 4096) head.push(chunk)
      byteSize += chunk.length
      hash.update(chunk)
      done(byteSize > limit ? new AppError('too-large', tooLarge(limit)) : null, chunk)
    },
  })
  try {
    await pipeline(content, meter, createWriteStream(temporary))
    const key = hash.digest('hex')
    const path = blobPath(key)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    return { key, byteSize, head: new Uint8Array(Buffer.concat(head).subarray(0, 4096)) }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

export const tooLarge = (limit: number): string =>
  `This file is larger than ${Math.round(limit / 1024 / 1024)} MB. It was not kept. ` +
    'Split it, or save it with smaller pictures, and upload it again.'

export const openBlob = (key: string, range?: { start: number; end: number }): Readable => createReadStream(blobPath(key), range)

/** Is the file there? */
export const hasBlob = (key: string): Promise<boolean> => access(blobPath(key)).then(() => true, () => false)

/** Bytes of a stored file. @throws when it is not there */
export const blobSize = async (key: string): Promise<number> => (await stat(blobPath(key))).size

export const deleteBlob = (key: string): Promise<void> => rm(blobPath(key), { force: true })

/**
 * Clears what uploads left that were cut off with their web server.
 * @param before only what nobody has written to since: what is being sent is written to all the time
 */
export async function discardUnfinished(before: Date): Promise<void> {
  const incoming = join(folder(), 'incoming')
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name)
    const written = await stat(path).then(({ mtime }) => mtime, () => null)
    if (written && written < before) await rm(path, { force: true })
  }
}
