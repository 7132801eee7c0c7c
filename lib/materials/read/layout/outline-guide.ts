import { textOfBlock, titleKey } from './classify.ts'
import type { PageTitles } from './classify.ts'
import type { Block, Line } from './page.ts'

/** An entry of the file's table of contents; `depth` from 0, `page` from 1. */
export type OutlineEntry = { title: string; depth: number; page: number }

/** An outline is believed when this share of its entries on the sampled pages stand there as lines. */
const MIN_FOUND = 0.4

/** Follows the file's table of contents along the text. */
export class OutlineGuide {
  readonly #byPage = new Map<number, OutlineEntry[]>()
  readonly #pending: OutlineEntry[]

  constructor(entries: OutlineEntry[], sample: Line[][]) {
    const trusted = isTrusted(entries, sample) ? entries : []
    for (const entry of trusted) this.#byPage.set(entry.page, [...(this.#byPage.get(entry.page) ?? []), entry])
    this.#pending = [...trusted]
  }

  /** The titles that lead to a page. */
  titlesOn(page: number): PageTitles {
    return new Map((this.#byPage.get(page) ?? []).map((entry) => [titleKey(entry.title), entry.depth]))
  }

  /**
   * Entries passed on the way to a block that stand on no page, as the parts of a set of slides do. Call it for
   * each block in turn.
   */
  passedBefore(block: Block): OutlineEntry[] {
    const page = block.lines[0]?.page ?? 0
    const key = block.kind === 'heading' ? titleKey(textOfBlock(block)) : null
    const passed: OutlineEntry[] = []
    for (;;) {
      const next = this.#pending[0]
      if (!next || next.page > page) break
      if (key !== null && titleKey(next.title) === key && next.page === page) {
        this.#pending.shift()
        break
      }
      // On its own page an entry waits for its heading, unless a later entry's heading is already here.
      const isHere = this.#pending.some((entry) => entry.page === page && titleKey(entry.title) === key)
      if (next.page === page && !isHere) break
      passed.push(this.#pending.shift() as OutlineEntry)
    }
    return passed
  }
}

function isTrusted(entries: OutlineEntry[], sample: Line[][]): boolean {
  let looked = 0
  let found = 0
  for (const lines of sample) {
    const page = lines[0]?.page
    const keys = new Set(lines.map((line) => titleKey(line.text)))
    for (const entry of entries) {
      if (entry.page !== page) continue
      looked++
      const key = titleKey(entry.title)
      if ([...keys].some((text) => text === key || (text.length > 8 && key.startsWith(text)))) found++
    }
  }
  return looked > 0 && found >= MIN_FOUND * looked
}
