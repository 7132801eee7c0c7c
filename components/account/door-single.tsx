import type { ReactNode } from 'react'
import { Brand } from '#components/layout/brand.tsx'

/** A page before one is signed in that has one thing to do. */
export function DoorSingle({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="wrap">
      <header className="door-head">
        <Brand href="/" />
      </header>
      <main className="door-single">
        <h1 className="title">{title}</h1>
        {children}
      </main>
    </div>
  )
}
