import { seedFrom, seededRandom, shuffle } from '#lib/utils/random.ts'
import { backgroundWithout } from './background-without.ts'
import { ask, mistype } from './measure.ts'
import type { StoredChapter } from './store-chapters.ts'

/** `z`: the score of abstentionScore; `isOwn`: the question belongs to what was searched. */
export type RefusalVerdict = { z: number; isOwn: boolean; isAnswered: boolean; isSlip: boolean }
export type RefusalRow = {
  book: string
  scope: 'chapter' | 'course'
  /** Shares: questions of other books declined; own ones answered, as they stand and mistyped. */
  declines: number
  answers: number
  mistypedAnswers: number
  verdicts: RefusalVerdict[]
}

/** @param foreign questions of other books asked of each chapter */
export async function measureRefusal(chapters: readonly StoredChapter[], foreign: number): Promise<RefusalRow[]> {
  const rows: RefusalRow[] = []
  for (const scope of ['chapter', 'course'] as const) {
    for (const [book, own] of Map.groupBy(chapters, (chapter) => chapter.book)) {
      const verdicts = await judge(chapters, book, own, scope, foreign)
      const share = (some: RefusalVerdict[], isAnswered: boolean) =>
        some.filter((verdict) => verdict.isAnswered === isAnswered).length / Math.max(1, some.length)
      const ownOnes = verdicts.filter(({ isOwn }) => isOwn)
      rows.push({
        book, scope, verdicts,
        declines: share(verdicts.filter(({ isOwn }) => !isOwn), false),
        answers: share(ownOnes.filter(({ isSlip }) => !isSlip), true),
        mistypedAnswers: share(ownOnes.filter(({ isSlip }) => isSlip), true),
      })
    }
  }
  return rows
}

async function judge(
  chapters: readonly StoredChapter[], book: string, own: readonly StoredChapter[], scope: RefusalRow['scope'], foreign: number,
): Promise<RefusalVerdict[]> {
  const verdicts: RefusalVerdict[] = []
  const others = chapters.filter((chapter) => chapter.book !== book)
    .flatMap((chapter) => chapter.questions.map(({ stem }) => ({ stem, from: chapter.book })))
  const put = async (searched: readonly StoredChapter[], stem: string, kind: { isOwn: boolean; isSlip: boolean }, without: string[]) => {
    const { found } = await ask(searched, stem, null, backgroundWithout(chapters, without))
    verdicts.push({ z: found.z ?? Number.NEGATIVE_INFINITY, isAnswered: found.isInScope, ...kind })
  }
  for (const chapter of scope === 'chapter' ? own : own.slice(0, 1)) {
    const searched = scope === 'chapter' ? [chapter] : own
    const count = foreign * (scope === 'chapter' ? 1 : own.length)
    for (const { stem, from } of shuffle(others, seededRandom(seedFrom(chapter.name))).slice(0, count)) {
      await put(searched, stem, { isOwn: false, isSlip: false }, [book, from])
    }
  }
  for (const chapter of own) {
    const searched = scope === 'chapter' ? [chapter] : own
    for (const { stem } of chapter.questions) {
      await put(searched, stem, { isOwn: true, isSlip: false }, [book])
      if (scope === 'chapter') await put(searched, mistype(stem, seedFrom(stem)), { isOwn: true, isSlip: true }, [book])
    }
  }
  return verdicts
}
