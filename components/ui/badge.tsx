import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { tone?: 'right' | 'wrong' | 'attention' | 'accent'; icon?: LucideIcon; children: ReactNode }

/** A word that marks, never a coloured pill alone: a tone always comes with an icon. */
export function Badge({ tone, icon: Icon, children }: Props) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon && <Icon className="icon" />}
      {children}
    </span>
  )
}
