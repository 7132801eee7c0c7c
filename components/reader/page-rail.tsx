'use client'

import type { PageConcept } from '#lib/concepts/view.ts'
import type { OutlineEntry, ReaderMaterial, ReaderPage, ReadingProgress } from '#lib/materials/reader/view.ts'
import { OutlineList } from './outline-list.tsx'
import { isOutline } from './outline-tree.ts'
import { RailPages } from './rail-pages.tsx'
import { useRailView } from './use-rail-view.ts'
import type { RailView } from './use-rail-view.ts'

type Props = {
  material: ReaderMaterial
  progress: ReadingProgress
  outline: OutlineEntry[]
  page: number
  /** The page in view, once it is known. */
  shown: ReaderPage | null
  open: (page: number) => void
  concepts: PageConcept[]
  conceptId: string | null
  explain: (concept: PageConcept) => void
}

const VIEWS: [RailView, string][] = [['pages', 'Pages'], ['outline', 'Outline']]

function Switch({ view, choose }: { view: RailView; choose: (view: RailView) => void }) {
  return (
    <div className="reader-styles rail-switch" role="radiogroup" aria-label="Find the way by">
      {VIEWS.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name="rail-view" value={value} checked={value === view} onChange={() => choose(value)} />
          {words}
        </label>
      ))}
    </div>
  )
}

/** The way through the lecture, by pages or by headings, and what the page in view speaks of. */
export function PageRail({ material, progress, outline, page, shown, open, concepts, conceptId, explain }: Props) {
  const [view, choose] = useRailView()
  const hasOutline = isOutline(outline)
  const { pagesRead, pageCount } = progress
  return (
    <aside className="reader-rail" aria-label="Pages and concepts">
      <div className="rail-way">
        {hasOutline && <Switch view={view} choose={choose} />}
        {hasOutline && view === 'outline' ? (
          <nav className="rail-outline" aria-label="Outline">
            <OutlineList entries={outline} language={material.language} page={page} open={open} />
          </nav>
        ) : (
          <RailPages
            material={material} outline={outline} count={pageCount ?? Math.max(page, pagesRead)} pagesRead={pagesRead} page={page}
            shown={shown} open={open}
          />
        )}
      </div>
      {concepts.length > 0 && (
        <section className="reader-onpage" aria-labelledby="onpage">
          <h2 id="onpage">On this page</h2>
          <ul>
            {concepts.map((concept) => (
              <li key={concept.id}>
                <button type="button" aria-current={concept.id === conceptId ? 'true' : undefined} onClick={() => explain(concept)}>
                  {concept.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
