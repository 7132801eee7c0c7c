import type { PageBox } from './page-wash.tsx'

/** Where a link of a PDF leads: an address outside, a page of this file, or a place that only the file can tell the page of. */
export type LinkTarget =
  | { kind: 'web'; address: string }
  | { kind: 'page'; page: number }
  | { kind: 'place'; destination: string | unknown[] }

/** `text`: what stands under it on the page; empty for a picture. */
export type PageLink = { id: string; box: PageBox; target: LinkTarget; text: string }

type Paper = {
  width: number
  height: number
  /** From the file's own units to those of width and height, origin at the top left; two opposite corners. */
  onPaper: (rectangle: number[]) => number[]
}
/** A run of text as pdf.js gives it; lengths in the file's own units. */
type Run = { str: string; transform: number[]; width: number; height: number }
type Where = { page: number; pageCount: number }

/** A file may say what it likes; only these are ever opened. */
const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const LONGEST_ADDRESS = 2048
const LONGEST_TEXT = 120
/** A page with more is a trap, not a table of contents. */
const MOST_LINKS = 400
/** Fractions of the page: one that is larger lies over what is to be read, one that is smaller cannot be hit. */
const LARGEST_AREA = 0.5
const SMALLEST_SIDE = 0.001

/** The address if it is one that may be opened; null for all else: scripts, files, data, what is no address. */
export function webAddress(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > LONGEST_ADDRESS || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return PROTOCOLS.has(protocol) ? href : null
}

/** Actions that lead through the file, as on the bar of buttons of some slides; null for all others. */
function turnedTo(action: unknown, { page, pageCount }: Where): number | null {
  const to = { NextPage: page + 1, PrevPage: page - 1, FirstPage: 1, LastPage: pageCount }[String(action)] ?? 0
  return to >= 1 && to <= pageCount && to !== page ? to : null
}

function targetOf({ url, unsafeUrl, dest, action }: Record<string, unknown>, where: Where): LinkTarget | null {
  // An address counts even where a destination is given beside it: it says where the press leads.
  if (url !== undefined || unsafeUrl !== undefined) {
    const address = webAddress(url)
    return address === null ? null : { kind: 'web', address }
  }
  if ((typeof dest === 'string' && dest !== '') || Array.isArray(dest)) return { kind: 'place', destination: dest }
  const page = turnedTo(action, where)
  return page === null ? null : { kind: 'page', page }
}

/** In fractions of the page, cut at its edges; null for what is too small, too large or outside. */
function boxOf(rectangle: unknown, { width, height, onPaper }: Paper): PageBox | null {
  if (!Array.isArray(rectangle) || rectangle.length !== 4 || !rectangle.every(Number.isFinite)) return null
  const [ax = 0, ay = 0, bx = 0, by = 0] = onPaper(rectangle as number[])
  const within = (value: number, size: number) => Math.min(1, Math.max(0, value / size))
  const [left, right] = [within(Math.min(ax, bx), width), within(Math.max(ax, bx), width)]
  const [top, bottom] = [within(Math.min(ay, by), height), within(Math.max(ay, by), height)]
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  if (box.width < SMALLEST_SIDE || box.height < SMALLEST_SIDE || box.width * box.height > LARGEST_AREA) return null
  return box
}

/** Places along a run of text, in shares of its length, that lie under a link for the run to be the link's. */
const ALONG = [0.1, 0.5, 0.9]
/** How far above its base line, in shares of its height. */
const ABOVE = 0.33

/** Whole runs under a link, however the page is turned: pdf.js itself leaves out letters that stand out of a tight box. */
function runsUnder(rectangle: number[], runs: readonly Run[]): string {
  const [ax = 0, ay = 0, bx = 0, by = 0] = rectangle
  const [left, right, low, high] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)]
  const isUnder = ({ transform: [dx = 1, dy = 0, , , x = 0, y = 0], width, height }: Run) => {
    const length = Math.hypot(dx, dy)
    if (width === 0 || length === 0) return false
    const [along, up] = [[dx / length, dy / length], [-dy / length, dx / length]] as const
    return ALONG.every((share) => {
      const [px, py] = [x + along[0] * width * share + up[0] * height * ABOVE, y + along[1] * width * share + up[1] * height * ABOVE]
      return px >= left && px <= right && py >= low && py <= high
    })
  }
  return runs.filter(isUnder).map(({ str }) => str).join(' ')
}

function textOf(facts: Record<string, unknown>, runs: readonly Run[]): string {
  const overlaid = typeof facts.overlaidText === 'string' ? facts.overlaidText : ''
  const whole = runsUnder(facts.rect as number[], runs)
  return (whole.length > overlaid.length ? whole : overlaid).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)
}

/**
 * The links among the annotations of a page, as pdf.js gives them, in the order of the page: what leads outside by an address
 * that may be opened, and what leads elsewhere in the file. All else that a PDF can do when pressed (scripts, starting
 * programs, other files, forms) is left out. `runs`: the text of the page.
 */
export function linksOf(annotations: readonly unknown[], paper: Paper, where: Where, runs: readonly Run[] = []): PageLink[] {
  const links: PageLink[] = []
  for (const [index, annotation] of annotations.entries()) {
    if (links.length >= MOST_LINKS) break
    if (typeof annotation !== 'object' || annotation === null) continue
    const facts = annotation as Record<string, unknown>
    if (facts.subtype !== 'Link') continue
    const box = boxOf(facts.rect, paper)
    const target = targetOf(facts, where)
    if (!box || !target) continue
    links.push({ id: `${index}`, box, target, text: textOf(facts, runs) })
  }
  return links.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}
