import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'

/** An office file with more parts than this is none that a person made. */
const MAX_ENTRIES = 20_000
/** Bytes all parts may come to unpacked. The largest office files that people upload unpack to about a tenth of it. */
const MAX_UNPACKED = 500 * 1024 * 1024
/** Bytes one part may come to: a picture of a phone has 10 MB, the text of a thesis 20. */
const MAX_ENTRY = 60 * 1024 * 1024

export type Zip = {
  /** Names of the parts, as the file has them; folders are left out. */
  names: string[]
  has: (name: string) => boolean
  /** The bytes of a part; null when there is none of this name. @throws UnreadableFile (invalid, unpacks-too-large) */
  read: (name: string) => Promise<Buffer | null>
  close: () => void
}

/**
 * Opens an archive without unpacking it. What its parts say they come to is judged before anything is unpacked, and each
 * is held to what it said while it is.
 * @throws UnreadableFile invalid (no archive, or a broken one), encrypted, unpacks-too-large
 */
export async function openZip(path: string): Promise<Zip> {
  const file = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new UnreadableFile('invalid')
  })
  try {
    const entries = await listEntries(file)
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      read: async (name) => {
        const entry = entries.get(name)
        return entry ? await unpack(file, entry) : null
      },
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  file.on('error', () => reject(new UnreadableFile('invalid')))
  file.on('end', resolve)
  file.on('entry', (entry: Entry) => {
    unpacked += entry.uncompressedSize
    if (entries.size >= MAX_ENTRIES || unpacked > MAX_UNPACKED) return reject(new UnreadableFile('unpacks-too-large'))
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    file.readEntry()
  })
  file.readEntry()
  await promise
  return entries
}

async function unpack(file: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UnreadableFile('encrypted')
  if (entry.uncompressedSize > MAX_ENTRY) throw new UnreadableFile('unpacks-too-large')
  try {
    const chunks: Buffer[] = []
    // yauzl ends the stream with an error as soon as more comes out than the part said.
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch {
    throw new UnreadableFile('invalid')
  }
}
