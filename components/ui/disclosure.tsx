import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { summary: string; children: ReactNode; className?: string }

/** A quiet line that unfolds in place ("Why this?", "How was this checked?"). Works without script. */
export function Disclosure({ summary, children, className }: Props) {
  return (
    <details className={className ? `disclosure ${className}` : 'disclosure'}>
      <summary className="btn btn--plain btn--sm">
        {summary}
        <ChevronDown className="icon" />
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
