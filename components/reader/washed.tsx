'use client'

import { Suspense, lazy } from 'react'
import type { ReaderSentence } from '#lib/materials/reader/view.ts'
import type { Range } from './highlight.ts'
import { piecesOf, piecesWithin, widenToFormulas } from './text-pieces.ts'
import type { Piece } from './text-pieces.ts'

// Loaded where a formula is first shown: most lectures have none.
const Formula = lazy(() => import('#components/rich-text/formula.tsx'))

/** `tapped`: sentences selected on a touch screen. */
export type Marks = { range: Range | null; tapped: readonly string[] }

/** Of a sentence, the part that the range covers; null for none. */
export function coveredBy({ passageId, start }: ReaderSentence, text: string, range: Range | null): { from: number; to: number } | null {
  if (!range || range.passageId !== passageId) return null
  const from = Math.max(0, range.start - start)
  const to = Math.min(text.length, range.end - start)
  return from < to ? { from, to } : null
}

function Pieces({ text, pieces }: { text: string; pieces: Piece[] }) {
  return pieces.map(({ start, end, latex, isDisplay }) => {
    const source = text.slice(start, end)
    if (latex === null) return <span key={start}>{source}</span>
    return (
      <Suspense key={start} fallback={<code>{source}</code>}>
        <Formula latex={latex} isDisplay={isDisplay} />
      </Suspense>
    )
  })
}

/** A text with its formulas, and what is covered of it washed; a formula is washed whole. */
export function Washed({ text, covered }: { text: string; covered: { from: number; to: number } | null }) {
  const pieces = piecesOf(text)
  const hasFormulas = pieces.some(({ latex }) => latex !== null)
  const part = covered && widenToFormulas(pieces, covered.from, covered.to)
  const show = (from: number, to: number) =>
    hasFormulas ? <Pieces text={text} pieces={piecesWithin(pieces, from, to)} /> : text.slice(from, to)
  if (!part) return show(0, text.length)
  return (
    <>
      {show(0, part.from)}
      <mark aria-current="true" data-passage>
        {show(part.from, part.to)}
      </mark>
      {show(part.to, text.length)}
    </>
  )
}

/** The sentences of a paragraph, each one that can be chosen by itself. */
export function Sentences({ of, range, tapped }: { of: ReaderSentence[] } & Marks) {
  return of.map((sentence, index) => (
    <span key={sentence.id} data-sentence={sentence.id} className={tapped.includes(sentence.id) ? 'hl' : undefined}>
      {index > 0 && ' '}
      <Washed text={sentence.text ?? ''} covered={coveredBy(sentence, sentence.text ?? '', range)} />
    </span>
  ))
}
