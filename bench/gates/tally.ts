/** Outcomes by set of items and by what was done to them: null published itself, "waits" for an instructor, else why it was dropped. */
export type Tally = {
  add: (set: string, done: string, outcome: string | null) => void
  rows: () => Row[]
}

export type Row = {
  set: string; done: string; items: number; published: number; waits: number; dropped: number; reasons: Record<string, number>
}

export function newTally(): Tally {
  const rows = new Map<string, Row>()
  return {
    add: (set, done, outcome) => {
      const row = rows.get(`${set} ${done}`) ?? { set, done, items: 0, published: 0, waits: 0, dropped: 0, reasons: {} }
      rows.set(`${set} ${done}`, row)
      row.items += 1
      row[outcome === null ? 'published' : outcome === 'waits' ? 'waits' : 'dropped'] += 1
      if (outcome && outcome !== 'waits') row.reasons[outcome] = (row.reasons[outcome] ?? 0) + 1
    },
    rows: () => [...rows.values()].toSorted((a, b) => (a.set < b.set ? -1 : a.set > b.set ? 1 : 0)),
  }
}

const percent = (part: number, all: number) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`)

/** "caught": what was spoiled and did not publish itself. */
export function printTally(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  console.log(`${'items'.padEnd(40)}${['n', 'published', 'waits', 'dropped', 'caught'].map((name) => name.padStart(11)).join('')}`)
  for (const { set, done, items, published, waits, dropped } of rows) {
    const caught = done === 'as they are' ? '' : percent(waits + dropped, items)
    const cells = [String(items), percent(published, items), percent(waits, items), percent(dropped, items), caught]
    console.log(`${`${set}, ${done}`.padEnd(40)}${cells.map((cell) => cell.padStart(11)).join('')}`)
  }
}
