import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { AppError } from '#lib/errors.ts'

/** Room for the multipart envelope around a file of the largest size. */
const ENVELOPE = 64 * 1024

const NO_FILE = 'No file arrived. Choose a file and try again.'
const BROKE_OFF = 'The upload broke off. Nothing was kept. Try again.'

/**
 * Reads the one file of a multipart request as it comes and hands its stream to `store`, which must consume it.
 * @throws AppError too-large (by content-length at once, by `store` while reading), invalid when there is no file,
 * when there are several, or when the sender broke off.
 */
export function receiveFile<T>(
  request: Request,
  limit: number,
  tooLarge: string,
  store: (name: string, content: Readable) => Promise<T>,
): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw new AppError('invalid', NO_FILE)
  if (Number(request.headers.get('content-length') ?? 0) > limit + ENVELOPE) throw new AppError('too-large', tooLarge)
  const source = Readable.fromWeb(request.body as NodeReadableStream)
  return new Promise<T>((ok, no) => {
    let stored: Promise<T> | undefined
    let parser: busboy.Busboy | undefined
    const fail = (error: unknown) => {
      source.unpipe()
      source.resume()
      // Ends the file's stream too: `store` would wait for the rest of it for ever, with its half-written file open.
      parser?.destroy()
      no(error)
    }
    try {
      parser = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits: { files: 1, fields: 10, fieldSize: 2000 } })
    } catch {
      return fail(new AppError('invalid', NO_FILE))
    }
    parser.on('file', (_, content, info) => {
      // A form cut off before `store` listens would end the process; `store` finds the stream broken all the same.
      content.on('error', () => {})
      stored = store(info.filename ?? '', content)
      // Waited for when the form ends; a refusal is told at once.
      stored.catch((error: unknown) => {
        content.resume()
        fail(error)
      })
    })
    parser.on('filesLimit', () => fail(new AppError('invalid', 'One file at a time, please.')))
    parser.on('error', () => fail(new AppError('invalid', BROKE_OFF)))
    parser.on('close', () => (stored ? stored.then(ok, no) : no(new AppError('invalid', NO_FILE))))
    source.on('error', () => fail(new AppError('invalid', BROKE_OFF)))
    source.pipe(parser)
  })
}
