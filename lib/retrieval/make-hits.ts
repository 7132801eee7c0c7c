import { configurationFor } from './configurations.ts'
import type { RankedPassage } from './model/rank.ts'
import { cutSnippet, joinMarks, wordSpans } from './model/snippet.ts'
import type { Span } from './model/snippet.ts'
import type { SearchHit } from './view.ts'
import { beginning, wordLexemes } from './word-lexemes.ts'

export type PassageRow = {
  id: string
  firstPage: number
  text: string
  section: { path: string[] }
  version: { language: string; material: { id: string; title: string } }
  sentences: { id: string; page: number; block: string; startOffset: number; endOffset: number }[]
}

/** UTF-16 units of a snippet: two or three lines. */
const SNIPPET = 220

type Worth = Span & { word: string; weight: number; lexemes: string[] }
/** By text-search configuration: the word that stands for a lexeme in what was found. */
export type WordOf = (configuration: string, lexeme: string) => string | null

/** Ranked passages as people read them: what of the question stands in each is marked, whatever form it has. */
export async function makeHits(
  ranked: readonly RankedPassage[], rows: readonly PassageRow[], weights: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<{ hits: SearchHit[]; wordOf: WordOf }> {
  const marked = new Map<string, Worth[]>()
  const spelled = new Map<string, string>()
  for (const [configuration, own] of Map.groupBy(rows, ({ version }) => configurationFor(version.language))) {
    const worths = weights.get(configuration) ?? new Map<string, number>()
    const beginnings = new Set([...worths.keys()].map((lexeme) => beginning(lexeme, configuration)))
    const spans = new Map(own.map(({ id, text }) => [id, wordSpans(text)
      .map((span) => ({ ...span, word: text.slice(span.start, span.end).toLowerCase() }))
      .filter(({ word }) => beginnings.has(beginning(word, configuration)))]))
    const lexemesOf = await wordLexemes([...spans.values()].flat().map(({ word }) => word), configuration)
    for (const [id, words] of spans) {
      const worthwhile = words.flatMap((word) => {
        const lexemes = (lexemesOf.get(word.word) ?? []).filter((lexeme) => worths.has(lexeme))
        for (const lexeme of lexemes) if (!spelled.has(`${configuration} ${lexeme}`)) spelled.set(`${configuration} ${lexeme}`, word.word)
        return lexemes.length === 0 ? [] : [{ ...word, lexemes, weight: Math.max(...lexemes.map((lexeme) => worths.get(lexeme) ?? 0)) }]
      })
      marked.set(id, worthwhile)
    }
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  const hits = ranked.flatMap(({ id, score }) => {
    const row = byId.get(id)
    return row ? [hitOf(row, marked.get(id) ?? [], score)] : []
  })
  return { hits, wordOf: (configuration, lexeme) => spelled.get(`${configuration} ${lexeme}`) ?? null }
}

function hitOf(row: PassageRow, words: readonly Worth[], score: number): SearchHit {
  const best = bestSentence(row, words)
  const focus = best ? { start: best.startOffset, end: best.endOffset } : { start: 0, end: row.text.length }
  const { id, title } = row.version.material
  return {
    id: row.id, materialId: id, title, path: row.section.path, page: best?.page ?? row.firstPage, sentenceId: best?.id ?? null, score,
    snippet: cutSnippet(row.text, joinMarks(row.text, words), focus, SNIPPET),
  }
}

/** The one that holds most of what was looked for, each word of it counted once; of equal ones the first. */
function bestSentence(row: PassageRow, words: readonly Worth[]): PassageRow['sentences'][number] | null {
  let best: { sentence: PassageRow['sentences'][number]; worth: number } | null = null
  for (const sentence of row.sentences) {
    const inside = words.filter(({ start, end }) => start >= sentence.startOffset && end <= sentence.endOffset)
    const once = new Map(inside.map(({ lexemes, weight }) => [lexemes.join(' '), weight]))
    const worth = [...once.values()].reduce((sum, weight) => sum + weight, 0)
    if (!best || worth > best.worth) best = { sentence, worth }
  }
  return best?.sentence ?? null
}
