import { X } from 'lucide-react'
import { LinkButton } from '#components/ui/link-button.tsx'

type Props = { title: string; answered: number; total: number; minutes: number; isDone: boolean }

/** Where one is in a set; leaving keeps the place. */
export function PracticeBar({ title, answered, total, minutes, isDone }: Props) {
  const stateOf = (at: number) => (at < answered ? 'done' : at === answered && !isDone ? 'now' : undefined)
  return (
    <header className="practice-bar">
      <div className="practice-name">
        <LinkButton href="/today" look="plain" small iconOnly aria-label={isDone ? 'Close' : 'Leave. Your place is kept'}>
          <X className="icon" />
        </LinkButton>
        <h1>{title}</h1>
      </div>
      <div className="practice-where">
        <span className="meta num">{isDone ? `${total} of ${total}` : `${Math.min(answered + 1, total)} of ${total}`}</span>
        <div className="steps" aria-hidden="true">
          {Array.from({ length: total }, (_, at) => (
            // eslint-disable-next-line react/no-array-index-key -- a step is its place
            <span key={at} className={stateOf(at)} />
          ))}
        </div>
      </div>
      <span className="meta num">{isDone ? 'Done' : `About ${minutes} minutes left`}</span>
    </header>
  )
}
