import Link from 'next/link'
import { Brand } from '#components/layout/brand.tsx'
import { PASSWORD_MIN } from '#lib/account/schema.ts'
import { SignUpForm } from './sign-up-form.tsx'

/** The sign-up page. `next`: where to go then. */
export function SignUp({ next }: { next: string }) {
  return (
    <div className="wrap">
      <header className="door-head">
        <Brand href="/" />
      </header>
      <main className="door-single">
        <h1 className="title">Create an account</h1>
        <p className="door-lead">You get a space of your own. What you upload to it only you can see.</p>
        <div className="card door-card">
          <SignUpForm next={next} passwordMin={PASSWORD_MIN} />
        </div>
        <p className="door-below">
          You have an account? <Link href={next === '/today' ? '/' : `/?next=${encodeURIComponent(next)}`}>Sign in</Link>
        </p>
      </main>
    </div>
  )
}
