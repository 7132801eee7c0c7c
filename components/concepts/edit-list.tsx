'use client'

import { TriangleAlert } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ConceptEditView } from '#lib/concepts/view.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'
import { editInWords } from './edit-words.ts'
import { useConceptEdit } from './use-concept-edit.ts'

type Props = { courseId: string; edits: ConceptEditView[]; timeZone: string }

/** What people changed, the latest first; those that do not apply say why. */
export function EditList({ courseId, edits, timeZone }: Props) {
  const { pending, withdraw } = useConceptEdit(courseId)
  if (edits.length === 0) return null
  return (
    <section className="concepts-edits" aria-labelledby="concept-edits">
      <h2 className="heading" id="concept-edits">
        Edits
      </h2>
      <p className="meta">They are kept, and made again in every lecture that is read later.</p>
      <ul>
        {edits.map((edit) => (
          <li key={edit.id}>
            <div>
              <p>{editInWords(edit)}</p>
              <p className="small">
                {edit.by ? `${edit.by}, ` : ''}
                {dayAndTime(new Date(edit.at), timeZone)}
              </p>
              {edit.unmet && (
                <p className="concepts-unmet">
                  <Badge tone="attention" icon={TriangleAlert}>
                    Does not apply now
                  </Badge>{' '}
                  {edit.unmet}
                </p>
              )}
            </div>
            <Button
              small aria-disabled={pending} aria-label={`Withdraw: ${editInWords(edit)}`} onClick={() => pending || void withdraw(edit.id)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
