'use client'

import { useEffect, useRef } from 'react'
import { followHere } from '#components/follow-here.ts'
import type { PageConcept } from '#lib/concepts/view.ts'
import type { ReadingProgress } from '#lib/materials/reader/view.ts'

type Props = {
  progress: ReadingProgress
  page: number
  open: (page: number) => void
  concepts: PageConcept[]
  conceptId: string | null
  explain: (concept: PageConcept) => void
}

/** Page numbers, and what the page in view speaks of. */
export function PageRail({ progress, page, open, concepts, conceptId, explain }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[page - 1]?.scrollIntoView({ block: 'nearest' })
  }, [page])
  const count = progress.pageCount ?? Math.max(page, progress.pagesRead)
  return (
    <aside className="reader-rail" aria-label="Pages and concepts">
      <nav className="reader-pages" aria-label="Pages">
        <h2>Pages</h2>
        <ol ref={list}>
          {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
            <li key={number}>
              <a
                href={`?page=${number}`}
                className="num"
                aria-current={number === page ? 'page' : undefined}
                data-unread={number > progress.pagesRead || undefined}
                onClick={(event) => followHere(event, () => open(number))}
              >
                <span className="vh">Page </span>
                {number}
                {number > progress.pagesRead && <span className="vh">, not read yet</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
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
