import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { termKey } from '#lib/language/terms.ts'
import type { AskContext } from '#lib/questions/bank/ask-model.ts'
import type { SectionContext } from '#lib/questions/bank/bank-item.ts'
import type { BankConcept } from '#lib/questions/bank/link-concepts.ts'
import type { BankPassage } from '#lib/questions/bank/place-quote.ts'
import { runModelGates } from '#lib/questions/bank/run-model-gates.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { benchEngines } from '#bench/bench-engines.ts'
import { startDatabase } from '#bench/database.ts'
import { alterQuote, duplicateOption, plantSecondRight, swapKey, type GateItem } from './corruptions.ts'
import type { GateLecture, HumanItem } from './gate-lecture.ts'
import type { Tally } from './tally.ts'

/** Words of a quote, as a model is asked for. */
const QUOTE_WORDS = 12
/** Sentences before and after a quote that make its passage. */
const AROUND = 4

type Options = { seed: number; perChapter: number }
type Shown = { item: GateItem; quote: string; at: number }

/** A textbook asks by gaps; a model's drafts are questions. */
const asQuestion = (stem: string) => (/[?]\s*$/.test(stem) ? stem : `What completes the sentence “${stem}”?`)

const draftOf = ({ item, quote, at }: Shown): ModelDraft => ({
  passage: at + 1, quote, concept: '', bloom: 'remember', stem: asQuestion(item.stem), key: item.key,
  options: item.options.map((text) => ({ text, rationale: '' })),
})

function passageOf({ sentence }: HumanItem, n: number, { sentences }: GateLecture): BankPassage {
  const near = sentences.filter((one) => one.page === sentence.page && Math.abs(one.ordinal - sentence.ordinal) <= AROUND)
  let start = 0
  const placed = near.map(({ id, page, text }) => {
    const place = { id, page, start, end: start + text.length }
    start += text.length + 1
    return place
  })
  return { n, id: `p${n}`, text: near.map(({ text }) => text).join(' '), sentences: placed }
}

function conceptsOf({ concepts, sentences }: GateLecture): BankConcept[] {
  const keys = sentences.map((sentence) => ({ id: sentence.id, key: ` ${termKey(sentence.text)} ` }))
  return concepts.map(({ key, name, aliases }) => ({
    id: key, name, importance: 1, keys: [...new Set([key, ...aliases.map(termKey)])],
    sentences: new Set(keys.flatMap((one) => (one.key.includes(` ${key} `) ? [one.id] : []))),
  }))
}

const quoteOf = ({ text }: AnalysedSentence) => text.split(/\s+/).slice(0, QUOTE_WORDS).join(' ')

/** The same items as they are and spoiled in each way, a batch for each. */
function batchesOf(items: readonly HumanItem[], lecture: GateLecture, seed: number): [string, Shown[]][] {
  const random = seededRandom(seedFrom(`${seed} ${lecture.name}`))
  const shown = items.map((item, at): Shown => ({ item, quote: quoteOf(item.sentence), at }))
  const words = [...new Set(lecture.sentences.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []))]
  const pages = new Set(items.map(({ sentence }) => sentence.page))
  const isLong = (text: string) => text.split(' ').length >= QUOTE_WORDS
  const elsewhere = lecture.sentences.filter(({ page, block, text }) => !pages.has(page) && block === 'prose' && isLong(text))
  const planted = shown.flatMap((one) => {
    const found = plantSecondRight(one.item, lecture, random)
    return found ? [{ ...one, item: found.item }] : []
  })
  return [
    ['as they are', shown],
    ['key swapped', shown.map((one) => ({ ...one, item: swapKey(one.item, random) }))],
    ['option duplicated', shown.map((one) => ({ ...one, item: duplicateOption(one.item, random) }))],
    ['second right', planted],
    ['quote altered by a word', shown.map((one) => ({ ...one, quote: alterQuote(one.quote, words, random) }))],
    ['quote of another page', shown.flatMap((one) => {
      const other = elsewhere[Math.floor(random() * elsewhere.length)]
      return other ? [{ ...one, quote: quoteOf(other) }] : []
    })],
  ]
}

/** Human items of each chapter through the gates that a model's drafts go through. Stems with gaps are made questions. */
export async function runModel(
  names: readonly string[], load: (name: string) => Promise<GateLecture>, { seed, perChapter }: Options, tally: Tally,
): Promise<{ calls: number; input: number; output: number }> {
  const stopDatabase = await startDatabase()
  const { disconnect } = await import('#lib/db/client.ts')
  const { stopBoss } = await import('#lib/jobs/boss.ts')
  const used = { calls: 0, input: 0, output: 0 }
  try {
    const engines = await benchEngines(true)
    if (!engines) throw new Error('No model: set AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY.')
    const by: AskContext = {
      engine: engines.check, caller: { userId: null, materialId: null }, signal: new AbortController().signal,
      onCall: ({ input, output }) => {
        used.calls += 1
        used.input += input
        used.output += output
      },
    }
    for (const name of names) {
      const lecture = await load(name)
      const drawn = shuffle(lecture.human, seededRandom(seedFrom(`${seed} draw ${name}`))).slice(0, perChapter)
      const passages = drawn.map((item, at) => passageOf(item, at + 1, lecture))
      const context: SectionContext = { title: name, passages, language: 'en', concepts: conceptsOf(lecture), existing: [], seed }
      for (const [done, shown] of batchesOf(drawn, lecture, seed)) {
        const { items } = await runModelGates(shown.map(draftOf), context, by)
        for (const { rejectedFor } of items) tally.add('human', done, rejectedFor)
      }
    }
  } finally {
    await stopBoss()
    await disconnect()
    await stopDatabase()
  }
  return used
}
