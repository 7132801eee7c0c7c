import { AskDialog } from '#components/inquiries/ask-dialog.tsx'
import { SearchPalette } from '#components/retrieval/search-palette.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { initialsOf } from './initials.ts'
import { MainNav } from './main-nav.tsx'

export type ShellViewer = { name: string; email: string }

export function TopBar({ viewer, course }: { viewer: ShellViewer; course: { id: string; name: string } | null }) {
  return (
    <header className="topbar">
      <div className="wrap">
        <Brand href="/today" />
        <MainNav as="bar" />
        <span className="push" />
        <SearchPalette />
        {course && <AskDialog key={course.id} opener="button" scope={{ courseId: course.id }} title={course.name} />}
        <AccountMenu name={viewer.name} email={viewer.email} initials={initialsOf(viewer.name)} />
      </div>
    </header>
  )
}
