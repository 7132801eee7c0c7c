import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

/** Two files that say the same; `b` may be a chapter as JSON. */
export type Pair = { a: string; b: string }

const stemOf = (path: string): string => basename(path, extname(path))

/**
 * Files that differ in their format alone, those named as `a=b` (by stem), and chapters in the folder `against`
 * (`openstax-NAME.pdf` with `NAME.json`).
 */
export function pairsOf(files: string[], named: string[], against: string | null): Pair[] {
  const pairs: Pair[] = []
  for (const [index, a] of files.entries()) {
    for (const b of files.slice(index + 1)) {
      const isNamed = named.some((pair) => pair === `${stemOf(a)}=${stemOf(b)}` || pair === `${stemOf(b)}=${stemOf(a)}`)
      if (stemOf(a) === stemOf(b) || isNamed) pairs.push({ a, b })
    }
    const chapter = against ? join(against, `${stemOf(a).replace(/^openstax-/, '')}.json`) : ''
    if (chapter && existsSync(chapter)) pairs.push({ a, b: chapter })
  }
  return pairs
}

type Chapter = { chapterTitle: string; sections: { title: string; paragraphs: string[] }[] }

/** Titles and paragraphs of a chapter in order. */
export function textOfChapter(path: string): string {
  const { chapterTitle, sections } = JSON.parse(readFileSync(path, 'utf8')) as Chapter
  return [chapterTitle, ...sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs])].join('\n')
}
