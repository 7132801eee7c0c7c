import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { PracticeSet } from '#lib/practice/view.ts'
import { PracticeBar } from './practice-bar.tsx'

/** All that is left of the set stands in a paper being sat. */
export function PracticeWaiting({ set }: { set: PracticeSet }) {
  const { waiting } = set
  return (
    <div className="practice">
      <PracticeBar title={set.title} answered={set.answered} total={set.total} minutes={set.minutes} isDone={false} />
      <main className="wrap practice-page">
        <EmptyState
          title={waiting === 1 ? 'The last question waits' : `The other ${waiting} questions wait`}
          action={
            <LinkButton look="primary" href="/exams">
              To your papers
            </LinkButton>
          }
        >
          They stand in a paper that is not closed yet, so their keys stay closed until it is. This set keeps your place.
        </EmptyState>
      </main>
    </div>
  )
}
