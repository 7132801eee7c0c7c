import { Check, CircleHelp, X } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import { resultWords } from './feedback-words.ts'

const ICONS = { right: Check, wrong: X, attention: CircleHelp } as const

/** What an answer was, in a word or two. */
export function ResultBadge({ feedback }: { feedback: Feedback }) {
  const { words, tone } = resultWords(feedback)
  return (
    <Badge tone={tone} icon={tone && ICONS[tone]}>
      {words}
    </Badge>
  )
}
