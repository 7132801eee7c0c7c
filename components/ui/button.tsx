import type { ComponentProps } from 'react'
import { buttonClass } from './button-class.ts'
import type { ButtonStyle } from './button-class.ts'

/** A button that does something here. Icons stand in `children`: `<Plus className="icon" />`. */
export function Button({ look, small, iconOnly, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonStyle) {
  return <button type={type} className={buttonClass({ look, small, iconOnly }, className)} {...rest} />
}
