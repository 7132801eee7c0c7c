'use client'

import { useEffect, useRef } from 'react'

type Props = { fileUrl: string; page: number; width: number; height: number }

/** What is only scrolled past is not drawn, in milliseconds. */
const PAUSE = 120

/** A small drawing of a page of a PDF. Mount it while it is in view; until it is drawn, and where it cannot be, it is blank paper. */
export function PdfThumb({ fileUrl, page, width, height }: Props) {
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    const draw = async () => {
      const { drawThumbnail } = await import('./pdf-thumbnail.ts')
      const canvas = await drawThumbnail({ fileUrl, page, width, height }, stop.signal)
      if (!stop.signal.aborted) paper.current?.replaceChildren(canvas)
    }
    const timer = setTimeout(() => void draw().catch(() => undefined), PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [fileUrl, page, width, height])
  return <div ref={paper} className="thumb-paper" />
}
