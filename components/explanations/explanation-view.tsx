import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Citation } from '#lib/explanations/schema.ts'
import { EngineLine } from './engine-line.tsx'
import { PersonalLine } from './personal-line.tsx'
import { Told } from './told.tsx'
import type { Explanation } from './use-explanation.ts'

type Props = {
  explanation: Explanation
  /** Where a model's text was made, for people; null without a model. */
  host: string | null
  /** Of the sentence whose passage is marked. */
  currentIndex: number | null
  onCite: (citation: Citation, index: number) => void
  again: () => void
}

/** What is happening while sentences are on their way, by what has been heard so far. */
function Writing({ explanation: { target, elements, engine, checking } }: { explanation: Explanation }) {
  const isFirst = elements.length === 0
  const waiting = checking - elements.filter(({ kind }) => kind === 'claim').length
  const isModel = engine !== null && engine !== 'builtin'
  return (
    <>
      <div className="reader-lines" role="status" aria-label={`Writing from page ${target.page}`}>
        <Skeleton width="96%" />
        <Skeleton width="88%" />
        {isFirst && <Skeleton width="92%" />}
        <Skeleton width="42%" />
      </div>
      <p className="meta">
        {isModel ? `${engine} is writing from page ${target.page}. ` : `Writing from page ${target.page}. `}
        {waiting > 0
          ? `${waiting} ${waiting === 1 ? 'sentence is' : 'sentences are'} being checked against your lecture.`
          : `Each sentence appears once ${isModel ? 'it is checked' : 'its quote is found'}.`}
      </p>
    </>
  )
}

const FOLLOWED: Record<NonNullable<Explanation['followUp']>['kind'], string> = { shorter: 'Shorter', 'another-example': 'Another example' }

/** An explanation as it arrives, and who made it. */
export function ExplanationView({ explanation, host, currentIndex, onCite, again }: Props) {
  const { elements, style, status, message, engine, followUp, notice, personal, withheld } = explanation
  const isProved = elements.some(({ citation }) => citation !== null)
  return (
    <section className={followUp ? 'reader-block' : undefined} aria-label={followUp ? FOLLOWED[followUp.kind] : 'Explanation'}>
      {followUp && <h3 className="reader-label">{FOLLOWED[followUp.kind]}</h3>}
      {personal && !followUp && <PersonalLine text={personal} again={again} />}
      {notice && status !== 'failed' && <Note role="status">{notice}</Note>}
      <div className="read reader-told">
        <Told elements={elements} oneIdea={style === 'one-idea'} currentIndex={currentIndex} onCite={onCite} />
      </div>
      {status === 'writing' && <Writing explanation={explanation} />}
      {status === 'failed' && (
        <Note
          tone="wrong"
          role="alert"
          title={elements.length > 0 ? 'The rest is missing.' : 'This could not be explained.'}
          actions={
            <Button small onClick={again}>
              Try again
            </Button>
          }
        >
          {message}
        </Note>
      )}
      {status === 'done' && engine && isProved && <EngineLine engine={engine} host={host} elements={elements} withheld={withheld} />}
    </section>
  )
}
