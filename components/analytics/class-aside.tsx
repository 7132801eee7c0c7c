import Link from 'next/link'
import type { ClassView } from '#lib/analytics/view.ts'
import { ClassStudents } from './class-students.tsx'
import { orMore, pageHref } from './class-words.ts'

/** Who joined by name; what they do only as counts of at least five. What is of too few is left out, and said once if all is. */
export function ClassAside({ view, timeZone }: { view: ClassView; timeZone: string }) {
  const { students, active, pages, materials, asks } = view
  const isQuiet = active === null && pages.length === 0 && materials.length === 0 && asks === null
  return (
    <aside className="aside" aria-label="About this class">
      {isQuiet && (
        <section aria-labelledby="class-quiet">
          <h2 id="class-quiet">What they read and ask</h2>
          <p className="meta aside-none">Too few to show until five students have been here.</p>
        </section>
      )}
      {active !== null && (
        <section aria-labelledby="class-active">
          <h2 id="class-active">In the last 7 days</h2>
          <p className="aside-none num">{orMore(active)} were here</p>
        </section>
      )}
      {pages.length > 0 && (
        <section aria-labelledby="class-pages">
          <h2 id="class-pages">Pages most explained</h2>
          <ul className="aside-list">
            {pages.map((page) => (
              <li key={`${page.materialId} ${page.page}`}>
                <Link href={pageHref(page)}>
                  <span className="serif">{page.title}</span>, page {page.page}
                </Link>
                <span className="meta num">for {orMore(page.students)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {materials.length > 0 && (
        <section aria-labelledby="class-read">
          <h2 id="class-read">Lectures opened</h2>
          <ul className="aside-list">
            {materials.map(({ materialId, title, students: readers }) => (
              <li key={materialId}>
                <Link className="serif" href={pageHref({ materialId, page: null })}>{title}</Link>
                <span className="meta num">by {orMore(readers)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asks !== null && (
        <section aria-labelledby="class-asks">
          <h2 id="class-asks">Questions asked of the lectures</h2>
          <p className="aside-none num">{asks} or more</p>
        </section>
      )}
      <ClassStudents students={students} timeZone={timeZone} />
    </aside>
  )
}
