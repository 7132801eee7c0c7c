import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import type { ReadEvent } from '#lib/materials/document.ts'
import { markRecognised } from '#lib/materials/read/ocr/mark-recognised.ts'
import { canvasOf, rasterOf } from '#lib/materials/read/ocr/raster.ts'
import { readPicture } from '#lib/materials/read/ocr/read-picture.ts'
import { Recogniser } from '#lib/materials/read/ocr/recogniser.ts'
import { readPages } from '#lib/materials/read/read-pages.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { evenLight } from './even-light.ts'
import { pictureSize } from './picture-size.ts'

/** Pixels that are unpacked at all: the largest sensors of phones have 200 million, but their photos are saved with fewer. */
const MAX_PIXELS = 110_000_000
/** Sides the text is recognised at, in pixels: letters of a small picture are enlarged, at most twice. */
const LONGEST = 2500
const SHORTEST = 1600
/** A picture is taken for a page as long as A4, in points. */
const PAGE_HEIGHT = 842
const POINTS = 72

/**
 * Reads the picture at `path` (PNG, JPEG, WebP) as one page, upright as its camera says. Throws `UnreadableFile` (empty,
 * invalid, too-much-memory, no-text).
 */
export async function* readImage(path: string): AsyncGenerator<ReadEvent> {
  const canvas = await openPicture(path)
  yield { type: 'recognising', page: 1, pageCount: 1 }
  const scale = PAGE_HEIGHT / Math.max(canvas.width, canvas.height)
  const [width, height] = [canvas.width * scale, canvas.height * scale]
  const recogniser = new Recogniser()
  try {
    const picture = { canvas: canvasOf(evenLight(rasterOf(canvas))), scale, dpi: POINTS / scale }
    const { runs, skew, language } = await readPicture(picture, { language: 'en', bodySize: null }, recogniser)
    const recognised = new Map([[1, { skew, width, height }]])
    const source = {
      pageCount: 1, title: null, locale: language, outline: [],
      page: () => Promise.resolve({ number: 1, width, height, runs }), hasRecognised: () => runs.length > 0,
    }
    for await (const event of readPages(source)) yield event.type === 'pages' ? markRecognised(event, recognised) : event
  } finally {
    await recogniser.close()
  }
}

async function openPicture(path: string): Promise<Canvas> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const stated = pictureSize(bytes)
  if (!stated || stated.width * stated.height === 0) throw new UnreadableFile('invalid')
  if (stated.width * stated.height > MAX_PIXELS) throw new UnreadableFile('too-much-memory')
  const image = await loadImage(bytes).catch((error: unknown) => {
    throw new UnreadableFile('invalid', { cause: error })
  })
  const longest = Math.max(image.width, image.height)
  const scale = longest > LONGEST ? LONGEST / longest : Math.min(2, Math.max(1, SHORTEST / longest))
  const canvas = createCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)))
  const context = canvas.getContext('2d')
  // What is transparent is paper.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}
