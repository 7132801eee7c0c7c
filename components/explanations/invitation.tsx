import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { PageConcept } from '#lib/concepts/view.ts'

type Props = {
  page: number
  /** 0: a picture without text. */
  words: number
  concepts: PageConcept[]
  /** Concepts are found once the whole lecture has been read. */
  isAnalysed: boolean
  /** Who would write; null: the lecture's own words. */
  model: string | null
  /** Help is closed while an exam of the course is sat. */
  closed?: ReactNode
  explainPage: () => void
  explainConcept: (concept: PageConcept) => void
}

/** Before anything is explained: the page as a whole, or one of its concepts. */
export function Invitation({ page, words, concepts, isAnalysed, model, closed, explainPage, explainConcept }: Props) {
  if (closed) return <div className="reader-invite">{closed}</div>
  if (words === 0) {
    return (
      <div className="reader-invite">
        <p>
          <strong>No text was found on this page.</strong>
        </p>
        <p className="meta">It is a picture, or blank, so there is nothing to quote from it.</p>
      </div>
    )
  }
  return (
    <div className="reader-invite">
      <p className="meta">
        {model === null
          ? 'The short version in the lecture’s own words, each sentence with the page it stands on.'
          : `In simpler words by ${model}, each sentence checked, with the page it stands on. ` +
            'Select text on the page, or tap its sentences, to have only that explained.'}
      </p>
      <Button look="primary" aria-keyshortcuts="E" onClick={explainPage}>
        Explain this page
      </Button>
      {concepts.length > 0 && (
        <section className="reader-block" aria-labelledby="concepts-here">
          <h3 className="reader-label" id="concepts-here">
            Or one concept on page {page}
          </h3>
          <ul className="reader-choices">
            {concepts.map((concept) => (
              <li key={concept.id}>
                <button type="button" onClick={() => explainConcept(concept)}>
                  <span className="name">{concept.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isAnalysed && <p className="meta">Its concepts stand here once the whole lecture has been read.</p>}
    </div>
  )
}
