import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  icon: LucideIcon
  title: ReactNode
  line: string
  small?: string | null
  state: ReactNode
  actions?: ReactNode
  more?: ReactNode
  /** It stands under a heading of its own: a week, a topic. */
  isGrouped?: boolean
}

/** One line of the list: icon, title, state in its own column, what can be done; more unfolds below. */
export function MaterialLine({ icon: Icon, title, line, small, state, actions, more, isGrouped = false }: Props) {
  const Heading = isGrouped ? 'h4' : 'h3'
  return (
    <li className="material">
      <span className="material-icon">
        <Icon className="icon" />
      </span>
      <div className="material-main">
        <Heading className="serif">{title}</Heading>
        <p className="meta">{line}</p>
        {small && <p className="small">{small}</p>}
      </div>
      <div className="material-state">{state}</div>
      <div className="material-acts">{actions}</div>
      {more && <div className="material-more">{more}</div>}
    </li>
  )
}
