/** What of a page is a statement; a heading or a row of a table is shown only where there is nothing else. */
const STATEMENTS = new Set(['prose', 'bullet'])

/**
 * The sentence of a passage that holds most of what is looked for; of equal ones the first.
 * @param lexemes of each sentence, in the same order
 * @param weights what finding a lexeme is worth
 * @returns null without sentences
 */
export function bestSentence<S extends { block: string }>(
  sentences: readonly S[],
  lexemes: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): S | null {
  const worth = (at: number) => (lexemes[at] ?? []).reduce((sum, lexeme) => sum + (weights.get(lexeme) ?? 0), 0)
  const scored = sentences.map((sentence, at) => ({ sentence, worth: worth(at), isStatement: STATEMENTS.has(sentence.block) }))
  const best = (some: typeof scored) =>
    some.reduce<(typeof scored)[number] | null>((top, one) => (top && top.worth >= one.worth ? top : one), null)
  const statement = best(scored.filter(({ isStatement }) => isStatement))
  const chosen = statement && statement.worth > 0 ? statement : best(scored)
  return (chosen && chosen.worth > 0 ? chosen : (statement ?? chosen))?.sentence ?? null
}
