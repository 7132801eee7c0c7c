/** `primary` is the one filled button of a page; `quiet` outlined; `plain` text only; `danger` outlined in red. */
type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger'

export type ButtonStyle = {
  look?: ButtonLook
  /** 32 px high instead of 40; on touch both are 44. */
  small?: boolean
  /** Square, for an icon alone: give the button an `aria-label`. */
  iconOnly?: boolean
}

export function buttonClass({ look = 'quiet', small = false, iconOnly = false }: ButtonStyle, className?: string): string {
  return ['btn', `btn--${look}`, small && 'btn--sm', iconOnly && 'btn--icon', className].filter(Boolean).join(' ')
}
