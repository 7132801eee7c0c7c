import type { ReactNode } from 'react'
import { Brand } from '#components/layout/brand.tsx'
import { DoorColumns } from './door-columns.tsx'
import type { DoorColumnsProps } from './door-columns.tsx'
import { DoorProof } from './door-proof.tsx'
import type { DoorProofProps } from './door-proof.tsx'
import { SignInCard } from './sign-in-card.tsx'

type Props = {
  /** Where to go after signing in: a path of ours. */
  next: string
  hasDemo: boolean
  isSignUpOpen: boolean
  /** Who can make a new password. */
  forgot: ReactNode
  /** Read from the demo lecture; without one the page closes up. */
  proof?: DoorProofProps
  columns?: DoorColumnsProps
  /** Whose lecture it is, and its licence. */
  attribution?: ReactNode
}

/** The page for those who are not signed in. */
export function Door({ next, hasDemo, isSignUpOpen, forgot, proof, columns, attribution }: Props) {
  const hasColumns = columns?.explanation || columns?.question || columns?.bank
  return (
    <div className="wrap">
      <header className="door-head">
        <Brand href="/" />
        <nav className="push" aria-label="About Reprise">
          {hasColumns && <a href="#how">How it works</a>}
          <a href="#host">Run it yourself</a>
        </nav>
      </header>
      <main>
        <div className="door-hero">
          <div>
            <h1 className="display">Upload a lecture. Understand it, practise it, remember it, and prove it.</h1>
            <p className="door-sub">
              Every explanation and every question points to the page it came from. What cannot be proved from your lecture, you never see.
            </p>
            {proof && <DoorProof {...proof} />}
          </div>
          <SignInCard next={next} hasDemo={hasDemo} isSignUpOpen={isSignUpOpen} forgot={forgot} />
        </div>
        {hasColumns && <DoorColumns {...columns} />}
      </main>
      <footer className="door-foot">
        <span id="host">Runs on your own server, with no key. What you upload stays there.</span>
        {attribution && <span>{attribution}</span>}
      </footer>
    </div>
  )
}
