import { inflateSync } from 'node:zlib'

/** Bytes of one stream of a file. What unpacks to more goes pdf.js's own way, page of memory by page of memory. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Makes pdf.js unpack its streams in one call each. It asks the global DecompressionStream for that, and a web stream
 * costs Node several times the work of unpacking: a third of the time of reading a document, which holds thousands of small
 * ones. What cannot be unpacked so is an error here as it is there, and pdf.js then tries byte by byte. Once a process.
 */
export function useQuickInflate(): void {
  if (globalThis.DecompressionStream === quickStream) return
  globalThis.DecompressionStream = quickStream
}

const Native = globalThis.DecompressionStream

/** As much of a stream as pdf.js uses: one write, and what comes of it read once. Other formats stay as they are. */
const quickStream = function (format: CompressionFormat): DecompressionStream {
  if (format !== 'deflate') return new Native(format)
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  // A reader that never came must not end the process.
  promise.catch(() => undefined)
  const write = async (bytes: Uint8Array): Promise<void> => {
    try {
      resolve(inflateSync(bytes, { maxOutputLength: MAX_BYTES }))
    } catch (error) {
      reject(error)
      throw error
    }
  }
  const writer = { ready: Promise.resolve(), write, close: async () => undefined }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await promise
  }
  return { readable: chunks(), writable: { getWriter: () => writer } } as unknown as DecompressionStream
} as unknown as typeof DecompressionStream
