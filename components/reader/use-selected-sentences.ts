'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { MOST_SELECTED } from '#lib/explanations/schema.ts'
import type { ReaderPage } from '#lib/materials/reader/view.ts'
import { sentenceAt, sentencesAt, spanOf } from './sentences-at.ts'
import type { Area } from './sentences-at.ts'

export type SelectedSentences = { ids: string[]; isTooLong: boolean; clear: () => void }

const DESK = '.reader-lecture'
const PAPER = '.lecture--page'
/** What is pressed on the desk and chooses no sentence: what is done with a selection, and links of the page. */
const PRESSED = '[role=toolbar], .page-links'

const deskOf = ({ target }: Event): Element | null =>
  target instanceof Element && !target.closest(PRESSED) ? target.closest(DESK) : null

/** A rectangle of the screen, in fractions of the paper it lies on. */
function onPaper(paper: DOMRect, { left, top, width, height }: { left: number; top: number; width: number; height: number }): Area {
  return {
    x: (left - paper.left) / paper.width, y: (top - paper.top) / paper.height, width: width / paper.width, height: height / paper.height,
  }
}

/** Sentences under a selection of text: by their own elements where the page is text, by their places where it is a picture of text. */
function underRange(desk: Element, page: ReaderPage, range: Range): string[] {
  const marked = [...desk.querySelectorAll<HTMLElement>('[data-sentence]')]
  if (marked.length > 0) return marked.filter((element) => range.intersectsNode(element)).map(({ dataset }) => dataset.sentence ?? '')
  const paper = desk.querySelector(PAPER)?.getBoundingClientRect()
  return paper ? sentencesAt(page, [...range.getClientRects()].filter(({ width }) => width > 1).map((rect) => onPaper(paper, rect))) : []
}

function underTap(desk: Element, page: ReaderPage, { target, clientX: left, clientY: top }: MouseEvent): string | null {
  const own = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence : undefined
  const paper = desk.querySelector(PAPER)?.getBoundingClientRect()
  return own ?? (paper ? sentenceAt(page, onPaper(paper, { left, top, width: 0, height: 0 })) : null)
}

/**
 * What the student selected on the page: whole sentences touched by a selection of text, or tapped one by one on a touch
 * screen (a second tap elsewhere takes all between along; a tap on the only one lets it go).
 */
export function useSelectedSentences(page: ReaderPage | null): SelectedSentences {
  const [selected, setSelected] = useState<{ page: ReaderPage | null; ids: string[] }>({ page: null, ids: [] })
  const pointer = useRef('mouse')

  useEffect(() => {
    if (!page) return
    const choose = (ids: string[]) => setSelected({ page, ids: spanOf(page, ids) })
    const onSelection = () => {
      const selection = document.getSelection()
      const desk = selection?.anchorNode?.parentElement?.closest(DESK)
      if (!selection || !desk || selection.isCollapsed || selection.rangeCount === 0) return
      choose(underRange(desk, page, selection.getRangeAt(0)))
    }
    const onPointer = (event: PointerEvent) => {
      pointer.current = event.pointerType
      // Pressing elsewhere on the page begins anew, as it does for the browser's own selection.
      if (event.pointerType === 'mouse' && deskOf(event)) choose([])
    }
    const onClick = (event: MouseEvent) => {
      const desk = deskOf(event)
      if (!desk || pointer.current === 'mouse' || !(document.getSelection()?.isCollapsed ?? true)) return
      const id = underTap(desk, page, event)
      setSelected((known) => {
        const ids = known.page === page ? known.ids : []
        if (!id || (ids.length === 1 && ids[0] === id)) return { page, ids: [] }
        return { page, ids: spanOf(page, [...ids, id]) }
      })
    }
    document.addEventListener('selectionchange', onSelection)
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('click', onClick)
    }
  }, [page])

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelected({ page: null, ids: [] })
  }, [])
  const ids = selected.page === page ? selected.ids : []
  return { ids: ids.slice(0, MOST_SELECTED), isTooLong: ids.length > MOST_SELECTED, clear }
}
