import { everydayShare } from '#lib/language/everyday-stems.ts'
import english from './background-df.en.json' with { type: 'json' }

/**
 * What a language speaks of anyway: in how many of `windows` texts of about 120 words a lexeme stands. `total`: all of
 * these counts together. A lecture of its own is too small to tell which of its words are rare.
 */
export type Background = {
  windows: number
  total: number
  df: ReadonlyMap<string, number>
  /** Share of a lexeme in everyday speech, 0 to 1: counted elsewhere, so that a list made of few subjects is not all there is. */
  everyday: (lexeme: string) => number
}

const NOTHING: Background = { windows: 0, total: 0, df: new Map(), everyday: () => 0 }

const known = new Map<string, Background>()

/** By text-search configuration; empty for a language without a list. */
export function backgroundFor(configuration: string): Background {
  if (configuration !== 'english') return NOTHING
  let background = known.get(configuration)
  if (!background) {
    const df = new Map(Object.entries(english.df))
    background = { windows: english.N, total: [...df.values()].reduce((sum, count) => sum + count, 0), df, everyday: everydayShare }
    known.set(configuration, background)
  }
  return background
}
