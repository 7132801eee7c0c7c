import { splitSentences } from '#lib/language/sentences.ts'
import type { SentenceSpan } from '#lib/language/sentences.ts'

/** Text without full stops, such as a transcript, is cut when it runs on for more than this. */
const MAX_WORDS = 150
/** It is cut about so often, behind a comma or semicolon where there is one near. */
const PART_WORDS = 50

const MAX_CHARACTERS = 3000
/** A script without spaces has no words to cut between: there a part has at most so many characters. */
const PART_CHARACTERS = 600

/** Sentences of a paragraph, none so long that it would burst a passage. */
export function sentencesOfParagraph(text: string, locale?: string): SentenceSpan[] {
  return splitSentences(text, locale).flatMap((span) => cutLong(text, span))
}

function cutLong(text: string, span: SentenceSpan): SentenceSpan[] {
  const words = Array.from(text.slice(span.start, span.end).matchAll(/\S+/g), (word) => (
    { start: span.start + word.index, end: span.start + word.index + word[0].length, isPause: /[,;:]$/.test(word[0]) }))
  if (words.length <= MAX_WORDS) return cutCharacters(span)
  const parts: SentenceSpan[] = []
  let first = 0
  while (words.length - first > PART_WORDS * 1.5) {
    const from = first + PART_WORDS / 2
    const pause = words.slice(from, from + PART_WORDS).findIndex((word) => word.isPause)
    const last = pause === -1 ? first + PART_WORDS - 1 : from + pause
    parts.push({ start: words[first]?.start ?? span.start, end: words[last]?.end ?? span.end })
    first = last + 1
  }
  return [...parts, { start: words[first]?.start ?? span.start, end: span.end }].flatMap(cutCharacters)
}

function cutCharacters({ start, end }: SentenceSpan): SentenceSpan[] {
  if (end - start <= MAX_CHARACTERS) return [{ start, end }]
  const parts = Math.ceil((end - start) / PART_CHARACTERS)
  return Array.from({ length: parts }, (_, part) => (
    { start: start + part * PART_CHARACTERS, end: Math.min(end, start + (part + 1) * PART_CHARACTERS) }))
}
