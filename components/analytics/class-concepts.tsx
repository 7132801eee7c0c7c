import { Check, CircleDashed, MoveDownRight } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Band } from '#components/ui/band.tsx'
import type { ClassConcept } from '#lib/analytics/view.ts'
import { answersLine, pageHref, shareInWords, verdictOf } from './class-words.ts'
import type { ClassVerdict } from './class-words.ts'

const LOOK: Partial<Record<ClassVerdict, { tone?: 'right' | 'attention'; icon: LucideIcon }>> = {
  'Most go wrong': { tone: 'attention', icon: MoveDownRight },
  'Most are right': { tone: 'right', icon: Check },
  'Too early to say': { icon: CircleDashed },
}

/** Every figure stands in the table as text; the band beside it draws the same. */
export function ClassConcepts({ concepts, labelledBy }: { concepts: readonly ClassConcept[]; labelledBy: string }) {
  return (
    <table className="table class-concepts" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Concept</th>
          <th scope="col">Right at the first try</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {concepts.map((concept) => {
          const verdict = verdictOf(concept)
          return (
            <tr key={concept.conceptId}>
              <th scope="row">
                <Link className="serif" href={pageHref(concept)}>
                  {sentenceCase(concept.name)}
                </Link>
                <span className="small num">{answersLine(concept)}</span>
              </th>
              <td>
                <Band {...concept.band} evidence={concept.evidence} />
                <span className="small num">{shareInWords(concept)}</span>
              </td>
              <td className="class-verdict">
                <Badge {...LOOK[verdict]}>{verdict}</Badge>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
