import type { Canvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pictureShare } from './picture-share.ts'
import { boundedScale } from './raster.ts'

/** Dots per inch a page is drawn at: enough for 8-point type. */
const DPI = 200
const POINTS = 72

export type PaintedPage = { canvas: Canvas; /** Points per pixel. */ scale: number; dpi: number }

/** Pages of a PDF as pictures. Opens the file, with its pictures, when the first is asked for. */
export class PagePainter {
  readonly #open: () => Promise<PDFDocumentProxy>
  #document: PDFDocumentProxy | null = null

  constructor(open: () => Promise<PDFDocumentProxy>) {
    this.#open = open
  }

  /** The share of a page that its largest picture covers; 0 where its drawing is broken. */
  async pictureShare(number: number): Promise<number> {
    try {
      const page = await (await this.#opened()).getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      return pictureShare(await page.getOperatorList(), width, height)
    } catch {
      return 0
    }
  }

  /** Null where its drawing is broken. */
  async paint(number: number): Promise<PaintedPage | null> {
    try {
      const document = await this.#opened()
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = boundedScale(width, height, DPI / POINTS)
      const viewport = page.getViewport({ scale })
      // In Node its factory makes canvases of @napi-rs/canvas; the types say `object`.
      const factory = document.canvasFactory as { create: (width: number, height: number) => { canvas: Canvas } }
      const { canvas } = factory.create(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)))
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' }).promise
      page.cleanup()
      return { canvas, scale: 1 / scale, dpi: scale * POINTS }
    } catch {
      return null
    }
  }

  async close(): Promise<void> {
    await this.#document?.loadingTask.destroy()
    this.#document = null
  }

  async #opened(): Promise<PDFDocumentProxy> {
    this.#document ??= await this.#open()
    return this.#document
  }
}
