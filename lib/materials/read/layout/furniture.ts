import { countWords } from '#lib/materials/read/clean-text.ts'
import type { Line, PageRuns, Run } from './page.ts'
import { linesOfPage } from './lines.ts'
import { HEADING_RATIO } from './style.ts'

/**
 * Page furniture: running heads, footers, page numbers, navigation bars. Learnt from a sample of pages as what
 * stands at the same place again and again; taken away before the text is put in order.
 */
export type Furniture = {
  /** Text of this size or more is a title. */
  titleSize: number
  /** Repeated text by place. */
  repeated: Set<string>
  /** Places of lines that carry the page number, with the number of the page less that of the file. */
  numbered: { y: number; offset: number }[]
}

/** Outer part of the page's height, at the top and the bottom, where running heads and footers stand. */
const MARGIN = 0.12
/** In the margin, text is furniture when it is there on this share of the sampled pages. */
const SHARE_IN_MARGIN = 0.25
/** Anywhere, when it is this much smaller than the text, as in a navigation bar. */
const SMALL = 0.72
/** Text of the size of a title must be on this share, word for word: "Step 1" and "Step 2" are titles. */
const SHARE_OF_TITLE = 0.5
const MIN_PAGES = 3
/** Anywhere and in any size, when it is short and on this share of at least `MANY_PAGES` pages, as in a logo. */
const SHARE_ANYWHERE = 0.8
const MANY_PAGES = 6
const MAX_LOGO_WORDS = 8
/** Places within this many points are the same. */
const GRID = 4

export function learnFurniture(pages: PageRuns[], bodySize: number): Furniture {
  const titleSize = HEADING_RATIO * bodySize
  const fewest = Math.min(MIN_PAGES, Math.max(2, pages.length))
  const seen = new Map<string, { pages: Set<number>; enough: number }>()
  const see = (key: string, page: PageRuns, enough: number): void => {
    const entry = seen.get(key) ?? { pages: new Set<number>(), enough }
    seen.set(key, entry)
    entry.pages.add(page.number)
  }
  for (const page of pages) {
    for (const run of page.runs) {
      const isTitle = run.size >= titleSize && /\p{L}/u.test(run.text)
      const share = isTitle ? SHARE_OF_TITLE : SHARE_IN_MARGIN
      if (isInMargin(run, page)) see(rowKey(run, isTitle), page, Math.max(fewest, share * pages.length))
      if (isTitle || (run.text.match(/\p{L}/gu)?.length ?? 0) < 3) continue
      if (run.size <= SMALL * bodySize) see(spotKey(run), page, MIN_PAGES)
      else if (countWords(run.text) <= MAX_LOGO_WORDS) see(spotKey(run), page, Math.max(MANY_PAGES, SHARE_ANYWHERE * pages.length))
    }
  }
  const repeated = new Set([...seen].filter(([, entry]) => entry.pages.size >= entry.enough).map(([key]) => key))
  return { titleSize, repeated, numbered: learnNumbers(pages, titleSize) }
}

/** The runs of a page that are its own text. */
export function withoutFurniture(page: PageRuns, furniture: Furniture): Run[] {
  const isRepeated = (run: Run): boolean => furniture.repeated.has(spotKey(run))
    || (isInMargin(run, page) && [true, false].some((isExact) => furniture.repeated.has(rowKey(run, isExact))))
  const rest = page.runs.filter((run) => !isRepeated(run))
  // A number may be repeated furniture itself while the title beside it changes: the whole page is looked at too.
  const heads = [...outerLines(page, page.runs), ...outerLines(page, rest)].filter((line) => isNumberLine(line, page, furniture))
  return rest.filter((run) => !heads.some((line) => Math.abs(run.baseline - line.baseline) <= GRID))
}

/** Digits change from page to page, the rest stays. Odd and even pages may mirror: the side is not part of the place. */
function rowKey(run: Run, isExact: boolean): string {
  const text = isExact ? `=${run.text.trim()}` : run.text.replace(/\p{Nd}+/gu, '#').trim()
  return `${Math.round(run.baseline / GRID)} ${Math.round(run.size)} ${text}`
}

/** Away from the margins the side counts too. */
function spotKey(run: Run): string {
  return `${Math.round(run.x / GRID)} ${rowKey(run, false)}`
}

function isInMargin(run: { baseline: number }, page: PageRuns): boolean {
  return run.baseline < MARGIN * page.height || run.baseline > (1 - MARGIN) * page.height
}

/** First and last line of the page, where these stand in its margins. */
function outerLines(page: PageRuns, runs: Run[]): Line[] {
  const legible = runs.filter((run) => run.text !== '\ufffd')
  const inMargin = legible.filter((run) => isInMargin(run, page))
  if (inMargin.length === 0) return []
  const lowest = Math.max(...legible.map((run) => run.baseline))
  const highest = Math.min(...legible.map((run) => run.baseline))
  return [highest, lowest].flatMap((baseline) => {
    const row = inMargin.filter((run) => Math.abs(run.baseline - baseline) <= GRID)
    return row.length > 0 ? linesOfPage(page, row).slice(0, 2) : []
  })
}

/** Numbers at the start or end of a line. */
function numbersOf(text: string): number[] {
  return [/^(\d{1,4})(?:\s|$)/.exec(text), /(?:^|\s)(\d{1,4})$/.exec(text), /^\D{0,8}(\d{1,4}) ?(?:\/|of|von|sur) ?\d{1,4}$/.exec(text)]
    .flatMap((match) => (match?.[1] ? [Number(match[1])] : []))
}

function learnNumbers(pages: PageRuns[], titleSize: number): Furniture['numbered'] {
  const counts = new Map<string, { y: number; offset: number; pages: number }>()
  for (const page of pages) {
    const keys = new Set<string>()
    for (const line of outerLines(page, page.runs)) {
      for (const number of isTitle(line, titleSize) ? [] : numbersOf(line.text)) {
        const y = Math.round(line.baseline / GRID)
        const key = `${y} ${number - page.number}`
        const entry = counts.get(key) ?? { y: line.baseline, offset: number - page.number, pages: 0 }
        if (!keys.has(key)) entry.pages++
        keys.add(key)
        counts.set(key, entry)
      }
    }
  }
  return [...counts.values()].filter((entry) => entry.pages >= MIN_PAGES).map(({ y, offset }) => ({ y, offset }))
}

/** "Part 3" on the third slide is its title. */
function isTitle(line: Line, titleSize: number): boolean {
  return line.size >= titleSize && /\p{L}{2}/u.test(line.text)
}

const ROMAN = /^[ivxlc]{1,6}$/i

function isNumberLine(line: Line, page: PageRuns, furniture: Furniture): boolean {
  const text = line.text.trim()
  if (/^[\p{P}\s]{0,2}\p{Nd}{1,4}[\p{P}\s]{0,2}$/u.test(text) || ROMAN.test(text)) return true
  if (isTitle(line, furniture.titleSize)) return false
  const numbers = numbersOf(text)
  return furniture.numbered.some((place) => Math.abs(place.y - line.baseline) <= GRID && numbers.includes(page.number + place.offset))
}
