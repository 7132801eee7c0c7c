import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Answer } from './answer-state.ts'
import { engineWords, nearestTitle, refusalText, refusalTitle } from './ask-words.ts'
import { ConsentNote } from './consent-note.tsx'
import { FoundPassages } from './found-passages.tsx'
import { WrittenAnswer } from './written-answer.tsx'

type Props = {
  answer: Answer
  isCourse: boolean
  isSlow: boolean
  again: () => void
  consent: (isAllowed: boolean) => Promise<void>
  onLeave: () => void
}

function Waiting({ isFirst, isSlow }: { isFirst: boolean; isSlow: boolean }) {
  return (
    <>
      <div className="reader-lines" role="status" aria-label="Looking it up">
        <Skeleton width="96%" />
        <Skeleton width="88%" />
        {isFirst && <Skeleton width="92%" />}
        <Skeleton width="42%" />
      </div>
      {isSlow && (
        <p className="meta" role="status">
          Still working on it. A question that takes long can be asked again in other words.
        </p>
      )}
    </>
  )
}

/** An answer as it arrives: a model's sentences, or the places found, or that the lecture does not say. */
export function AnswerView({ answer, isCourse, isSlow, again, consent, onLeave }: Props) {
  const { status, isAnswered, elements, passages, engine, notice, message } = answer
  return (
    <section className="ask-answer" aria-label="Answer" aria-busy={status === 'asking'}>
      <h3 className="ask-question">{answer.question}</h3>
      {status === 'consent' && answer.host && <ConsentNote host={answer.host} consent={consent} />}
      <WrittenAnswer elements={elements} namesLectures={isCourse} onLeave={onLeave} />
      {notice && <Note tone="attention" role="status">{notice}</Note>}
      {isAnswered === false && (
        <div className="ask-refusal" role="status">
          <h4>{refusalTitle(isCourse)}</h4>
          <p>{refusalText(isCourse)}</p>
        </div>
      )}
      {passages.length > 0 && <h4 className="label">{nearestTitle(isCourse)}</h4>}
      <FoundPassages passages={passages} onLeave={onLeave} />
      {status === 'asking' && <Waiting isFirst={elements.length + passages.length === 0} isSlow={isSlow} />}
      {status === 'failed' && (
        <Note
          tone="wrong" role="alert" title={elements.length + passages.length > 0 ? 'The rest is missing.' : 'This could not be looked up.'}
          actions={
            <Button small onClick={again}>
              Try again
            </Button>
          }
        >
          {message}
        </Note>
      )}
      {status === 'done' && engine && <p className="meta">{engineWords({ ...answer, engine }).join(' ')}</p>}
    </section>
  )
}
