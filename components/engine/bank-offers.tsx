import Link from 'next/link'
import type { OfferableBank } from '#lib/questions/view.ts'
import { count } from './engine-words.ts'

/** More would be a list to scroll: the page of lectures has them all. */
const SHOWN = 5

/** Lectures that were here before the model: what it could write of them, and what that would use. Nothing starts unasked. */
export function BankOffers({ model, offers }: { model: string; offers: OfferableBank[] }) {
  const left = offers.length - SHOWN
  return (
    <section aria-labelledby="engine-offers">
      <h2 className="heading" id="engine-offers">Questions on your lectures</h2>
      <p className="meta">{model} can write questions on these, more than recall among them. Nothing starts before you say so.</p>
      <ul className="engine-details">
        {offers.slice(0, SHOWN).map(({ materialId, title, tokens }) => (
          <li key={materialId}>
            {title}: about <span className="num">{count(tokens)}</span> tokens
          </li>
        ))}
        {left > 0 && <li>and {left} more</li>}
      </ul>
      <p>
        <Link href="/courses">Choose on the page of your lectures</Link>
      </p>
    </section>
  )
}
