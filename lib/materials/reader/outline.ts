import type { OutlineEntry } from './view.ts'

/** Where a section of a version stands; in the order of the document. */
export type SectionPlace = { path: readonly string[]; firstPage: number }

/** More entries than that are no outline: the deepest are left out. */
const MOST = 2000
/** Of what is said first on a page of a recording, in words. */
const OPENING_WORDS = 9

/** How many headings two paths share from the outermost on. */
function sharedDepth(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((title, depth) => title !== other[depth])
  return differs === -1 ? one.length : differs
}

/** Without the deepest levels where there are too many, and never more than `most`. */
function bounded(entries: OutlineEntry[], most: number): OutlineEntry[] {
  let kept = entries
  for (let depth = Math.max(0, ...entries.map((entry) => entry.depth)); depth > 0 && kept.length > most; depth--) {
    kept = kept.filter((entry) => entry.depth < depth)
  }
  return kept.slice(0, most)
}

/**
 * The headings of a document, each once where it begins. Sections that only continue the heading before (a long text is
 * cut into several) add nothing; neither does a level called `hidden`, such as that of speaker notes.
 */
export function outlineOf(sections: readonly SectionPlace[], hidden: string | null = null, most = MOST): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let open: readonly string[] = []
  for (const { path, firstPage } of sections) {
    const titles = hidden !== null && path.at(-1) === hidden ? path.slice(0, -1) : path
    for (let depth = sharedDepth(open, titles); depth < titles.length; depth++) {
      entries.push({ title: titles[depth] ?? '', page: firstPage, depth, startsAt: null })
    }
    open = titles
  }
  return bounded(entries, most)
}

/** The first words of a sentence, as a heading for what has none. */
export function openingWords(sentence: string): string {
  const words = sentence.trim().split(/\s+/)
  return words.length > OPENING_WORDS ? `${words.slice(0, OPENING_WORDS).join(' ')} …` : words.join(' ')
}
