'use client'

import { followHere } from '#components/follow-here.ts'
import { useTimeOf } from '#components/reader/place-times.tsx'
import { placeMark, placeName } from '#lib/materials/place-view.ts'
import { useQuotePopover } from './quote-popover.tsx'

type Props = {
  page: number
  sentenceId: string
  quote: string
  href: string
  isCurrent: boolean
  onOpen: () => void
}

/** The page a sentence is proved on. Hover or focus shows the quote, a click opens its page. */
export function CitationMark({ page, sentenceId, quote, href, isCurrent, onOpen }: Props) {
  const popover = useQuotePopover()
  const place = { page, startsAt: useTimeOf(sentenceId) }
  return (
    <a
      className="cite"
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      {...popover.anchor({ place: placeName(place), quote })}
      onClick={(event) =>
        followHere(event, () => {
          popover.close()
          onOpen()
        })
      }
    >
      <span className="vh">Source, {placeName(place)}</span>
      <span aria-hidden="true">{placeMark(place)}</span>
    </a>
  )
}
