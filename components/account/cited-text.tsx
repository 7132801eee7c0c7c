import type { CitedSentence } from './cited-sentence.ts'

type Props = { sentences: CitedSentence[]; current: number | null; choose: (index: number) => void }

/** Sentences with their page marks; the chosen sentence and its mark share the wash. A mark never stands alone on a line. */
export function CitedText({ sentences, current, choose }: Props) {
  return (
    <p className="read">
      {sentences.map(({ text, page }, index) => {
        const isCurrent = current === index ? 'true' : undefined
        const lastWord = text.lastIndexOf(' ') + 1
        return (
          <span key={text}>
            <span className="cited" aria-current={isCurrent}>
              {text.slice(0, lastWord)}
            </span>
            <span className="whitespace-nowrap">
              <span className="cited" aria-current={isCurrent}>
                {text.slice(lastWord)}
              </span>{' '}
              <button type="button" className="cite" aria-current={isCurrent} onClick={() => choose(index)}>
                <span className="vh">Show the source, </span>p.&#8201;{page}
              </button>
            </span>{' '}
          </span>
        )
      })}
    </p>
  )
}
