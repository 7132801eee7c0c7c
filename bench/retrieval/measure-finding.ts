import { seedFrom } from '#lib/utils/random.ts'
import { backgroundWithout } from './background-without.ts'
import { ask, mistype } from './measure.ts'
import type { StoredChapter } from './store-chapters.ts'

/** One stem, asked as it stands and mistyped. Ranks count from 1; null where the right section was not found. */
export type FindingRow = {
  id: string
  book: string
  scope: 'chapter' | 'book'
  rank: number | null
  mistypedRank: number | null
  ms: number
}

/** Every stem of every chapter, of its chapter and of its book. */
export async function measureFinding(chapters: readonly StoredChapter[]): Promise<FindingRow[]> {
  const rows: FindingRow[] = []
  for (const [book, own] of Map.groupBy(chapters, (chapter) => chapter.book)) {
    const background = backgroundWithout(chapters, [book])
    for (const chapter of own) {
      for (const [at, { stem, section }] of chapter.questions.entries()) {
        const right = `${chapter.name} ${section}`
        const slips = mistype(stem, seedFrom(stem))
        for (const scope of ['chapter', 'book'] as const) {
          const searched = scope === 'chapter' ? [chapter] : own
          const asked = await ask(searched, stem, right, background)
          const mistyped = slips === stem ? asked : await ask(searched, slips, right, background)
          rows.push({ id: `${chapter.name} ${at}`, book, scope, rank: asked.rank, mistypedRank: mistyped.rank, ms: asked.ms })
        }
      }
    }
  }
  return rows
}
