import type { WordOf } from './make-hits.ts'
import { wordSpans } from './model/snippet.ts'
import { wordLexemes } from './word-lexemes.ts'

/**
 * What was typed with its repaired words as the lecture writes them.
 * @param repairs lexemes by what was looked for instead, by text-search configuration
 * @returns null where nothing was repaired, or nothing was found by it
 */
export async function spellRepairs(
  asked: string, repairs: ReadonlyMap<string, ReadonlyMap<string, string>>, wordOf: WordOf,
): Promise<string | null> {
  for (const [configuration, own] of repairs) {
    if (own.size === 0) continue
    const spans = wordSpans(asked)
    const lexemesOf = await wordLexemes(spans.map(({ start, end }) => asked.slice(start, end).toLowerCase()), configuration)
    const changes = spans.flatMap((span) => {
      const lexemes = lexemesOf.get(asked.slice(span.start, span.end).toLowerCase()) ?? []
      const repaired = lexemes.map((lexeme) => own.get(lexeme)).find((lexeme) => lexeme !== undefined)
      const word = repaired === undefined ? null : wordOf(configuration, repaired)
      return word === null ? [] : [{ ...span, word }]
    })
    if (changes.length === 0) continue
    return changes.reduceRight((text, { start, end, word }) => text.slice(0, start) + word + text.slice(end), asked)
  }
  return null
}
