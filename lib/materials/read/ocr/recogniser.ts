import { createWorker, OEM, PSM } from 'tesseract.js'
import type { Block, Line, Worker } from 'tesseract.js'
import { languageFolder, OCR_LANGUAGES } from './ocr-languages.ts'
import type { OcrLanguage } from './ocr-languages.ts'
import { PAGE_MS } from './page-limit.ts'

/**
 * A word or line as recognised; lengths in pixels of the picture, origin at its top left corner. Confidence: 0 to 100.
 * `ascent`: how far the word reaches above its line's baseline, which may slope.
 */
export type OcrWord = { text: string; confidence: number; x: number; y: number; width: number; height: number; ascent: number }
/** `block` numbers the parts of the page, in the order they are read. */
export type OcrLine = { block: number; words: OcrWord[]; baseline: number; rowHeight: number }

/**
 * Recognises text in pictures, in a thread of its own. Nothing is fetched: program and language data come from installed
 * packages, and nothing is written. Takes about 300 MB while it is open.
 */
export class Recogniser {
  #open: { language: OcrLanguage; worker: Worker } | null = null

  /**
   * @param png a picture whose pixels are 1/`dpi` inch
   * @returns its lines in the order found; null when it took longer than PAGE_MS or the recogniser failed on it
   */
  async recognise(png: Buffer, dpi: number, language: OcrLanguage): Promise<OcrLine[] | null> {
    const timer = Promise.withResolvers<null>()
    const timeout = setTimeout(() => timer.resolve(null), PAGE_MS)
    try {
      const lines = await Promise.race([this.#linesOf(png, dpi, language), timer.promise])
      if (lines === null) await this.close()
      return lines
    } catch {
      await this.close()
      return null
    } finally {
      clearTimeout(timeout)
    }
  }

  async close(): Promise<void> {
    const { worker } = this.#open ?? {}
    this.#open = null
    await worker?.terminate()
  }

  async #linesOf(png: Buffer, dpi: number, language: OcrLanguage): Promise<OcrLine[]> {
    const worker = await this.#workerFor(language)
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(Math.round(dpi)) })
    const { data } = await worker.recognize(png, {}, { text: false, blocks: true })
    return (data.blocks ?? []).flatMap((block, number) => linesOfBlock(block, number))
  }

  async #workerFor(language: OcrLanguage): Promise<Worker> {
    if (this.#open?.language === language) return this.#open.worker
    await this.close()
    const worker = await createWorker(OCR_LANGUAGES[language], OEM.LSTM_ONLY, {
      langPath: languageFolder(language), gzip: true, cacheMethod: 'none',
      // Without it an error in the thread would end this process; the promise of the call tells of it all the same.
      errorHandler: () => undefined,
    })
    this.#open = { language, worker }
    return worker
  }
}

function linesOfBlock({ paragraphs }: Block, block: number): OcrLine[] {
  return paragraphs.flatMap(({ lines }) =>
    lines.map(({ words, baseline, rowAttributes }) => ({
      block, baseline: (baseline.y0 + baseline.y1) / 2, rowHeight: rowAttributes.rowHeight,
      words: words.map(({ text, confidence: sure, bbox }) => ({
        text, confidence: sure, x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0,
        ascent: baselineAt(baseline, (bbox.x0 + bbox.x1) / 2) - bbox.y0,
      })),
    })),
  )
}

function baselineAt({ x0, y0, x1, y1 }: Line['baseline'], x: number): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y0
}
