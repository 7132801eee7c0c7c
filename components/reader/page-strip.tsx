'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { cutLines, inkByRow } from './cut-lines.ts'
import { PageWash } from './page-wash.tsx'
import type { PageBox } from './page-wash.tsx'
import { stripView } from './strip-view.ts'

type Props = {
  /** Where the PDF is; one address is read once for all its strips. */
  fileUrl: string
  page: number
  /** The passage, in fractions of the page; boxes of other pages are left out. */
  boxes: (PageBox & { page?: number })[]
  /** Size of the page in points, where known: the strip then keeps its height from the start. */
  paper?: Paper
  /** What the picture shows, for those who do not see it: best the quote itself. */
  alt: string
  caption?: string
  /** Shown in its place where the page cannot be drawn: best the quote as text. */
  fallback?: ReactNode
}

type Paper = { width: number; height: number }

const A4: Paper = { width: 595, height: 842 }

type Drawing = {
  canvas: HTMLCanvasElement
  fileUrl: string
  page: number
  view: PageBox
  /** Of the passage, in fractions of the page. */
  lineHeight: number
  onDone: (paper: Paper) => void
  onFail: () => void
}

/** Half a line at an edge says nothing: paper in its place, so that the strip keeps its height. */
function blankCutLines(canvas: HTMLCanvasElement, line: number): void {
  const { width, height } = canvas
  const context = canvas.getContext('2d')
  if (!context || width === 0 || height === 0) return
  const { top, bottom } = cutLines(inkByRow(context.getImageData(0, 0, width, height).data, width), line)
  // White is paper: the canvas is multiplied onto the page's own colour.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, top)
  context.fillRect(0, height - bottom, width, bottom)
}

/** Draws the strip once it comes near the screen. @returns a function that stops. */
function drawWhenSeen({ canvas, fileUrl, page, view, lineHeight, onDone, onFail }: Drawing): () => void {
  let stopped = false
  const draw = async () => {
    const { openDocument } = await import('./pdf-engine.ts')
    const proxy = await (await openDocument(fileUrl)).getPage(page)
    if (stopped) return
    const paper = proxy.getViewport({ scale: 1 })
    const width = canvas.clientWidth * window.devicePixelRatio
    const scale = width / view.width / paper.width
    canvas.width = Math.round(width)
    canvas.height = Math.round(view.height * paper.height * scale)
    const viewport = proxy.getViewport({ scale, offsetX: -view.x * paper.width * scale, offsetY: -view.y * paper.height * scale })
    await proxy.render({ canvas, viewport }).promise
    blankCutLines(canvas, (lineHeight / view.height) * canvas.height)
    if (!stopped) onDone({ width: paper.width, height: paper.height })
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      draw().catch(() => stopped || onFail())
    },
    { rootMargin: '200px' },
  )
  observer.observe(canvas)
  return () => {
    stopped = true
    observer.disconnect()
  }
}

/** A strip of the lecture page itself, with the passage washed and a bar in its margin: evidence shown, not claimed. */
export function PageStrip({ fileUrl, page, boxes, paper = A4, alt, caption, fallback }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState<Paper | null>(null)
  const [isBroken, setBroken] = useState(false)
  const here = boxes.filter((box) => box.page === undefined || box.page === page)
  const view = stripView(here)
  const lineHeight = Math.max(0, ...here.map(({ height }) => height))
  const key = view ? `${view.x} ${view.y} ${view.width} ${view.height}` : ''

  useEffect(() => {
    const element = canvas.current
    const [x, y, width, height] = key.split(' ').map(Number)
    if (!element || x === undefined || y === undefined || width === undefined || height === undefined) return
    return drawWhenSeen({
      canvas: element, fileUrl, page, lineHeight, view: { x, y, width, height }, onDone: setDrawn, onFail: () => setBroken(true),
    })
  }, [fileUrl, page, key, lineHeight])

  if (isBroken) return fallback
  if (!view) return null
  const { width, height } = drawn ?? paper
  return (
    <figure className="page-strip">
      <div className="lecture" style={{ aspectRatio: `${view.width * width} / ${view.height * height}` }}>
        <canvas ref={canvas} role="img" aria-label={alt} />
        {drawn && <PageWash boxes={here} view={view} />}
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
