import Link from 'next/link'
import type { Reason } from '#lib/exams/view.ts'

/** A sentence of why, with the page it rests on. `current`: that page is shown below. */
export function ReasonText({ reason, current }: { reason: Reason; current: boolean }) {
  return (
    <>
      {reason.text}{' '}
      {reason.page !== null && reason.href !== null && (
        <Link className="cite" href={reason.href} aria-current={current ? 'true' : undefined} prefetch={false}>
          <span className="vh">Source, page {reason.page}</span>
          <span aria-hidden="true">p.&#8201;{reason.page}</span>
        </Link>
      )}
    </>
  )
}
