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
}

/** One line of the list: icon, title, state in its own column, what can be done; more unfolds below. */
export function MaterialLine({ icon: Icon, title, line, small, state, actions, more }: Props) {
  return (
    <li className="material">
      <span className="material-icon">
        <Icon className="icon" />
      </span>
      <div className="material-main">
        <h3 className="serif">{title}</h3>
        <p className="meta">{line}</p>
        {small && <p className="small">{small}</p>}
      </div>
      <div className="material-state">{state}</div>
      <div className="material-acts">{actions}</div>
      {more && <div className="material-more">{more}</div>}
    </li>
  )
}
