import { StartPractice } from '#components/practice/start-practice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ProgressView } from '#lib/progress/view.ts'
import { ProgressGroup } from './progress-group.tsx'
import { ProgressLegend } from './progress-legend.tsx'
import { sentenceCase } from './sentence-case.ts'

type Props = {
  view: ProgressView
  /** The concept a set on the weakest would be about; null where nothing was asked yet. */
  weakest: { name: string } | null
}

export function ProgressPage({ view, weakest }: Props) {
  const { courses, asked, total } = view
  if (total === 0) return <NoConcepts />
  const named = new Set(courses.flatMap(({ groups }) => groups.map(({ materialId }) => materialId))).size > 1
  return (
    <div className="wrap progress-page">
      <h1 className="title">What you can do</h1>
      <p className="progress-lead">
        {asked === 0
          ? 'You have not been asked anything yet. A few answers, and each concept gets a range: how likely you are to know it.'
          : `You have been asked about ${asked} of ${total} ${total === 1 ? 'concept' : 'concepts'} so far.`}
      </p>
      <div className="progress-acts">
        {weakest ? (
          <>
            <StartPractice source={{ kind: 'weakest' }}>Work on the weakest</StartPractice>
            <span className="meta serif">{sentenceCase(weakest.name)}</span>
          </>
        ) : (
          <LinkButton look="primary" href="/today">
            See what to do first
          </LinkButton>
        )}
      </div>
      {asked > 0 && <ProgressLegend />}
      {courses.map(({ courseId, courseName, groups }) => (
        <div key={courseId}>
          {courses.length > 1 && <h2 className="heading progress-course">{courseName}</h2>}
          {groups.map((group) => (
            <ProgressGroup key={`${group.materialId} ${group.title}`} group={group} level={courses.length > 1 ? 3 : 2} named={named} />
          ))}
        </div>
      ))}
    </div>
  )
}

function NoConcepts() {
  return (
    <div className="wrap progress-page">
      <h1 className="title">What you can do</h1>
      <div className="progress-empty">
        <EmptyState
          title="Nothing to show yet"
          steps={[
            'Add a lecture. We find the concepts in it.',
            'Answer questions on them, in practice or in an exam.',
            'This page shows what you can do, and how sure we are.',
          ]}
          action={
            <LinkButton look="primary" href="/courses">
              Add a lecture
            </LinkButton>
          }
        />
      </div>
    </div>
  )
}
