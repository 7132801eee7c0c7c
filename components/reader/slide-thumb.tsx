'use client'

import { useEffect, useState } from 'react'
import type { CSSProperties } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import type { ReaderMaterial, ReaderPage } from '#lib/materials/reader/view.ts'
import { BoundedMap } from './bounded-map.ts'
import { SlidePage } from './slide-page.tsx'
import { Turns } from './turns.ts'

type Props = { material: ReaderMaterial; number: number; width: number; height: number }

const kept = new BoundedMap<ReaderPage>(200)
const turns = new Turns()
const PAUSE = 120
/** Browsers refuse letters as small as these would be: the slide is laid out this wide, and made small as a whole. */
const LAID_OUT = 640

/** A small drawing of a slide, from the same data as the large one. Mount it while it is in view. */
export function SlideThumb({ material: { id, versionId, mediaUrl }, number, width, height }: Props) {
  const key = `${versionId} ${number}`
  const [page, setPage] = useState(() => kept.get(key) ?? null)
  useEffect(() => {
    if (kept.get(key)) return
    const stop = new AbortController()
    const load = async () => {
      const { signal } = stop
      const ask = () => fetchJson<{ page: ReaderPage | null }>(`/api/materials/${id}/pages/${number}`, { signal })
      const { page: slide } = await turns.take(signal, ask)
      if (!slide) return
      kept.set(key, slide)
      if (!signal.aborted) setPage(slide)
    }
    const timer = setTimeout(() => void load().catch(() => undefined), PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id, key, number])

  if (page?.view?.kind !== 'slide') return null
  const scale = width / LAID_OUT
  const style = { width: LAID_OUT, height: height / scale, transform: `scale(${scale})` } satisfies CSSProperties
  return (
    <div className="thumb-slide" style={style} inert>
      <SlidePage page={page} view={page.view} mediaUrl={mediaUrl} range={null} tapped={[]} />
    </div>
  )
}
