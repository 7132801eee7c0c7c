import { LinkButton } from '#components/ui/link-button.tsx'
import { Note } from '#components/ui/note.tsx'
import type { JoinOffer } from '#lib/courses/view.ts'
import { listNames, WHAT_INSTRUCTORS_SEE } from './course-words.ts'
import { JoinButton } from './join-button.tsx'
import { JoinForm } from './join-form.tsx'

/** The way in for a code that was not understood, or that no course has. */
export function JoinPage({ typed, error }: { typed?: string; error?: string }) {
  return (
    <div className="wrap course join">
      <h1 className="title">Join a course</h1>
      <p className="course-lead">Your instructor has a code or a link for it.</p>
      <JoinForm look="primary" typed={typed} error={error} />
    </div>
  )
}

const CLOSED = {
  closed: { title: 'This course takes nobody new at the moment.', say: 'Ask your instructor to open it again.' },
  removed: { title: 'An instructor took you out of this course.', say: 'Ask them to let you back in.' },
} as const

type Props = { offer: Omit<JoinOffer, 'state'> & { state: Exclude<JoinOffer['state'], 'member'> }; code: string }

/** What is joined, by whom it is taught and what they will see, before anything is joined. */
export function JoinOfferPage({ offer: { name, taughtBy, state }, code }: Props) {
  return (
    <div className="wrap course join">
      <p className="label">You are about to join</p>
      <h1 className="title-serif">{name}</h1>
      {taughtBy.length > 0 && <p className="course-lead">Taught by {listNames(taughtBy)}</p>}
      {state === 'open' ? (
        <>
          <p className="join-says">{WHAT_INSTRUCTORS_SEE}</p>
          <JoinButton code={code} name={name} />
        </>
      ) : (
        <>
          <Note tone="attention" title={CLOSED[state].title}>
            {CLOSED[state].say}
          </Note>
          <LinkButton href="/courses">To your courses</LinkButton>
        </>
      )}
    </div>
  )
}
