import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { serve } from '#scripts/database/serve.ts'
import { applyMigrations } from '#scripts/database/schema-engine.ts'

/**
 * Draws what a round's readers are shown: `node bench/draw.ts --data DIR --round N [--questions 30] [--explanations 10]`.
 * Reads the round's judging chapters and lectures (bench/splits.json) through the real ingest into a throw-away
 * database; the seed is the round's number. Writes bench/rounds/N/items.json; a round is drawn once.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, round: { type: 'string' }, questions: { type: 'string', default: '30' }, explanations: { type: 'string', default: '10' } },
})
const round = Number(values.round)
if (!values.data || !Number.isInteger(round) || round < 1) throw new Error('usage: node bench/draw.ts --data DIR --round N')
const out = join('bench/rounds', String(round))
if (existsSync(join(out, 'items.json'))) throw new Error(`${out} is drawn already: a round is drawn once.`)

const folder = mkdtempSync(join(tmpdir(), 'reprise-draw-'))
const server = await serve(await PGlite.create(), { host: '127.0.0.1', port: 0 }, 'draw')
const { port } = server.address() as net.AddressInfo
Object.assign(process.env, {
  DATABASE_URL: `postgresql://postgres:draw@127.0.0.1:${port}/postgres`, REPRISE_EMBEDDED: '1', DATA_DIR: folder, LOG_LEVEL: 'warn',
})
await applyMigrations(process.env.DATABASE_URL!)
const { prisma } = await import('#lib/db/client.ts')
const { signUp } = await import('#lib/account/sign-up.ts')
const { uploadMaterial } = await import('#lib/materials/upload-material.ts')
const { readMaterial } = await import('#lib/materials/read-material.ts')
const { ingestHooks } = await import('#scripts/ingest.ts')
const { previewExplanation } = await import('#lib/explanations/preview-explanation.ts')
const { seededRandom } = await import('#lib/utils/random.ts')

type Chapter = { title?: string; sections: { title: string; paragraphs: string[] }[] }

/** A chapter as a student would hand it in: a title, headings and paragraphs. */
function asMarkdown(name: string, { title, sections }: Chapter): string {
  const parts = sections.map(({ title: heading, paragraphs }) => `## ${heading}\n\n${paragraphs.join('\n\n')}`)
  return [`# ${title ?? name}`, ...parts].join('\n\n')
}

function contentOf(name: string): Readable | null {
  const chapter = join(values.data!, 'openstax', `${name}.json`)
  if (existsSync(chapter)) return Readable.from([asMarkdown(name, JSON.parse(readFileSync(chapter, 'utf8')) as Chapter)])
  const lecture = join(values.data!, 'lectures', `${name}.pdf`)
  return existsSync(lecture) ? createReadStream(lecture) : null
}

const { judging } = JSON.parse(readFileSync('bench/splits.json', 'utf8')) as { judging: { odd: string[]; even: string[] } }
const { userId, courseId } = await signUp({ name: 'Judge', email: 'judge@example.org', password: 'not used here', timeZone: 'UTC' })
const viewer = { userId, name: 'Judge', email: 'judge@example.org', timeZone: 'UTC', isDemo: false, isOwner: true }
const names = round % 2 === 1 ? judging.odd : judging.even
const unread: string[] = []
for (const name of names) {
  const content = contentOf(name)
  if (!content) {
    unread.push(name)
    continue
  }
  const { versionId } = await uploadMaterial(viewer, { courseId, fileName: `${name}.txt`, content, now: new Date() })
  // Everything that is seeded is seeded by ids, which follow from the version's: with a fixed one a round can be replayed.
  await prisma.materialVersion.update({ where: { id: versionId }, data: { id: name } })
  await readMaterial(name, ingestHooks, new AbortController().signal)
}

const random = seededRandom(round)
/** `count` of the list, without replacement, in drawn order. */
function draw<T>(list: T[], count: number): T[] {
  const rest = [...list]
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]!)
}

// Everything in an order that does not depend on ids, so that a seed draws the same again.
const material = { select: { title: true } } as const
const questions = await prisma.question.findMany({
  where: { state: 'PUBLISHED' },
  orderBy: [{ material: { title: 'asc' } }, { stem: 'asc' }, { type: 'asc' }],
  select: { type: true, stem: true, options: true, key: true, rationales: true, material, citations: { select: { quote: true, page: true } } },
})
const targets = await prisma.conceptSource.findMany({
  where: { definitionSentenceId: { not: null } },
  orderBy: [{ version: { material: { title: 'asc' } } }, { name: 'asc' }],
  select: { name: true, conceptId: true, version: { select: { id: true, language: true, material } } },
})
const pages = await prisma.page.findMany({
  where: { words: { gte: 80 } },
  orderBy: [{ version: { material: { title: 'asc' } } }, { number: 'asc' }],
  select: { number: true, version: { select: { id: true, language: true, material } } },
})
const half = Math.ceil(Number(values.explanations) / 2)
const style = 'short-version' as const
const signal = new AbortController().signal
const explanations: object[] = []
for (const { name, conceptId, version } of draw(targets, half)) {
  const elements = await previewExplanation(version, { target: { kind: 'concept', conceptId }, style }, signal)
  explanations.push({ lecture: version.material.title, target: name, elements: elements.map(({ kind, text, citation }) => ({ kind, text, page: citation?.page })) })
}
for (const { number, version } of draw(pages, Number(values.explanations) - half)) {
  const elements = await previewExplanation(version, { target: { kind: 'page', page: number }, style }, signal)
  explanations.push({ lecture: version.material.title, target: `page ${number}`, elements: elements.map(({ kind, text, citation }) => ({ kind, text, page: citation?.page })) })
}
mkdirSync(out, { recursive: true })
const drawn = draw(questions, Number(values.questions)).map(({ material: { title }, ...question }) => ({ lecture: title, ...question }))
writeFileSync(join(out, 'items.json'), `${JSON.stringify({ round, from: names, unread, bank: questions.length, questions: drawn, explanations }, null, 1)}\n`)
console.log(`${drawn.length} of ${questions.length} questions and ${explanations.length} explanations in ${out}/items.json`)
process.exit(0)
