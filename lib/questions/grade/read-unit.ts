import { normaliseText } from '#lib/language/normalise.ts'
import { singular } from '#lib/language/singular.ts'
import { MEASURES, PREFIXES, type Dimensions, type MeasureRule } from './rules/measures.ts'

/** One unit of a product of units. `rule` null: a thing that is counted ("neurons"), named by its singular. */
export type Factor = { rule: MeasureRule | null; noun: string; size: number; offset: number; power: number }
/** A unit as a product: "km/h" is metre by thousand and hour to the power of -1. */
export type Unit = readonly Factor[]

type Known = { rule: MeasureRule; size: number }

function namesOf(rule: MeasureRule, pick: 'symbols' | 'words'): [string, Known][] {
  const bare = rule[pick].map((name): [string, Known] => [normaliseText(name), { rule, size: rule.size }])
  if (!rule.takesPrefix) return bare
  const before = (prefix: (typeof PREFIXES)[number]) => (pick === 'words' ? [prefix.word] : prefix.symbols)
  const prefixed = PREFIXES.flatMap((prefix) => before(prefix).flatMap((short) =>
    rule[pick].map((name): [string, Known] => [normaliseText(short + name), { rule, size: rule.size * prefix.factor }])))
  return [...bare, ...prefixed]
}

/** Units by name; a unit that stands alone wins over the same letters with a prefix ("min" is no inch, "cd" no day). */
function index(pick: 'symbols' | 'words', change: (name: string) => string = (name) => name): ReadonlyMap<string, Known[]> {
  const found = new Map<string, Known[]>()
  for (const rule of MEASURES) {
    for (const [name, known] of namesOf(rule, pick)) found.set(change(name), [...(found.get(change(name)) ?? []), known])
  }
  return found
}

const BY_SYMBOL = index('symbols')
const BY_WORD = index('words')
const BY_LOWER = index('symbols', (name) => name.toLowerCase())

/** What one name may stand for: letters as written, a word, else letters in the wrong case ("hz", "KG"). */
export function unitsNamed(name: string): readonly { rule: MeasureRule; size: number }[] {
  return BY_SYMBOL.get(name) ?? BY_WORD.get(name.toLowerCase()) ?? BY_WORD.get(singular(name.toLowerCase())) ?? []
}

function factorsNamed(name: string, power: number): Factor[] {
  const known = unitsNamed(name)
  const found = known.length > 0 ? known : BY_LOWER.get(name.toLowerCase()) ?? []
  if (found.length > 0) return found.map(({ rule, size }) => ({ rule, size, power, noun: '', offset: rule.offset ?? 0 }))
  return [{ rule: null, noun: singular(name.toLowerCase()), size: 1, offset: 0, power }]
}

/** At most so many readings of one unit text are tried. */
const READINGS = 24
const PIECE = /(\/)|([\p{L}µ°%‰$€£¥]+(?:-\p{L}+)*)(?:\^?\(?(-?\d)\)?)?/gu
const BETWEEN = /^[\s·*.()×,-]*$/

/** Plain words for "per" and "square", and one sign for degrees of temperature. */
const plain = (text: string) => normaliseText(text)
  .replace(/\bper cent\b/gi, 'percent')
  .replace(/\bper\b|\ba(?=n? \p{L}+$)/gu, '/')
  .replace(/\b(?:square|sq\.?) (\p{L}+)/giu, '$1^2')
  .replace(/\bcubic (\p{L}+)/giu, '$1^3')
  .replace(/(\p{L}+) squared\b/giu, '$1^2')
  .replace(/(\p{L}+) cubed\b/giu, '$1^3')
  .replace(/(?:\bdegrees?|\bdeg\.?|°)\s*(?=(?:celsius|centigrade|fahrenheit)\b)/gi, '')
  .replace(/(?:\bdegrees?|\bdeg\.?|°)\s*(?=[CF]\b)/gi, '°')

/**
 * The readings of the text of a unit ("km/h", "mg per day", "m^2"), [] for one that is none. The empty text is the unit 1.
 * Words that are no unit come back as things counted.
 */
export function readUnits(text: string): Unit[] {
  const said = plain(text)
  let readings: Unit[] = [[]]
  let at = 0
  let sign = 1
  for (const match of said.matchAll(PIECE)) {
    const [whole, slash, name = '', power] = match
    if (!BETWEEN.test(said.slice(at, match.index))) return []
    at = match.index + whole.length
    if (slash) {
      sign = -1
      continue
    }
    const factors = factorsNamed(name, sign * (power ? Number(power) : 1))
    readings = readings.flatMap((reading) => factors.map((factor) => [...reading, factor])).slice(0, READINGS)
  }
  return BETWEEN.test(said.slice(at)) ? readings : []
}

/** What of a unit is measured, things counted left out. */
export const measured = (unit: Unit): Unit => unit.filter(({ rule }) => rule !== null)
export const nounsOf = (unit: Unit): string[] => unit.flatMap(({ rule, noun }) => (rule ? [] : [noun]))

/** Powers of every dimension, those of zero left out. */
function dimensionsOf(unit: Unit): Dimensions {
  const sum: Record<string, number> = {}
  for (const { rule, power } of unit) {
    for (const [name, own] of Object.entries(rule?.dimensions ?? {})) sum[name] = (sum[name] ?? 0) + own * power
  }
  return Object.fromEntries(Object.entries(sum).filter(([, power]) => power !== 0))
}

export function isSameKind(a: Unit, b: Unit): boolean {
  const [one, other] = [dimensionsOf(a), dimensionsOf(b)]
  return Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([name, power]) => other[name] === power)
}

const sizeOf = (unit: Unit) => unit.reduce((size, factor) => size * factor.size ** factor.power, 1)
/** Only a unit that stands alone is a point on a scale: 5 °C/min is a difference. */
const offsetOf = (unit: Unit) => (unit.length === 1 && unit[0]?.power === 1 ? unit[0].offset : 0)

/** A value in one unit as a value in another of the same kind. */
export const convert = (value: number, from: Unit, to: Unit): number =>
  (value * sizeOf(from) + offsetOf(from) - offsetOf(to)) / sizeOf(to)
