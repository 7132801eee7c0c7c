/**
 * Search and refusal on textbook chapters: `node bench/retrieval.ts --data FOLDER [--foreign N]`. Prints figures only.
 * FOLDER holds chapters as JSON with stems people wrote and the section each belongs to; those kept for judging (splits.json)
 * are left out. Each book counts once. `chapter`: the chapter is searched; `course`: every chapter of the book.
 * Refusal is measured with a background counted from books that are neither the lecture's nor the question's.
 */
import { parseArgs } from 'node:util'
import { loadChapters } from './retrieval/chapters.ts'
import { startDatabase } from './database.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, foreign: { type: 'string', default: '40' } } })
if (!values.data) throw new Error('Name the folder of chapters: --data FOLDER')

const stopDatabase = await startDatabase()
const { storeChapters } = await import('./retrieval/store-chapters.ts')
const { ask, askPlainly, mistype, quantile, reciprocal, share, top } = await import('./retrieval/measure.ts')
const { backgroundWithout, countBooks } = await import('./retrieval/background-without.ts')
const { seededRandom, seedFrom, shuffle } = await import('#lib/utils/random.ts')
const { disconnect } = await import('#lib/db/client.ts')
type Stored = Awaited<ReturnType<typeof storeChapters>>[number]

const chapters = await storeChapters(loadChapters(values.data))
await countBooks(chapters)
const books = [...Map.groupBy(chapters, ({ book }) => book)]
const percent = (value: number) => (value * 100).toFixed(1).padStart(6)
const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length

type Question = { stem: string; right: string; chapter: Stored }
const questionsOf = (own: Stored[]): Question[] =>
  own.flatMap((chapter) => chapter.questions.map(({ stem, section }) => ({ stem, right: `${chapter.name} ${section}`, chapter })))

function line(name: string, ranks: number[]): number[] {
  const figures = [top(ranks, 1), top(ranks, 3), reciprocal(ranks)]
  console.log(name.padEnd(34), figures.map(percent).join(' '))
  return figures
}

console.log(`${chapters.length} chapters, ${chapters.reduce((sum, { passages }) => sum + passages.length, 0)} passages`)
console.log('right section: top-1, top-3, mean reciprocal rank')
const rows = new Map<string, number[][]>()
for (const [book, own] of books) {
  const questions = questionsOf(own)
  console.log(`${book}: ${own.length} chapters, ${questions.length} stems`)
  for (const scope of ['chapter', 'course'] as const) {
    const searched = (question: Question) => (scope === 'chapter' ? [question.chapter] : own)
    const measured = { plain: [] as number[], search: [] as number[], ownSections: [] as number[], mistyped: [] as number[] }
    const times: number[] = []
    for (const question of questions) {
      const asked = await ask(searched(question), question.stem, question.right, backgroundWithout(chapters, [book]))
      measured.plain.push(await askPlainly(searched(question), question.stem, question.right))
      measured.search.push(asked.rank)
      measured.ownSections.push(asked.ownRank)
      times.push(asked.ms)
      const slips = mistype(question.stem, seedFrom(question.stem))
      measured.mistyped.push((await ask(searched(question), slips, question.right, backgroundWithout(chapters, [book]))).rank)
    }
    for (const [name, ranks] of Object.entries(measured)) {
      const figures = line(`  ${scope}, ${name}`, ranks)
      rows.set(`${scope}, ${name}`, [...(rows.get(`${scope}, ${name}`) ?? []), figures])
    }
    console.log(`  ${scope}, ms median and 95 %`.padEnd(34), quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1))
  }
}
console.log('mean over books')
for (const [name, figures] of rows) {
  console.log(`  ${name}`.padEnd(34), [0, 1, 2].map((at) => percent(mean(figures.map((row) => row[at] ?? 0)))).join(' '))
}

console.log('refusal: foreign declined, own answered')
for (const scope of ['chapter', 'course'] as const) {
  const declined: number[] = []
  const answered: number[] = []
  const margins: { z: number; isOwn: boolean; book: string }[] = []
  for (const [book, own] of books) {
    const foreign = questionsOf(chapters.filter((chapter) => chapter.book !== book))
    const wrong: boolean[] = []
    const right: boolean[] = []
    for (const chapter of scope === 'chapter' ? own : own.slice(0, 1)) {
      const searched = scope === 'chapter' ? [chapter] : own
      const count = Number(values.foreign) * (scope === 'chapter' ? 1 : own.length)
      for (const question of shuffle(foreign, seededRandom(seedFrom(chapter.name))).slice(0, count)) {
        const { found } = await ask(searched, question.stem, null, backgroundWithout(chapters, [book, question.chapter.book]))
        wrong.push(!found.isInScope)
        margins.push({ z: found.z ?? Number.NEGATIVE_INFINITY, isOwn: false, book })
      }
    }
    for (const question of questionsOf(own)) {
      const searched = scope === 'chapter' ? [question.chapter] : own
      const { found } = await ask(searched, question.stem, question.right, backgroundWithout(chapters, [book]))
      right.push(found.isInScope)
      margins.push({ z: found.z ?? Number.NEGATIVE_INFINITY, isOwn: true, book })
    }
    declined.push(share(wrong))
    answered.push(share(right))
    console.log(`  ${scope}, ${book}`.padEnd(34), percent(share(wrong)), percent(share(right)))
  }
  console.log(`  ${scope}, mean over books`.padEnd(34), percent(mean(declined)), percent(mean(answered)))
  for (const aim of [0.9, 0.95, 0.975]) {
    const limit = quantile(margins.filter(({ isOwn }) => !isOwn).map(({ z }) => z), aim)
    const kept = books.map(([book]) => share(margins.filter((one) => one.isOwn && one.book === book).map(({ z }) => z > limit)))
    console.log(`  ${scope}, z > ${limit.toFixed(2)}`.padEnd(34), percent(aim), percent(mean(kept)))
  }
}
await disconnect()
await stopDatabase()
process.exit(0)
