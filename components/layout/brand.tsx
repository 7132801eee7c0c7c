import Link from 'next/link'

/** The repeat sign of a score: two dots, a thin bar, a thick bar. */
export function Brand({ href }: { href: string }) {
  return (
    <Link className="brand" href={href}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <g className="dots">
          <circle cx="3.2" cy="7.2" r="1.9" />
          <circle cx="3.2" cy="12.8" r="1.9" />
        </g>
        <g fill="currentColor">
          <rect x="8.2" y="2" width="1.8" height="16" />
          <rect x="13.2" y="2" width="4.6" height="16" />
        </g>
      </svg>
      Reprise
    </Link>
  )
}
