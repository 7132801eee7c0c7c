import type { Canvas } from '@napi-rs/canvas'
import { countReadableWords } from './needs-ocr.ts'
import { skewOf } from './deskew.ts'
import { languageOfText } from './ocr-languages.ts'
import type { OcrLanguage } from './ocr-languages.ts'
import { hasInk, rasterOf, turned } from './raster.ts'
import type { Recogniser } from './recogniser.ts'
import { runsOfLines } from './runs-of-lines.ts'
import type { Run } from '#lib/materials/read/layout/page.ts'

export type Picture = { canvas: Canvas; /** Points per pixel. */ scale: number; dpi: number }

/** What a page's picture says. `skew`: degrees it was turned back by before its runs were measured. */
export type PictureText = { runs: Run[]; skew: number; language: OcrLanguage; bodySize: number | null }

/** What earlier pages of the document told. */
export type Expected = { language: OcrLanguage; bodySize: number | null }

/** Below this many degrees the recogniser does as well by itself. */
const NEGLIGIBLE = 0.2

/** Recognises the text of a picture, in the language it turns out to be in. No runs for blank paper, or where it failed. */
export async function readPicture(picture: Picture, expected: Expected, recogniser: Recogniser): Promise<PictureText> {
  const raster = rasterOf(picture.canvas)
  if (!hasInk(raster)) return { runs: [], skew: 0, ...expected }
  const angle = skewOf(raster)
  const skew = Math.abs(angle) >= NEGLIGIBLE ? angle : 0
  const png = (skew === 0 ? picture.canvas : turned(picture.canvas, -skew)).toBuffer('image/png')
  const read = async (language: OcrLanguage): Promise<PictureText> => {
    const lines = (await recogniser.recognise(png, picture.dpi, language)) ?? []
    return { ...runsOfLines(lines, picture.scale, expected.bodySize), skew, language }
  }
  const first = await read(expected.language)
  const language = languageOfText(first.runs.map((run) => run.text).join(' '), expected.language)
  if (language === expected.language) return first
  const second = await read(language)
  return countReadableWords(second.runs) > 0 ? second : first
}
