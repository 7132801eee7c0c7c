import { BoundedMap } from './bounded-map.ts'
import { openDocument } from './pdf-engine.ts'
import { Turns } from './turns.ts'

type Wanted = { fileUrl: string; page: number; width: number; height: number }

/** A drawing takes a quarter of a megabyte at most. */
const drawn = new BoundedMap<HTMLCanvasElement>(100)
/** They share pdf.js's one thread with the page that is being read, which must not wait for a row of them. */
const turns = new Turns()
/** No screen shows a thumbnail sharper. */
const SHARPEST = 2

/**
 * A page drawn small, to fit into a frame of so many CSS pixels. Drawn once and kept while it is among those used last.
 * @throws what pdf.js throws; the signal's reason when it was called off
 */
export async function drawThumbnail({ fileUrl, page, width, height }: Wanted, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const key = `${fileUrl} ${page} ${width} ${height}`
  const known = drawn.get(key)
  if (known) return known
  return turns.take(signal, async () => {
    const proxy = await (await openDocument(fileUrl)).getPage(page)
    signal.throwIfAborted()
    const paper = proxy.getViewport({ scale: 1 })
    const fit = Math.min(width / paper.width, height / paper.height) * Math.min(window.devicePixelRatio, SHARPEST)
    const viewport = proxy.getViewport({ scale: fit })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(viewport.width))
    canvas.height = Math.max(1, Math.round(viewport.height))
    const task = proxy.render({ canvas, viewport })
    const cancel = () => task.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    try {
      await task.promise
    } finally {
      signal.removeEventListener('abort', cancel)
      // Lets go of the pictures of the page; of one that is being drawn large at this moment, nothing.
      proxy.cleanup()
    }
    drawn.set(key, canvas)
    return canvas
  })
}
