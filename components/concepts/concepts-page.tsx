import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ConceptBoard } from '#lib/progress/view.ts'
import { ConceptList } from './concept-list.tsx'
import { ConceptMap } from './concept-map.tsx'
import { EditList } from './edit-list.tsx'

type Props = { board: ConceptBoard; view: 'list' | 'map'; timeZone: string }

/** The concepts of a course, as a list or as a map. A class has its head and tabs from its frame, a private space its own. */
export function ConceptsPage({ board, view, timeZone }: Props) {
  const { courseId, courseName, isPrivate, concepts, edits, canEdit } = board
  const here = `/courses/${courseId}/concepts`
  const Heading = isPrivate ? 'h1' : 'h2'
  return (
    <div className={isPrivate ? 'wrap concepts' : 'concepts'}>
      {isPrivate && (
        <p className="small">
          <Link href={`/courses/${courseId}`}>{courseName}</Link>
        </p>
      )}
      <header className="concepts-head">
        <Heading className={isPrivate ? 'title-serif' : 'heading'}>Concepts</Heading>
        {concepts.length > 0 && (
          <nav className="concepts-views" aria-label="Concepts as">
            <Link className="tab" href={here} aria-current={view === 'list' ? 'page' : undefined}>
              List
            </Link>
            <Link className="tab" href={`${here}?view=map`} aria-current={view === 'map' ? 'page' : undefined}>
              Map
            </Link>
          </nav>
        )}
      </header>
      {concepts.length === 0 && <NoConcepts courseId={courseId} canEdit={canEdit} />}
      {concepts.length > 0 && (view === 'map' ? <ConceptMap board={board} /> : <ConceptList board={board} />)}
      {canEdit && <EditList courseId={courseId} edits={edits} timeZone={timeZone} />}
    </div>
  )
}

function NoConcepts({ courseId, canEdit }: { courseId: string; canEdit: boolean }) {
  const back = (
    <LinkButton look={canEdit ? 'primary' : 'quiet'} href={`/courses/${courseId}`}>
      To the materials
    </LinkButton>
  )
  return (
    <EmptyState title="No concepts yet" action={back}>
      Concepts are found in what is uploaded, each with the sentence that says what it is. They stand here as soon as a lecture is read.
    </EmptyState>
  )
}
