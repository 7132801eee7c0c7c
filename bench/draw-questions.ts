/**
 * Draws the questions of a judged round: `node bench/draw-questions.ts --data FOLDER --round N --pages FILE`. FOLDER holds `openstax/` and
 * `lectures/`; the round's judging chapters and decks (splits.json) are written anew, the seed is the round's number, and what
 * earlier rounds drew is left out. Writes bench/rounds/N/items.json: up to 60 published items from prose and 20 from decks,
 * 30 that people wrote, and ten more of ours, not drawn, for somebody to spoil. A round is drawn once. The
 * pages themselves go to FILE, outside the project: some decks may not be handed on.
 * `--sheet FILE`, after spoiled.json ([{id, stem, options, key, change}]) stands beside it, writes what judges are given: all
 * shuffled under their pages, without saying whose they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import { seededRandom, shuffle } from '#lib/utils/random.ts'
import { itemOf } from './questions/items.ts'
import { writeLecture } from './questions/write-lecture.ts'

const FROM_PROSE = 60
const FROM_DECKS = 20
const FROM_PEOPLE = 30
const TO_SPOIL = 10

type Item = {
  id: string
  by: 'ours' | 'people' | 'to-spoil'
  material: string
  page: number
  type: string
  stem: string
  options: string[]
  key: unknown
  quote?: string
}
type Chapter = {
  sections: { title: string; paragraphs: string[] }[]
  questions: {
    kind: string; stem: string; options: string[]; answerIndex: number; sectionIndex: number; hasFigure: boolean; hasTable: boolean
  }[]
}
type Drawn = { round: number; from: string[]; published: { prose: number; decks: number }; items: Item[] }
type Pages = Record<string, string>

const { values } = parseArgs({
  options: { data: { type: 'string' }, round: { type: 'string' }, sheet: { type: 'string' }, pages: { type: 'string' } },
})
const round = Number(values.round)
if (!Number.isInteger(round) || round < 1 || !values.pages) {
  throw new Error('usage: node bench/draw-questions.ts --data FOLDER --round N --pages FILE [--sheet FILE]')
}
const folder = join('bench/rounds', String(round))
const file = join(folder, 'items.json')
const random = seededRandom(round)

function earlierStems(): Set<string> {
  const files = Array.from({ length: round - 1 }, (_, index) => join('bench/rounds', String(index + 1), 'items.json')).filter(existsSync)
  type Stemmed = { stem?: string }
  return new Set(files.flatMap((path) => {
    const { items, questions } = JSON.parse(readFileSync(path, 'utf8')) as { items?: Stemmed[]; questions?: Stemmed[] }
    return [...(items ?? []), ...(questions ?? [])].flatMap(({ stem }) => stem ?? [])
  }))
}

function pathOf(data: string, name: string): { path: string; isDeck: boolean } | null {
  const paths = [join(data, 'openstax', `${name}.json`), ...['pdf', 'pptx'].map((ending) => join(data, 'lectures', `${name}.${ending}`))]
  const path = paths.find(existsSync)
  return path ? { path, isDeck: !path.endsWith('.json') } : null
}

async function draw(data: string): Promise<{ drawn: Drawn; pages: Pages }> {
  const { judging } = JSON.parse(readFileSync('bench/splits.json', 'utf8')) as { judging: { odd: string[]; even: string[] } }
  const names = round % 2 === 1 ? judging.odd : judging.even
  const before = earlierStems()
  const pools = { prose: [] as Item[], decks: [] as Item[], people: [] as Item[] }
  const pages: Pages = {}
  for (const name of names) {
    const found = pathOf(data, name)
    if (!found) continue
    const written = await writeLecture(found.path, round)
    const place = (page: number) => `${written.name} ${page}`
    for (const { page, text } of written.sentences) pages[place(page)] = `${pages[place(page)] ?? ''}${text}\n`
    for (const draft of written.drafts.questions) {
      if (draft.tier !== 'UPPER' || !SCORED_TYPES.includes(draft.type) || before.has(draft.stem)) continue
      const { material, page, type, stem, options, key, quote } = itemOf(draft, written) as Omit<Item, 'id' | 'by'>
      pools[found.isDeck ? 'decks' : 'prose'].push({ id: '', by: 'ours', material, page, type, stem, options, key, quote })
    }
    if (found.isDeck) continue
    const chapter = JSON.parse(readFileSync(found.path, 'utf8')) as Chapter
    for (const { kind, stem, options, answerIndex, sectionIndex, hasFigure, hasTable } of chapter.questions) {
      if (kind !== 'mc' || hasFigure || hasTable || before.has(stem)) continue
      pools.people.push({
        id: '', by: 'people', material: name, page: sectionIndex + 1, type: 'MULTIPLE_CHOICE', stem, options, key: answerIndex,
      })
    }
  }
  const prose = shuffle(pools.prose, random)
  const items = [
    ...prose.slice(0, FROM_PROSE),
    ...shuffle(pools.decks, random).slice(0, FROM_DECKS),
    ...shuffle(pools.people, random).slice(0, FROM_PEOPLE),
    ...prose.slice(FROM_PROSE, FROM_PROSE + TO_SPOIL).map((item) => ({ ...item, by: 'to-spoil' as const })),
  ]
  const named = shuffle(items, random).map((item, index) => ({ ...item, id: `Q${String(index + 1).padStart(3, '0')}` }))
  return { drawn: { round, from: names, published: { prose: pools.prose.length, decks: pools.decks.length }, items: named }, pages }
}

const keyLine = ({ key, options, type }: Item): string => {
  if (typeof key === 'number') return `Key: ${options[key]}`
  if (type === 'MATCHING') return `Key: ${(key as string[][]).map(([prompt, option]) => `"${prompt}" = ${option}`).join('; ')}`
  if (type === 'TRUE_FALSE') return `Key: ${(key as string[]).join('. The lecture says: ')}`
  return `Key: ${(key as string[]).join(' / ')}`
}

function sheetOf({ items }: Drawn, pages: Pages, spoiled: Map<string, Partial<Item>>): string {
  const shown = items.map((item) => ({ ...item, ...(item.by === 'to-spoil' ? spoiled.get(item.id) : {}) }))
  const places = [...new Set(shown.map(({ material, page }) => `${material} ${page}`))].toSorted()
  return places.map((place, index) => {
    const own = shown.filter(({ material, page }) => `${material} ${page}` === place)
    const questions = own.map((item) => {
      const options = item.type === 'MATCHING' || item.options.length === 0 ? [] : item.options.map((text) => `   - ${text}`)
      const lead = item.type === 'TRUE_FALSE' ? 'True or false? ' : ''
      return [`${item.id}. ${lead}${item.stem}`, ...options, `   ${keyLine(item)}`].join('\n')
    })
    return `===== PAGE ${index + 1} =====\n${pages[place] ?? ''}\n----- QUESTIONS ON PAGE ${index + 1} -----\n${questions.join('\n\n')}\n`
  }).join('\n')
}

if (values.sheet) {
  const drawn = JSON.parse(readFileSync(file, 'utf8')) as Drawn
  const spoiled = JSON.parse(readFileSync(join(folder, 'spoiled.json'), 'utf8')) as (Partial<Item> & { id: string })[]
  const pages = JSON.parse(readFileSync(values.pages, 'utf8')) as Pages
  writeFileSync(values.sheet, sheetOf(drawn, pages, new Map(spoiled.map((item) => [item.id, item]))))
} else {
  if (!values.data) throw new Error('Name the folder: --data FOLDER')
  if (existsSync(file)) throw new Error(`${file} is there: a round is drawn once.`)
  const { drawn, pages } = await draw(values.data)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(drawn, null, 1)}\n`)
  writeFileSync(values.pages, JSON.stringify(pages))
  const count = (by: Item['by']) => drawn.items.filter((item) => item.by === by).length
  const { prose, decks } = drawn.published
  console.log(`${count('ours')} of ours (published: ${prose} from prose, ${decks} from decks)`)
  console.log(`${count('people')} of people, ${count('to-spoil')} to spoil in ${file}`)
}
