'use client'

import { followHere } from '#components/follow-here.ts'
import { useQuotePopover } from './quote-popover.tsx'

type Props = {
  page: number
  quote: string
  href: string
  isCurrent: boolean
  onOpen: () => void
}

/** The page a sentence is proved on. Hover or focus shows the quote, a click opens its page. */
export function CitationMark({ page, quote, href, isCurrent, onOpen }: Props) {
  const popover = useQuotePopover()
  return (
    <a
      className="cite"
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      {...popover.anchor({ page, quote })}
      onClick={(event) =>
        followHere(event, () => {
          popover.close()
          onOpen()
        })
      }
    >
      <span className="vh">Source, page {page}</span>
      <span aria-hidden="true">p.&#8201;{page}</span>
    </a>
  )
}
