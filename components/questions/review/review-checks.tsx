import { Check, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import type { ReviewItem } from '#lib/questions/review/view.ts'

type Props = {
  item: ReviewItem
  /** Where another question is looked at. */
  hrefOf: (questionId: string) => string
}

/** What was checked, as sentences; those to think about are last and amber. */
export function ReviewChecks({ item, hrefOf }: Props) {
  const { checks, similar } = item
  return (
    <ul className="review-checks">
      {checks.map(({ text, more, isAmber }) => (
        <li key={text} data-amber={isAmber || undefined}>
          {isAmber ? <TriangleAlert className="icon" aria-label="To think about" /> : <Check className="icon" aria-label="Passed" />}
          <span>
            {text}
            {more && <span className="meta">{more}</span>}
          </span>
        </li>
      ))}
      {similar.map(({ id, stem }) => (
        <li key={id} data-amber>
          <TriangleAlert className="icon" aria-label="To think about" />
          <span>
            Close to another question
            <span className="meta">
              “{stem.replace(/_{2,}/g, '…')}” <Link href={hrefOf(id)} prefetch={false}>Compare</Link>
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
