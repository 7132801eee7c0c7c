import type { FindingRow } from './measure-finding.ts'
import type { RefusalRow } from './measure-refusal.ts'

type Tops = { top1: number; top3: number }
export type Summary = {
  chapter: Tops
  book: Tops
  typoLoss: { chapter: number; book: number }
  declines: number
  answers: number
  p95ms: number
  books: Record<string, { chapter: Tops; book: Tops; typoLoss: { chapter: number; book: number }; declines: number; answers: number }>
}

/** What the other books' threshold shall decline, so that the bar is cleared on a book nobody has seen. */
const AIM = 0.965

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length)
const round = (value: number): number => Math.round(value * 10_000) / 10_000
const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN
const within = (ranks: readonly (number | null)[], most: number): number =>
  mean(ranks.map((rank) => (rank !== null && rank <= most ? 1 : 0)))
const percent = (value: number): string => (value * 100).toFixed(1).padStart(6)

function figures(rows: readonly FindingRow[]): Tops & { loss: number } {
  const ranks = rows.map(({ rank }) => rank)
  return { top1: within(ranks, 1), top3: within(ranks, 3), loss: within(ranks, 1) - within(rows.map(({ mistypedRank }) => mistypedRank), 1) }
}

/** Prints the tables. Means are over books, each counted once. */
export function summarise(finding: readonly FindingRow[], refusal: readonly RefusalRow[]): Summary {
  const names = [...new Set(finding.map(({ book }) => book))]
  const books: Summary['books'] = {}
  console.log('right section        stems |  chapter top-1 top-3 typos |  book top-1 top-3 typos | declines answers mistyped')
  for (const book of names) {
    const own = finding.filter((row) => row.book === book)
    const [chapter, whole] = (['chapter', 'book'] as const).map((scope) => figures(own.filter((row) => row.scope === scope)))
    const refused = refusal.find((row) => row.book === book && row.scope === 'chapter')
    if (!chapter || !whole || !refused) continue
    const { declines, answers, mistypedAnswers } = refused
    books[book] = {
      chapter: { top1: round(chapter.top1), top3: round(chapter.top3) }, book: { top1: round(whole.top1), top3: round(whole.top3) },
      typoLoss: { chapter: round(chapter.loss), book: round(whole.loss) }, declines: round(declines), answers: round(answers),
    }
    console.log(
      book.padEnd(20), String(own.length / 2).padStart(5), '|        ', [chapter.top1, chapter.top3, chapter.loss].map(percent).join(''),
      '|     ', [whole.top1, whole.top3, whole.loss].map(percent).join(''), '|', [declines, answers, mistypedAnswers].map(percent).join('  '),
    )
  }
  printThresholds(refusal)
  const all = Object.values(books)
  const over = (pick: (one: (typeof all)[number]) => number) => round(mean(all.map(pick)))
  return {
    chapter: { top1: over(({ chapter }) => chapter.top1), top3: over(({ chapter }) => chapter.top3) },
    book: { top1: over(({ book }) => book.top1), top3: over(({ book }) => book.top3) },
    typoLoss: { chapter: over(({ typoLoss }) => typoLoss.chapter), book: over(({ typoLoss }) => typoLoss.book) },
    declines: over(({ declines }) => declines), answers: over(({ answers }) => answers),
    p95ms: round(quantile(finding.filter(({ scope }) => scope === 'chapter').map(({ ms }) => ms), 0.95)),
    books,
  }
}

/** For each book the threshold that the other books would have chosen, and what it does here. */
function printThresholds(refusal: readonly RefusalRow[]): void {
  for (const scope of ['chapter', 'course'] as const) {
    const rows = refusal.filter((row) => row.scope === scope)
    const results = rows.map(({ book, verdicts }) => {
      // Each of the others counts the same, however many questions it was asked.
      const others = rows.filter((row) => row.book !== book).map((row) => row.verdicts.filter(({ isOwn }) => !isOwn))
      const limit = mean(others.map((foreign) => quantile(foreign.map(({ z }) => z), AIM)))
      const declines = mean(verdicts.filter(({ isOwn }) => !isOwn).map(({ z }) => (z > limit ? 0 : 1)))
      const answers = mean(verdicts.filter(({ isOwn, isSlip }) => isOwn && !isSlip).map(({ z }) => (z > limit ? 1 : 0)))
      console.log(`${scope}, threshold by the others, ${book}`.padEnd(48), limit.toFixed(2), percent(declines), percent(answers))
      return { declines, answers }
    })
    console.log(`${scope}, mean`.padEnd(48), '    ', percent(mean(results.map(({ declines }) => declines))),
      percent(mean(results.map(({ answers }) => answers))))
    console.log(`${scope}, as shipped`.padEnd(48), '    ', percent(mean(rows.map(({ declines }) => declines))),
      percent(mean(rows.map(({ answers }) => answers))))
  }
}
