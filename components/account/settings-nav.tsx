import Link from 'next/link'

const PLACES = [
  { key: 'you', label: 'You', href: '/account' },
  { key: 'model', label: 'Model', href: '/account/model' },
] as const

/** The settings, one page each: at the left, on a phone above. */
export function SettingsNav({ current }: { current: (typeof PLACES)[number]['key'] }) {
  return (
    <nav className="settings-nav" aria-label="Settings">
      {PLACES.map(({ key, label, href }) => (
        <Link key={key} href={href} aria-current={key === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
