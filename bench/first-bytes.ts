import { open } from 'node:fs/promises'
import { TYPE_BYTES } from '#lib/materials/read/detect-type.ts'

/** What the type of a file is judged by. */
export async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TYPE_BYTES), 0, TYPE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
