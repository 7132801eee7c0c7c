import { prisma } from '#lib/db/client.ts'
import { findAcronyms } from '#lib/language/acronyms.ts'
import type { QuestionLexeme } from './model/query.ts'
import type { PassageHits } from './model/rank.ts'
import type { VocabularyEntry } from './model/repair.ts'
import { searchText } from './model/search-text.ts'

/** Passages read for their acronyms: in more of them the same ones come again. */
const MOST_ACRONYM_PASSAGES = 500
/** Letters of a lexeme worth knowing: from a repairable word with one left out, to what is a word at all. */
const SHORTEST_LEXEME = 3
const LONGEST_LEXEME = 40

/** A question as Postgres reads it with one text-search configuration. */
export async function parseQuestion(question: string, configuration: string): Promise<QuestionLexeme[]> {
  return prisma.$queryRaw<QuestionLexeme[]>`
    select u.lexeme, to_json(u.positions) as places
    from unnest(to_tsvector(${configuration}::regconfig, ${searchText(question, configuration)})) u`
}

/** The lexemes of each text, every one once. */
export async function loadLexemes(texts: string[], configuration: string): Promise<string[][]> {
  if (texts.length === 0) return []
  const plain = texts.map((text) => searchText(text, configuration))
  const rows = await prisma.$queryRaw<{ lexemes: string[] }[]>`
    select tsvector_to_array(to_tsvector(${configuration}::regconfig, given.text)) as lexemes
    from unnest(${plain}::text[]) with ordinality as given(text, ordinal) order by given.ordinal`
  return rows.map(({ lexemes }) => lexemes)
}

/** "Long Form (LF)" in the texts searched, each pair once. */
export async function loadAcronyms(versionIds: string[]): Promise<{ short: string; long: string }[]> {
  if (versionIds.length === 0) return []
  const rows = await prisma.$queryRaw<{ text: string }[]>`
    select p.text from "Passage" p
    where p."versionId" = any(${versionIds}::text[]) and p.text ~ '[(][A-Za-z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*[)]'
    order by p."versionId", p.ordinal limit ${MOST_ACRONYM_PASSAGES}`
  const pairs = rows.flatMap(({ text }) => findAcronyms(text).map(({ short, long }) => ({ short: short.text, long: long.text })))
  return [...new Map(pairs.map((pair) => [`${pair.short} ${pair.long.toLowerCase()}`, pair])).values()]
}

/** How much there is to search: passages and their positions, by version. */
export async function loadCounts(versionIds: string[]): Promise<Map<string, { passages: number; length: number }>> {
  const rows = await prisma.passage.groupBy({
    by: ['versionId'], where: { versionId: { in: versionIds }, searchLength: { gt: 0 } }, _count: true, _sum: { searchLength: true },
  })
  return new Map(rows.map(({ versionId, _count, _sum }) => [versionId, { passages: _count, length: _sum.searchLength ?? 0 }]))
}

/** Every passage that holds one of the lexemes, with where it holds them. */
export async function loadHits(versionIds: string[], lexemes: string[]): Promise<PassageHits[]> {
  if (versionIds.length === 0 || lexemes.length === 0) return []
  type Row = Omit<PassageHits, 'hits'> & { hits: Record<string, number[]> }
  const rows = await prisma.$queryRaw<Row[]>`
    select p.id, p."versionId", p."sectionId", p.ordinal, p."searchLength" as length, found.hits
    from "Passage" p
    cross join lateral (
      select json_object_agg(u.lexeme, u.positions) as hits from unnest(p.search) u where u.lexeme = any(${lexemes}::text[])
    ) found
    where p."versionId" = any(${versionIds}::text[]) and p.search @@ ${anyOf(lexemes)}::tsquery`
  return rows.map(({ hits, ...passage }) => ({ ...passage, hits: new Map(Object.entries(hits)) }))
}

/** The lexemes of the texts searched that are of a length a word can be mended to. */
export async function loadVocabulary(versionIds: string[]): Promise<VocabularyEntry[]> {
  return prisma.$queryRaw<VocabularyEntry[]>`
    select u.lexeme, count(*)::int as passages
    from "Passage" p cross join lateral unnest(p.search) u
    where p."versionId" = any(${versionIds}::text[]) and length(u.lexeme) between ${SHORTEST_LEXEME} and ${LONGEST_LEXEME}
    group by u.lexeme order by u.lexeme`
}

/** The text of a tsquery that any of the lexemes satisfies; it is a value, and quoted as Postgres reads one. */
const anyOf = (lexemes: string[]): string =>
  lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ')
