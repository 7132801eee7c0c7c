import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ClassStudent } from '#lib/analytics/view.ts'

/** More than these unfold. */
const SHOWN = 6

type Props = {
  /** Newest first. */
  students: readonly ClassStudent[]
  timeZone: string
}

/** Who joined and when; nothing of what they did. */
export function ClassStudents({ students, timeZone }: Props) {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const items = (some: readonly ClassStudent[]) =>
    some.map(({ userId, name, joinedAt }) => (
      <li key={userId}>
        <span className="class-name">{name}</span>
        <span className="meta num">{day.format(joinedAt)}</span>
      </li>
    ))
  if (students.length === 0) return null
  const rest = students.slice(SHOWN)
  return (
    <section aria-labelledby="class-students">
      <h2 id="class-students">Joined, {students.length} in all</h2>
      <ul className="aside-list">{items(students.slice(0, SHOWN))}</ul>
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <ul className="aside-list">{items(rest)}</ul>
        </Disclosure>
      )}
    </section>
  )
}
