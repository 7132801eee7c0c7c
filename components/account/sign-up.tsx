import Link from 'next/link'
import { Note } from '#components/ui/note.tsx'
import { PASSWORD_MIN } from '#lib/account/schema.ts'
import { DoorSingle } from './door-single.tsx'
import { SignUpForm } from './sign-up-form.tsx'

/** `next`: where to go then. `asksCode`: whoever signs up now owns the instance, and must show that they run it. */
type Props = { next: string; isOpen: boolean; asksCode: boolean }

/** The sign-up page. */
export function SignUp({ next, isOpen, asksCode }: Props) {
  return (
    <DoorSingle title="Create an account">
      {isOpen ? (
        <>
          <p className="door-lead">
            {asksCode
              ? 'The first account owns this instance. The code that was printed when it started shows that you run it.'
              : 'You get a space of your own. What you upload to it only you can see.'}
          </p>
          <div className="card door-card">
            <SignUpForm next={next} passwordMin={PASSWORD_MIN} asksCode={asksCode} />
          </div>
        </>
      ) : (
        <div className="instance-spent">
          <Note tone="attention" title="This instance takes no new accounts.">
            Ask the person who runs it to let you in, then come back to the same link.
          </Note>
        </div>
      )}
      <p className="door-below">
        You have an account? <Link href={next === '/today' ? '/' : `/?next=${encodeURIComponent(next)}`}>Sign in</Link>
      </p>
    </DoorSingle>
  )
}
