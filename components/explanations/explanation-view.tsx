import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import type { Citation } from '#lib/explanations/schema.ts'
import { CheckYourself } from './check-yourself.tsx'
import { EngineLine } from './engine-line.tsx'
import { Told } from './told.tsx'
import type { Explanation } from './use-explanation.ts'

type Props = {
  materialId: string
  explanation: Explanation
  currentIndex: number | null
  onCite: (citation: Citation, index: number) => void
  onCiteCheck: (citation: NonNullable<Feedback['citation']>) => void
  again: () => void
}

function Writing({ page, isFirst }: { page: number; isFirst: boolean }) {
  return (
    <>
      <div className="reader-lines" role="status" aria-label={`Writing from page ${page}`}>
        <Skeleton width="96%" />
        <Skeleton width="88%" />
        {isFirst && <Skeleton width="92%" />}
        <Skeleton width="42%" />
      </div>
      <p className="meta">Writing from page {page}. Each sentence appears once its quote is found.</p>
    </>
  )
}

/** An explanation as it arrives, who made it, and one question on it. */
export function ExplanationView({ materialId, explanation, currentIndex, onCite, onCiteCheck, again }: Props) {
  const { target, style, elements, status, message, engine } = explanation
  const hasQuotes = elements.some(({ kind }) => kind === 'quote')
  return (
    <>
      <div className="read reader-told">
        <Told elements={elements} oneIdea={style === 'one-idea'} currentIndex={currentIndex} onCite={onCite} />
      </div>
      {status === 'writing' && <Writing page={target.page} isFirst={elements.length === 0} />}
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
      {status === 'done' && engine && hasQuotes && <EngineLine engine={engine} elements={elements} />}
      {status === 'done' && (
        <CheckYourself
          key={`${target.page} ${target.conceptId} ${style}`}
          materialId={materialId} page={target.page} conceptId={target.conceptId} onCite={onCiteCheck}
        />
      )}
    </>
  )
}
