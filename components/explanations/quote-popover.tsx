'use client'

import { createContext, use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { CSSProperties, FocusEvent, MouseEvent, ReactNode } from 'react'
import { Passage } from '#components/ui/passage.tsx'

/** `place`: where it stands, in words. */
type Quote = { place: string; quote: string }
type Shown = Quote & { x: number; top: number; bottom: number }

type Anchor = {
  onMouseEnter: (event: MouseEvent<HTMLElement>) => void
  onMouseLeave: () => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: () => void
  'aria-describedby'?: string
}

type QuotePopover = { anchor: (quote: Quote) => Anchor; close: () => void }

const Context = createContext<QuotePopover | null>(null)

/** Long enough to move from the mark to the quote, and not to flicker when marks are crossed. */
const OPEN_AFTER = 150
const CLOSE_AFTER = 150
const WIDTH = 360
const GAP = 8

/** Under the mark, or above it in the lower part of the screen. */
function placeBeside({ x, top, bottom }: Shown): CSSProperties {
  const isLow = bottom > window.innerHeight * 0.6
  return { left: x, ...(isLow ? { bottom: window.innerHeight - top + GAP } : { top: bottom + GAP }) }
}

export function useQuotePopover(): QuotePopover {
  const value = use(Context)
  if (!value) throw new Error('A citation mark stands outside QuotePopovers')
  return value
}

/** One quote floats at a time, beside the mark that is hovered or focused; Escape closes it. */
export function QuotePopovers({ materialTitle, children }: { materialTitle: string; children: ReactNode }) {
  const id = useId()
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const later = useCallback((act: () => void, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, delay)
  }, [])
  const close = useCallback(() => later(() => setShown(null), 0), [later])

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!shown) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    document.addEventListener('scroll', close, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('scroll', close, true)
    }
  }, [shown, close])

  const value = useMemo<QuotePopover>(() => {
    const show = (element: HTMLElement, quote: Quote) => {
      const { left, top, bottom } = element.getBoundingClientRect()
      setShown({ ...quote, x: Math.max(16, Math.min(left, window.innerWidth - WIDTH - 16)), top, bottom })
    }
    return {
      close,
      anchor: (quote) => ({
        onMouseEnter: ({ currentTarget }) => later(() => show(currentTarget, quote), OPEN_AFTER),
        onMouseLeave: () => later(() => setShown(null), CLOSE_AFTER),
        onFocus: ({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) later(() => show(currentTarget, quote), OPEN_AFTER)
        },
        onBlur: () => later(() => setShown(null), 0),
        'aria-describedby': id,
      }),
    }
  }, [id, later, close])

  return (
    <Context value={value}>
      {children}
      {/* The pointer may move onto the quote without closing it (WCAG 1.4.13); there is nothing to operate in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        id={id}
        role="tooltip"
        className="popover reader-quote"
        hidden={!shown}
        style={shown ? placeBeside(shown) : undefined}
        onMouseEnter={() => clearTimeout(timer.current)}
        onMouseLeave={() => later(() => setShown(null), CLOSE_AFTER)}
      >
        {shown && (
          <>
            <Passage quote={shown.quote} />
            <p className="meta">
              {materialTitle}, {shown.place}
            </p>
          </>
        )}
      </div>
    </Context>
  )
}
