import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass } from './button-class.ts'
import type { ButtonStyle } from './button-class.ts'

/** A link drawn as a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, small, iconOnly, className, ...rest }: ComponentProps<typeof Link> & ButtonStyle) {
  return <Link className={buttonClass({ look, small, iconOnly }, className)} {...rest} />
}
