import type { Element } from '#lib/explanations/schema.ts'

type Props = {
  engine: string
  elements: Element[]
}

/** Who wrote this and what was checked. It names only what really ran. */
export function EngineLine({ engine, elements }: Props) {
  const isBuiltin = engine === 'builtin'
  const quotes = elements.filter(({ kind }) => kind === 'quote')
  const isShortened = quotes.some(({ original }) => original !== undefined)
  const hasOwnWords = elements.length > quotes.length
  const { length: count } = quotes
  return (
    <div className="reader-engine">
      {isBuiltin ? 'Assembled from your material.' : `Written by ${engine}.`}{' '}
      {`${count} of ${count} ${count === 1 ? 'quote' : 'quotes'} found. `}
      <details>
        <summary>How was this made?</summary>
        <ul>
          {isBuiltin && <li>Reprise picked these sentences from your lecture and kept their order. No language model took part.</li>}
          <li>
            Each one was looked up again in the text of its page, word for word, before it was shown. One that is not found is
            dropped.
          </li>
          {isShortened && (
            <li>
              Some sentences are shown without their asides, such as references in brackets. The mark beside a sentence shows all
              of it.
            </li>
          )}
          {hasOwnWords && <li>Words in this typeface are ours. They say what comes next, and state nothing about the subject.</li>}
        </ul>
      </details>
    </div>
  )
}
