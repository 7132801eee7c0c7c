'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const PLACES = [
  { label: 'You', href: '/account' },
  { label: 'Model', href: '/account/model' },
]
const INSTANCE = { label: 'This instance', href: '/account/instance' }

/** The settings, one page each: at the left, on a phone above. The instance is its owner's. */
export function SettingsNav({ ownsInstance }: { ownsInstance: boolean }) {
  const path = usePathname()
  return (
    <nav className="settings-nav" aria-label="Settings">
      {(ownsInstance ? [...PLACES, INSTANCE] : PLACES).map(({ label, href }) => (
        <Link key={href} href={href} aria-current={href === path ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
