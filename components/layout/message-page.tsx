import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

/** A page that says one thing: not found, failed. It stands outside the shell too, so it carries the brand itself. */
export function MessagePage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <div className="wrap">
      <header className="door-head">
        <Brand href="/" />
      </header>
      <main className="message">
        <h1 className="title">{title}</h1>
        <p>{children}</p>
        <div className="empty-acts">{action}</div>
      </main>
    </div>
  )
}
