import type { ReactNode } from 'react'
import { ToastProvider } from '#components/ui/toast.tsx'
import { MainNav } from './main-nav.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'
import type { ShellViewer } from './top-bar.tsx'

/** `course`: whose lectures are asked from anywhere. */
type Props = { viewer: ShellViewer; course: { id: string; name: string } | null; children: ReactNode }

/** Bar, page, and on a phone the tabs below. Pages bring their own width: `<div className="wrap ...">`. */
export function AppShell({ viewer, course, children }: Props) {
  return (
    <ToastProvider>
      <div className="shell">
        <SkipLink />
        <TopBar viewer={viewer} course={course} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <MainNav as="tabs" />
      </div>
    </ToastProvider>
  )
}
