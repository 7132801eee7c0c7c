import { Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { KeptInquiry } from '#lib/inquiries/view.ts'

type Props = {
  earlier: KeptInquiry[]
  open: (kept: KeptInquiry) => void
  remove: (id: string) => void
}

/** Questions asked before, latest first. */
export function EarlierInquiries({ earlier, open, remove }: Props) {
  if (earlier.length === 0) return null
  return (
    <section className="ask-earlier" aria-labelledby="ask-earlier">
      <h3 className="label" id="ask-earlier">
        You asked before
      </h3>
      <ul>
        {earlier.map((kept) => (
          <li key={kept.id}>
            <button type="button" className="ask-again" onClick={() => open(kept)}>
              <span>{kept.question}</span>
              {!kept.isAnswered && <span className="small">not in your material</span>}
            </button>
            <Button look="plain" small iconOnly aria-label={`Delete “${kept.question}”`} onClick={() => remove(kept.id)}>
              <Trash2 className="icon" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
