import type { ReaderPage, ReaderSentence } from '#lib/materials/reader/view.ts'
import type { Range } from './highlight.ts'
import { blocksOf } from './text-blocks.ts'
import type { TextBlock } from './text-blocks.ts'

/** `tapped`: sentences selected on a touch screen. */
type Marks = { range: Range | null; tapped: readonly string[] }

/** The text of a sentence with what the range covers washed. */
function Washed({ sentence, range }: { sentence: ReaderSentence; range: Range | null }) {
  const text = sentence.text ?? ''
  if (!range || range.passageId !== sentence.passageId) return text
  const from = Math.max(0, range.start - sentence.start)
  const to = Math.min(text.length, range.end - sentence.start)
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

function Sentences({ of, range, tapped }: { of: ReaderSentence[] } & Marks) {
  return of.map((sentence, index) => (
    <span key={sentence.id} data-sentence={sentence.id} className={tapped.includes(sentence.id) ? 'hl' : undefined}>
      {index > 0 && ' '}
      <Washed sentence={sentence} range={range} />
    </span>
  ))
}

function Block({ block, ...marks }: { block: TextBlock } & Marks) {
  const lines = block.items.map((item) => <Sentences key={item[0]?.id} of={item} {...marks} />)
  if (block.kind === 'heading') return <h2>{lines}</h2>
  if (block.kind === 'bullets') {
    return (
      <ul>
        {block.items.map((item, index) => (
          <li key={item[0]?.id}>{lines[index]}</li>
        ))}
      </ul>
    )
  }
  if (block.kind === 'code' || block.kind === 'table') {
    return (
      <pre>
        {block.items.map((item, index) => (
          <code key={item[0]?.id}>{lines[index]}</code>
        ))}
      </pre>
    )
  }
  return <p className={block.kind === 'caption' ? 'caption' : undefined}>{lines}</p>
}

/** Text material as a clean page, set from its stored sentences: what was uploaded is never run as HTML. */
export function TextPage({ page, ...marks }: { page: ReaderPage } & Marks) {
  return (
    <div className="reader-text">
      {blocksOf(page.sentences).map((block) => (
        <Block key={block.items[0]?.[0]?.id} block={block} {...marks} />
      ))}
    </div>
  )
}
