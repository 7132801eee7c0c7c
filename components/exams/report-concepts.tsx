import { Check, RotateCcw } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { ConceptVerdict, ReportConcept } from '#lib/exams/view.ts'

const LOOK: Partial<Record<ConceptVerdict, { tone: 'right' | 'attention'; icon: LucideIcon }>> = {
  'Solid so far': { tone: 'right', icon: Check },
  'Look again': { tone: 'attention', icon: RotateCcw },
}

/** Right answers by concept, in words; one or two questions say too little for any. */
export function ReportConcepts({ concepts }: { concepts: readonly ReportConcept[] }) {
  return (
    <table className="table report-concepts">
      <thead>
        <tr>
          <th scope="col">Concept</th>
          <th scope="col">Right</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {concepts.map((concept) => (
          <tr key={concept.conceptId}>
            <th scope="row">{concept.name}</th>
            <td className="num">
              {concept.right} of {concept.asked}
            </td>
            <td>
              <Badge {...LOOK[concept.verdict]}>{concept.verdict}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
