import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'right' | 'wrong' | 'attention'

type Props = {
  tone?: Tone
  /** What happened, in a few words; ends with a full stop. */
  title?: ReactNode
  /** What is safe, and what to do. */
  children?: ReactNode
  icon?: LucideIcon
  /** `alert` when it appears after something the person did. */
  role?: 'alert' | 'status'
  /** Buttons under the text. */
  actions?: ReactNode
}

const ICONS: Record<Tone, LucideIcon> = { right: CircleCheck, wrong: CircleAlert, attention: TriangleAlert }

export function Note({ tone, title, children, icon, role, actions }: Props) {
  const Icon = icon ?? (tone ? ICONS[tone] : Info)
  return (
    <div className="note" data-tone={tone} role={role}>
      <Icon className="icon" />
      <div className="note-body">
        <p>
          {title && <strong>{title}</strong>} {children}
        </p>
        {actions && <div className="note-acts">{actions}</div>}
      </div>
    </div>
  )
}
