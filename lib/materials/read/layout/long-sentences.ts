import { splitSentences } from '#lib/language/sentences.ts'
import type { SentenceSpan } from '#lib/language/sentences.ts'

/** Text without full stops, such as a transcript, is cut when it runs on for more than this. */
const MAX_WORDS = 150
/** It is cut about so often, behind a comma or semicolon where there is one near. */
const PART_WORDS = 50

/** Sentences of a paragraph, none so long that it would burst a passage. */
export function sentencesOfParagraph(text: string, locale?: string): SentenceSpan[] {
  return splitSentences(text, locale).flatMap((span) => cutLong(text, span))
}

function cutLong(text: string, span: SentenceSpan): SentenceSpan[] {
  const words = Array.from(text.slice(span.start, span.end).matchAll(/\S+/g), (word) => (
    { start: span.start + word.index, end: span.start + word.index + word[0].length, isPause: /[,;:]$/.test(word[0]) }))
  if (words.length <= MAX_WORDS) return [span]
  const parts: SentenceSpan[] = []
  let first = 0
  while (words.length - first > PART_WORDS * 1.5) {
    const from = first + PART_WORDS / 2
    const pause = words.findIndex((word, index) => index >= from && index < from + PART_WORDS && word.isPause)
    const last = pause === -1 ? first + PART_WORDS - 1 : pause
    parts.push({ start: words[first]?.start ?? span.start, end: words[last]?.end ?? span.end })
    first = last + 1
  }
  return [...parts, { start: words[first]?.start ?? span.start, end: span.end }]
}
