import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ProgressGroup as Group } from '#lib/progress/view.ts'
import { conceptHref } from './concept-href.ts'
import { ConceptRow } from './concept-row.tsx'
import { sentenceCase } from './sentence-case.ts'

/** More than these fold away: a list of what nobody asked about says nothing about the student. */
const SHOWN_UNASKED = 2

type Props = {
  group: Group
  level: 2 | 3
  /** Where more than one lecture is listed, each group says whose it is. */
  named: boolean
}

export function ProgressGroup({ group, level, named }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const asked = group.concepts.filter(({ answers }) => answers > 0)
  const unasked = group.concepts.filter(({ answers }) => answers === 0)
  const folds = unasked.length > SHOWN_UNASKED
  const shown = folds ? asked : [...asked, ...unasked]
  return (
    <section className="progress-group">
      <Heading>
        {group.title}
        {named && group.materialTitle !== group.title && <span className="small">{group.materialTitle}</span>}
      </Heading>
      <ul>
        {shown.map((concept) => (
          <ConceptRow key={concept.conceptId} concept={concept} />
        ))}
      </ul>
      {folds && (
        <Disclosure summary={`${unasked.length} not asked yet`} className="progress-unasked">
          <ul>
            {unasked.map((concept) => (
              <li key={concept.conceptId} className="serif">
                <Link href={conceptHref(concept)}>{sentenceCase(concept.name)}</Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
