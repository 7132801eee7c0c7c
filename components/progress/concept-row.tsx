import { Check, MoveDownRight } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { Band } from '#components/ui/band.tsx'
import type { ConceptProgress, MasteryWord } from '#lib/progress/view.ts'
import { conceptHref } from './concept-href.ts'
import { bandInWords, DRAWN, evidenceLine } from './evidence-words.ts'
import { sentenceCase } from './sentence-case.ts'

const MARKS: Partial<Record<MasteryWord, { tone: 'right' | 'attention'; icon: LucideIcon }>> = {
  Solid: { tone: 'right', icon: Check },
  'Work on this': { tone: 'attention', icon: MoveDownRight },
}

export function ConceptRow({ concept }: { concept: ConceptProgress }) {
  const { name, band, evidence, word } = concept
  return (
    <li className="progress-row">
      <Link className="serif" href={conceptHref(concept)}>
        {sentenceCase(name)}
      </Link>
      <Band {...band} evidence={DRAWN[evidence]} label={bandInWords(name, band, evidence)} />
      <span className="progress-word">
        <Badge {...MARKS[word]}>{word}</Badge>
      </span>
      {concept.answers > 0 && <span className="small num">{evidenceLine(concept)}</span>}
    </li>
  )
}
