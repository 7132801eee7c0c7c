import { LinkButton } from '#components/ui/link-button.tsx'
import { Note } from '#components/ui/note.tsx'
import { DoorSingle } from './door-single.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

/** `person`: whose password the link sets; null where it sets nobody's any more. */
type Props = { token: string; person: { name: string; email: string } | null; passwordMin: number }

/** Where a one-time link leads. */
export function NewPassword({ token, person, passwordMin }: Props) {
  return (
    <DoorSingle title="Choose a new password">
      {person ? (
        <>
          <p className="door-lead">
            For {person.name}, {person.email}. You are signed out everywhere else.
          </p>
          <div className="card door-card">
            <NewPasswordForm token={token} passwordMin={passwordMin} />
          </div>
        </>
      ) : (
        <div className="instance-spent">
          <Note tone="attention" title="This link does not work any more.">
            A link works once and for a day, and a newer one replaces it. Ask for another from the person who runs this instance.
          </Note>
          <LinkButton href="/">Go to sign in</LinkButton>
        </div>
      )}
    </DoorSingle>
  )
}
