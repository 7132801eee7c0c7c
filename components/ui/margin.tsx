import type { ReactNode } from 'react'

type Props = {
  /** Hangs left of the hairline; above the text on a phone. */
  label?: ReactNode
  children: ReactNode
  className?: string
}

/** The notebook margin. */
export function Margin({ label, children, className }: Props) {
  return (
    <div className={className ? `margin ${className}` : 'margin'}>
      <div>{label}</div>
      <div>{children}</div>
    </div>
  )
}
