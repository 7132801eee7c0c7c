import type { QuestionType } from '#lib/questions/schema.ts'
import { citeSentence, factStandsIn, type PlacedSentence } from '#lib/questions/cite-sentence.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import { seededRandom, seedFrom } from '#lib/utils/random.ts'
import { alterQuote, duplicateOption, plantSecondRight, swapKey, type GateItem } from './corruptions.ts'
import type { GateLecture } from './gate-lecture.ts'
import type { Tally } from './tally.ts'

const LETTERS = 'abcdefgh'

/** What the gates of the built-in engine make of a choice item: null published, "waits", or why it is dropped. */
function outcome({ stem, options, key }: GateItem, type: QuestionType, { check }: GateLecture): string | null {
  const { fault, isSolved } = check({
    type, stem, sentenceId: '', enemyGroup: '', key: { kind: 'choice', optionId: LETTERS[key] ?? '' },
    options: options.map((text, at) => ({ id: LETTERS[at] ?? String(at), text })),
  })
  return fault ?? (isSolved ? null : 'waits')
}

/** Whether a quote is refused at a place; `draft`: its term and gloss must stand in it too. */
function quoteFault(place: PlacedSentence | undefined, quote: string, draft: DraftQuestion | null, lecture: GateLecture): string | null {
  const citation = place ? citeSentence(place, quote) : null
  if (!place || !citation) return 'quote not found'
  if (!draft || draft.factIndex === null) return null
  const fact = lecture.sentences.find(({ id }) => id === place.id)?.facts[draft.factIndex]
  return fact?.kind !== 'definition' || factStandsIn(fact, place, citation) ? null : 'term and gloss not in the quote'
}

/** A sentence of another page, with four words at least. */
function elsewhere(page: number, { sentences }: GateLecture, random: () => number) {
  const others = sentences.filter((one) => one.page !== page && one.block === 'prose' && one.text.split(' ').length > 3)
  return others[Math.floor(random() * others.length)]
}

/** Human items and own ones, as they are and corrupted, through the gates of the built-in engine. */
export function runBuiltin(lecture: GateLecture, seed: number, tally: Tally): void {
  const corrupt = (set: 'human' | 'own', item: GateItem, type: QuestionType) => {
    const random = seededRandom(seedFrom(`${seed} ${lecture.name} ${item.stem}`))
    tally.add(set, 'key swapped', outcome(swapKey(item, random), type, lecture))
    tally.add(set, 'option duplicated', outcome(duplicateOption(item, random), type, lecture))
    const planted = plantSecondRight(item, lecture, random)
    if (planted) tally.add(set, `second right: ${planted.kind}`, outcome(planted.item, type, lecture))
  }
  for (const item of lecture.human) {
    const random = seededRandom(seedFrom(`${seed} quote ${item.stem}`))
    const fault = quoteFault(lecture.places.get(item.sentence.id), item.sentence.text, null, lecture)
    tally.add('human', 'as they are', fault ?? outcome(item, 'MULTIPLE_CHOICE', lecture))
    const other = elsewhere(item.sentence.page, lecture, random)
    const moved = other && quoteFault(lecture.places.get(other.id), item.sentence.text, null, lecture)
    if (moved !== undefined) tally.add('human', 'quote moved to another page', moved)
    corrupt('human', item, 'MULTIPLE_CHOICE')
  }
  const words = [...new Set(lecture.sentences.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []))]
  for (const draft of lecture.own) {
    const random = seededRandom(seedFrom(`${seed} quote ${draft.stem}`))
    const place = lecture.places.get(draft.sentenceId)
    const { fault, isSolved } = lecture.check(draft)
    tally.add('own', 'as they are', quoteFault(place, draft.quote, draft, lecture) ?? fault ?? (isSolved ? null : 'waits'))
    tally.add('own', 'quote altered by a word', quoteFault(place, alterQuote(draft.quote, words, random), draft, lecture))
    const other = elsewhere(place?.page ?? 0, lecture, random)
    if (other) {
      tally.add('own', 'quote of another page', quoteFault(place, other.text, draft, lecture))
      tally.add('own', 'quote moved to another page', quoteFault(lecture.places.get(other.id), draft.quote, draft, lecture))
    }
    const { key } = draft
    if (key.kind !== 'choice') continue
    const at = draft.options.findIndex(({ id }) => id === key.optionId)
    corrupt('own', { stem: draft.stem, options: draft.options.map(({ text }) => text), key: at }, draft.type)
  }
}
