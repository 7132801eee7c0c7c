import { Check, RotateCcw } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ConceptVerdict, ReportConcept } from '#lib/exams/view.ts'

const LOOK: Partial<Record<ConceptVerdict, { tone: 'right' | 'attention'; icon: LucideIcon }>> = {
  'Solid so far': { tone: 'right', icon: Check },
  'Look again': { tone: 'attention', icon: RotateCcw },
}

/** Fewer are shown as they are. */
const WORTH_FOLDING = 4

/** Right in the one or two questions there were: nothing to look at, and too few to say more. */
const saysLittle = ({ verdict, right, asked }: ReportConcept) => verdict === 'Too few to say' && right === asked

/** Right answers by concept, in words. What was right but asked too rarely unfolds below. */
export function ReportConcepts({ concepts }: { concepts: readonly ReportConcept[] }) {
  const rest = concepts.filter(saysLittle)
  if (rest.length < WORTH_FOLDING || rest.length === concepts.length) return <ConceptTable concepts={concepts} />
  return (
    <>
      <ConceptTable concepts={concepts.filter((concept) => !saysLittle(concept))} />
      <Disclosure summary={`${rest.length} more, all right, too few questions to say`} className="report-more">
        <ConceptTable concepts={rest} />
      </Disclosure>
    </>
  )
}

function ConceptTable({ concepts }: { concepts: readonly ReportConcept[] }) {
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
