import Link from 'next/link'
import type { ReactNode } from 'react'
import { DemoButton } from './demo-button.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Props = { next: string; hasDemo: boolean; isSignUpOpen: boolean; forgot?: ReactNode }

/** Where demo accounts are on, the way in without an account is the filled button. */
export function SignInCard({ next, hasDemo, isSignUpOpen, forgot }: Props) {
  return (
    <div>
      <section className="card door-card" aria-labelledby="sign-in">
        <h2 id="sign-in">Sign in</h2>
        <SignInForm next={next} filled={!hasDemo} forgot={forgot} />
        {hasDemo && (
          <>
            <div className="door-or">or</div>
            <DemoButton as="demo" next={next} />
            <DemoButton as="demo-instructor" next={next === '/today' ? '/courses' : next} />
          </>
        )}
      </section>
      <p className="door-below">
        {isSignUpOpen ? (
          <>
            New here? <Link href={next === '/today' ? '/sign-up' : `/sign-up?next=${encodeURIComponent(next)}`}>Create an account</Link>
          </>
        ) : (
          'This instance takes no new accounts.'
        )}
      </p>
    </div>
  )
}
