import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ClassView } from '#lib/analytics/view.ts'
import { ClassAside } from './class-aside.tsx'
import { ClassConcepts } from './class-concepts.tsx'

type Props = { courseId: string; view: ClassView; timeZone: string }

/** The body of the tab "Class". */
export function ClassPage({ courseId, view, timeZone }: Props) {
  const { students, concepts } = view
  if (students.length === 0 && concepts.length === 0) return <NobodyYet courseId={courseId} />
  return (
    <div className="class-page with-aside">
      <section aria-labelledby="class-struggles">
        <h2 className="heading" id="class-struggles">Where the class struggles</h2>
        {concepts.length === 0 ? (
          <div className="class-none">
            <EmptyState title="Too few to show until five students have answered">
              Concepts are listed here with the share of right answers, where the class is surest to struggle first.
            </EmptyState>
          </div>
        ) : (
          <>
            <p className="meta class-lead">
              First answers without help, in practice and exams. The band is the likely range: the wider, the less we know.
            </p>
            <ClassConcepts concepts={concepts} labelledBy="class-struggles" />
          </>
        )}
        <p className="small class-rule">
          Nothing here is of fewer than five students, and new answers are added once five students have given some: so nobody’s
          can be told from the others’. What they answer in an exam you set, you see by name under Exams.
        </p>
      </section>
      <ClassAside view={view} timeZone={timeZone} />
    </div>
  )
}

function NobodyYet({ courseId }: { courseId: string }) {
  return (
    <div className="class-page">
      <EmptyState
        title="Nobody has joined yet"
        steps={[
          'Give your students the join link or the code.',
          'They read, practise and sit exams; you see who joined.',
          'Once five have answered, this page shows where the class struggles.',
        ]}
        action={<LinkButton look="primary" href={`/courses/${courseId}/people`}>Show the join link</LinkButton>}
      />
    </div>
  )
}
