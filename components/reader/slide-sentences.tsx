import type { ReaderSentence } from '#lib/materials/reader/view.ts'
import type { Range } from './highlight.ts'

/** `tapped`: sentences selected on a touch screen. */
export type Marks = { range: Range | null; tapped: readonly string[] }

export type Sentences = Map<number, ReaderSentence[]>

export function sentencesByParagraph(sentences: ReaderSentence[]): Sentences {
  const byParagraph: Sentences = new Map()
  for (const sentence of sentences) {
    const own = byParagraph.get(sentence.paragraph)
    if (own) own.push(sentence)
    else byParagraph.set(sentence.paragraph, [sentence])
  }
  return byParagraph
}

/** A text that begins at `start` of its passage, with what the range covers washed. */
export function Cell({ text, start, passageId, range }: { text: string; start: number; passageId: string | null; range: Range | null }) {
  if (!range || range.passageId !== passageId) return text
  const from = Math.max(0, range.start - start)
  const to = Math.min(text.length, range.end - start)
  if (from >= to) return text
  return (
    <>
      {text.slice(0, from)}
      <mark aria-current="true" data-passage>
        {text.slice(from, to)}
      </mark>
      {text.slice(to)}
    </>
  )
}

/** The sentences of a paragraph, each one that can be chosen by itself. */
export function SlideSentences({ of, range, tapped }: { of: ReaderSentence[] } & Marks) {
  return of.map(({ id, text, start, passageId }, index) => (
    <span key={id} data-sentence={id} className={tapped.includes(id) ? 'hl' : undefined}>
      {index > 0 && ' '}
      <Cell text={text ?? ''} start={start} passageId={passageId} range={range} />
    </span>
  ))
}
