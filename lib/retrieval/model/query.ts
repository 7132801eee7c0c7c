/** A lexeme of a question: `frequency` times asked for; `places` are positions in the question, from 1. */
export type QuestionLexeme = { lexeme: string; places: number[] }

/** What is looked for. `weight` is the saturated frequency 2f/(1+f): 1 for a word said once, below 2 however often. */
export type QueryTerm = { lexeme: string; weight: number; places: number[] }

/** Numbers say little of what a question is about (measured: +0.8 points without them), unless there is nothing else. */
export function queryTerms(lexemes: readonly QuestionLexeme[]): QueryTerm[] {
  const wordy = lexemes.filter(({ lexeme }) => !/\p{N}/u.test(lexeme))
  return weigh(wordy.length > 0 ? wordy : lexemes)
}

/** Puts other lexemes in place of some; two that become one are weighed together. */
export function replaceTerms(terms: readonly QueryTerm[], repairs: ReadonlyMap<string, string>): QueryTerm[] {
  const byLexeme = Map.groupBy(terms, ({ lexeme }) => repairs.get(lexeme) ?? lexeme)
  return weigh([...byLexeme].map(([lexeme, same]) => ({ lexeme, places: same.flatMap(({ places }) => places).sort((a, b) => a - b) })))
}

/** Adds lexemes of less weight that nobody asked for in these words; those asked for stay as they are. */
export function addTerms(terms: readonly QueryTerm[], lexemes: readonly string[], weight: number): QueryTerm[] {
  const known = new Set(terms.map(({ lexeme }) => lexeme))
  const added = [...new Set(lexemes)].filter((lexeme) => !known.has(lexeme))
  return [...terms, ...added.map((lexeme) => ({ lexeme, weight, places: [] }))]
}

function weigh(lexemes: readonly QuestionLexeme[]): QueryTerm[] {
  return lexemes.map(({ lexeme, places }) => ({ lexeme, places, weight: (2 * places.length) / (1 + places.length) }))
}
