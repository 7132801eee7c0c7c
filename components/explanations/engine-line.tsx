import type { Element } from '#lib/explanations/schema.ts'

type Props = {
  engine: string
  /** Who received the text, where a model wrote; null for the built-in engine. */
  host: string | null
  elements: Element[]
  withheld: number
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Who wrote this and what was checked. It names only what really ran. */
export function EngineLine({ engine, host, elements, withheld }: Props) {
  const claims = elements.filter(({ kind }) => kind === 'claim')
  return (
    <div className="reader-engine">
      {engine === 'builtin' ? (
        <ByRules elements={elements} />
      ) : (
        <ByModel engine={engine} host={host} elements={elements} claims={claims} withheld={withheld} />
      )}
    </div>
  )
}

function ByModel({ engine, host, elements, claims, withheld }: Props & { claims: Element[] }) {
  const checked = claims.filter(({ isDoubleChecked }) => isDoubleChecked).length
  const unchecked = claims.length - checked
  const hasOwn = elements.some(({ kind }) => kind === 'illustration')
  return (
    <>
      Written by {engine}. {claims.length} of {plural(claims.length, 'claim', 'claims')} found in your lecture
      {unchecked === 0 ? ', each double-checked' : checked === 0 ? ', not double-checked' : `, ${unchecked} not double-checked`}.{' '}
      {withheld > 0 && `${plural(withheld, 'sentence', 'sentences')} withheld: ${withheld === 1 ? 'it' : 'they'} failed a check. `}
      <details>
        <summary>How was this made?</summary>
        <ul>
          <li>
            {engine} wrote it{host && host !== 'this machine' ? ` at ${host}` : host ? ' on this machine' : ''} from the passages of this
            part of your lecture.
          </li>
          <li>
            The mark beside a sentence leads to words of your lecture that stand there exactly so. Numbers, units and names were looked
            up too.
          </li>
          <li>
            {unchecked === 0
              ? 'Each sentence was then put to a second call, which did not know who wrote it: only what it found to be said by the ' +
                'lecture is shown.'
              : 'Not double-checked means that no second call confirmed a sentence: the model that checks has not passed its exam ' +
                'here, or did not answer.'}
          </li>
          {withheld > 0 && <li>What failed a check is not shown and not kept.</li>}
          {hasOwn && <li>An illustration is the model’s own and not from your lecture.</li>}
        </ul>
      </details>
    </>
  )
}

function ByRules({ elements }: { elements: Element[] }) {
  const quotes = elements.filter(({ kind }) => kind === 'quote')
  const isShortened = quotes.some(({ original }) => original !== undefined)
  const hasOwnWords = elements.length > quotes.length
  const { length: count } = quotes
  return (
    <>
      Assembled from your material. {`${count} of ${plural(count, 'quote', 'quotes')} found. `}
      <details>
        <summary>How was this made?</summary>
        <ul>
          <li>Reprise picked these sentences from your lecture and kept their order. No language model took part.</li>
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
    </>
  )
}
