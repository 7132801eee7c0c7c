import type { ReactNode } from 'react'

type Props = {
  title: string
  children?: ReactNode
  /** What will happen, line by line. */
  steps?: string[]
  action?: ReactNode
}

/** A page or part without content: it teaches the next step. */
export function EmptyState({ title, children, steps, action }: Props) {
  return (
    <section className="card empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {steps && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {action && <div className="empty-acts">{action}</div>}
    </section>
  )
}
