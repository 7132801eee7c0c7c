import { pdfjs } from 'react-pdf'

/** How much is asked for at once, in bytes. */
export const CHUNK = 262_144
const TRIES = 3
const PAUSE = 400

type Part = { bytes: Uint8Array; total: number }

/**
 * A part of a file. `total` is the size of the whole; a server that does not serve parts gives all of it.
 * @throws when the server refuses or cannot be reached
 */
export async function fetchPart(url: string, begin: number, end: number): Promise<Part> {
  const response = await fetch(url, { headers: { range: `bytes=${begin}-${end - 1}` } })
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const total = response.status === 206 ? Number(response.headers.get('content-range')?.split('/')[1]) : bytes.byteLength
  return { bytes, total: Number.isFinite(total) ? total : bytes.byteLength }
}

/**
 * A file that pdf.js reads in parts. Its own reader needs a content-length, which Next's route handlers do not send
 * with a stream; the size comes with the first part instead.
 */
export class RangedFile extends pdfjs.PDFDataRangeTransport {
  readonly #url: string
  readonly #giveUp: () => void

  /** @param giveUp called when a part cannot be had after several tries: pdf.js would wait for it without end. */
  constructor(url: string, length: number, initialData: Uint8Array, giveUp: () => void) {
    super(length, initialData)
    this.#url = url
    this.#giveUp = giveUp
  }

  override requestDataRange(begin: number, end: number): void {
    this.#request(begin, end, 1)
  }

  #request(begin: number, end: number, attempt: number): void {
    fetchPart(this.#url, begin, end).then(
      ({ bytes }) => this.onDataRange(begin, bytes),
      () => {
        if (attempt >= TRIES) this.#giveUp()
        else setTimeout(() => this.#request(begin, end, attempt + 1), PAUSE * attempt)
      },
    )
  }
}
