import { singular } from '#lib/language/singular.ts'
import { termKey } from '#lib/language/terms.ts'
import type { GateLecture } from './gate-lecture.ts'

/** What the gates are shown: options as texts, the key by position. */
export type GateItem = { stem: string; options: string[]; key: number }

export type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

const wrongs = ({ options, key }: GateItem) => options.flatMap((_, at) => (at === key ? [] : [at]))

/** Another option is keyed. */
export function swapKey(item: GateItem, random: Random): GateItem {
  return { ...item, key: pick(wrongs(item), random) ?? item.key }
}

const replace = (item: GateItem, at: number, text: string): GateItem =>
  ({ ...item, options: item.options.map((old, i) => (i === at ? text : old)) })

/** As somebody copies it: another case, a full stop, an article. */
const copies = [
  (text: string) => text, (text: string) => text.toUpperCase(), (text: string) => `${text.replace(/\.$/, '')}.`,
  (text: string) => `the ${text.replace(/^(?:the|an?) /i, '')}`,
]

/** One wrong option becomes a copy of the key or of another wrong one. */
export function duplicateOption(item: GateItem, random: Random): GateItem {
  const at = pick(wrongs(item), random) ?? 0
  const from = pick(item.options.flatMap((_, other) => (other === at ? [] : [other])), random) ?? item.key
  const copy = pick(copies, random) ?? ((text: string) => text)
  return replace(item, at, copy(item.options[from] ?? ''))
}

export type Planted = { item: GateItem; kind: 'alias' | 'definition' | 'inflection' }

const FIRST_WORDS = 14

const pluralOf = (word: string): string =>
  (/sis$/.test(word) ? word.replace(/sis$/, 'ses') : /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/, '$1ie')}s`)

/**
 * A wrong option becomes a second right one: another name the chapter has for the key; else the textbook's own definition of
 * it (its first words); else the key in its other number. Null where the key is a sentence.
 */
export function plantSecondRight(
  item: GateItem, { concepts, glossary }: Pick<GateLecture, 'concepts' | 'glossary'>, random: Random,
): Planted | null {
  const at = pick(wrongs(item), random)
  const key = item.options[item.key] ?? ''
  if (at === undefined || key.split(' ').length > 4) return null
  const own = termKey(key)
  const names = concepts.map(({ name, aliases }) => [name, ...aliases]).find((all) => all.some((name) => termKey(name) === own))
  const alias = names?.find((name) => termKey(name) !== own)
  if (alias) return { item: replace(item, at, alias), kind: 'alias' }
  const entry = glossary.find(({ term }) => termKey(term) === own)
  if (entry?.definition) return { item: replace(item, at, entry.definition.split(/\s+/).slice(0, FIRST_WORDS).join(' ')), kind: 'definition' }
  const last = key.split(' ').at(-1) ?? ''
  if (!/^\p{L}{3,}$/u.test(last)) return null
  const other = singular(last) === last ? pluralOf(last) : singular(last)
  return { item: replace(item, at, key.slice(0, key.length - last.length) + other), kind: 'inflection' }
}

/** A quote with one word of four letters or more exchanged for another word of the lecture. */
export function alterQuote(quote: string, words: readonly string[], random: Random): string {
  const places = [...quote.matchAll(/\p{L}{4,}/gu)]
  const place = pick(places, random)
  const others = words.filter((word) => word.toLowerCase() !== place?.[0].toLowerCase())
  if (!place) return `${quote} indeed`
  return quote.slice(0, place.index) + (pick(others, random) ?? 'nothing') + quote.slice(place.index + place[0].length)
}
