import { sentencesOfParagraph } from '#lib/materials/read/layout/long-sentences.ts'
import type { Paragraph } from '#lib/materials/read/layout/paragraph.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import type { Cue } from './parse-cues.ts'

/** A pause this long, in seconds, ends what is said, and a paragraph. */
const PAUSE = 1.2
/** Where nobody set full stops, a sentence is cut at the next caption after so many words. */
const SENTENCE_WORDS = 30
/** A paragraph ends with the sentence after so many words. */
const PARAGRAPH_WORDS = 90
/** Captions with fewer full stops than one in so many words have none that can be relied on. */
const WORDS_PER_STOP = 60
const END = /[.!?…。！？]["'”’)\]]*$/

export type SpokenParagraph = Pick<Paragraph, 'text' | 'sentences'> & { startsAt: number }

/** Has the transcript full stops, or is it words without end? */
export function isPunctuated(cues: Cue[]): boolean {
  const text = cues.map((cue) => cue.text).join(' ')
  const stops = text.match(/\p{L}[.!?…]["'”’)]?(?=\s|$)|[。！？]/gu)?.length ?? 0
  return countWords(text) <= stops * WORDS_PER_STOP
}

/**
 * Captions joined to paragraphs of sentences, each with the second at which it begins. Without full stops, a sentence ends
 * where the speaker pauses, or with the caption that makes it long enough.
 */
export function joinSentences(cues: Cue[]): SpokenParagraph[] {
  const hasStops = isPunctuated(cues)
  const paragraphs: SpokenParagraph[] = []
  let open: Cue[] = []
  let words = 0
  for (const [index, cue] of cues.entries()) {
    const before = open.at(-1)
    const isBreak = before !== undefined && (cue.isNewSpeaker || (cue.start - before.end >= PAUSE && (!hasStops || END.test(before.text))))
    const isLong = before !== undefined && words >= PARAGRAPH_WORDS && (!hasStops || END.test(before.text))
    if (isBreak || isLong) {
      paragraphs.push(paragraphOf(open, hasStops))
      open = []
      words = 0
    }
    open.push(cue)
    words += countWords(cue.text)
    if (index === cues.length - 1) paragraphs.push(paragraphOf(open, hasStops))
  }
  return paragraphs
}

function paragraphOf(cues: Cue[], hasStops: boolean): SpokenParagraph {
  let text = ''
  const starts: number[] = []
  for (const cue of cues) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += cue.text
  }
  const spans = hasStops ? sentencesOfParagraph(text) : cutByCues(cues, starts)
  return {
    text, startsAt: cues[0]?.start ?? 0,
    sentences: spans.map((span) => ({ ...span, startsAt: secondAt(span.start, cues, starts) })),
  }
}

function cutByCues(cues: Cue[], starts: number[]): { start: number; end: number }[] {
  const spans: { start: number; end: number; words: number }[] = []
  for (const [index, cue] of cues.entries()) {
    const start = starts[index] ?? 0
    const last = spans.at(-1)
    const more = countWords(cue.text)
    if (last && last.words + more <= SENTENCE_WORDS) Object.assign(last, { end: start + cue.text.length, words: last.words + more })
    else spans.push({ start, end: start + cue.text.length, words: more })
  }
  return spans.map(({ start, end }) => ({ start, end }))
}

/** When the sign at `offset` is said: inside a caption by counting. To a tenth of a second. */
function secondAt(offset: number, cues: Cue[], starts: number[]): number {
  const index = starts.findLastIndex((start) => start <= offset)
  const cue = cues[Math.max(0, index)]
  if (!cue) return 0
  const share = (offset - (starts[index] ?? 0)) / Math.max(1, cue.text.length)
  return Math.round((cue.start + share * (cue.end - cue.start)) * 10) / 10
}
