import { everydayShare } from '#lib/language/everyday-stems.ts'
import { prisma } from '#lib/db/client.ts'
import type { Background } from '#lib/retrieval/background.ts'
import type { StoredChapter } from './store-chapters.ts'

/** Rarer words are names and slips of one text. */
const LEAST = 2
const known = new Map<string, Background>()
let perBook: Map<string, Map<string, number>> | null = null

/** Counts every book once. */
export async function countBooks(chapters: readonly StoredChapter[]): Promise<void> {
  perBook = new Map()
  for (const [book, own] of Map.groupBy(chapters, (chapter) => chapter.book)) {
    const rows = await prisma.$queryRaw<{ lexeme: string; count: number }[]>`
      select u.lexeme, count(*)::int as count from "Passage" p cross join lateral unnest(p.search) u
      where p."versionId" = any(${own.map(({ versionId }) => versionId)}::text[]) group by u.lexeme`
    perBook.set(book, new Map(rows.map(({ lexeme, count }) => [lexeme, count])))
  }
}

/** A background of the books of a bench without some of them, as if these had never been seen. */
export function backgroundWithout(chapters: readonly StoredChapter[], books: readonly string[]): Background {
  const key = [...books].sort().join(' ')
  const before = known.get(key)
  if (before) return before
  const df = new Map<string, number>()
  for (const [book, counts] of perBook ?? []) {
    if (books.includes(book)) continue
    for (const [lexeme, count] of counts) df.set(lexeme, (df.get(lexeme) ?? 0) + count)
  }
  for (const [lexeme, count] of df) if (count < LEAST) df.delete(lexeme)
  const windows = chapters.filter(({ book }) => !books.includes(book)).reduce((sum, { passages }) => sum + passages.length, 0)
  const background = { windows, total: [...df.values()].reduce((sum, count) => sum + count, 0), df, everyday: everydayShare }
  known.set(key, background)
  return background
}
