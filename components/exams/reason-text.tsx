import Link from 'next/link'
import type { Reason } from '#lib/exams/view.ts'

/** A sentence of why, with the page it rests on, whose mark never stands alone on a line. `current`: that page is shown below. */
export function ReasonText({ reason, current }: { reason: Reason; current: boolean }) {
  const { text, page, href } = reason
  if (page === null || href === null) return text
  const lastWord = text.lastIndexOf(' ') + 1
  return (
    <>
      {text.slice(0, lastWord)}
      <span className="whitespace-nowrap">
        {text.slice(lastWord)}{' '}
        <Link className="cite" href={href} aria-current={current ? 'true' : undefined} prefetch={false}>
          <span className="vh">Source, page {page}</span>
          <span aria-hidden="true">p.&#8201;{page}</span>
        </Link>
      </span>
    </>
  )
}
