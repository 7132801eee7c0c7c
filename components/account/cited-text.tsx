import type { CitedSentence } from './cited-sentence.ts'

type Props = { sentences: CitedSentence[]; current: number | null; choose: (index: number) => void }

/** Sentences with their page marks; the chosen sentence and its mark share the wash. */
export function CitedText({ sentences, current, choose }: Props) {
  return (
    <p className="read">
      {sentences.map(({ text, page }, index) => (
        <span key={text}>
          <span className="cited" aria-current={current === index ? 'true' : undefined}>
            {text}
          </span>
          {'\u00a0'}
          <button type="button" className="cite" aria-current={current === index ? 'true' : undefined} onClick={() => choose(index)}>
            <span className="vh">Show the source, </span>p.&#8201;{page}
          </button>{' '}
        </span>
      ))}
    </p>
  )
}
