'use client'

import { BookOpen, ChartNoAxesGantt, Sun } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { SECTIONS, sectionOf } from './sections.ts'
import type { Section } from './sections.ts'

const ICONS: Record<Section, LucideIcon> = { today: Sun, courses: BookOpen, progress: ChartNoAxesGantt }

/** `bar` along the top; `tabs` along the bottom of a phone. Only one of the two is ever shown. */
export function MainNav({ as }: { as: 'bar' | 'tabs' }) {
  const current = sectionOf(usePathname())
  return (
    <nav className={as === 'bar' ? 'topnav' : 'tabbar'} aria-label="Main">
      {SECTIONS.map(({ key, label, href }) => {
        const Icon = ICONS[key]
        return (
          <Link key={key} href={href} aria-current={current === key ? 'page' : undefined}>
            {as === 'tabs' && <Icon className="icon" />}
            {label}
          </Link>
        )
      })}
    </nav>
  )
}
