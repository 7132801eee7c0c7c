import type { ReactNode } from 'react'

type Props = { id: string; title: string; level: 2 | 3; children: ReactNode }

/** One row of a page of settings: what it is about beside what can be done about it. */
export function SettingsSection({ id, title, level, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id}>
      <Heading className="heading" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
