import type { Cue } from './parse-cues.ts'

/** Words of a caption that the next may repeat: two lines of them. */
const MOST_WORDS = 40
/** Fewer words may be said twice in a row. */
const FEWEST = 3
/** Captions that roll follow each other at once; after a longer pause, in seconds, something is said again. */
const AT_ONCE = 0.5

/**
 * Captions that roll show each line twice: as it comes, and again above the next. What a caption repeats of the end of
 * the one before it is left out.
 */
export function withoutRepeats(cues: Cue[]): Cue[] {
  const kept: Cue[] = []
  let before: string[] = []
  for (const cue of cues) {
    const words = cue.text.split(' ')
    const follows = cue.start - (kept.at(-1)?.end ?? 0) <= AT_ONCE
    const repeated = follows ? overlapOf(before, words) : 0
    before = words
    const text = words.slice(repeated).join(' ')
    const last = kept.at(-1)
    if (text !== '') kept.push({ ...cue, text })
    else if (last) last.end = Math.max(last.end, cue.end)
  }
  return kept
}

/** How many words at the end of one are those at the start of the other. */
function overlapOf(before: string[], words: string[]): number {
  for (let count = Math.min(MOST_WORDS, before.length, words.length); count > 0; count--) {
    const isWhole = count === words.length && count === before.length
    if (count < FEWEST && !isWhole) return 0
    if (before.slice(-count).join(' ') === words.slice(0, count).join(' ')) return count
  }
  return 0
}
