import { MAX_TYPED, type Key } from '#lib/questions/schema.ts'
import { right, wrong, type Grade } from './grade.ts'
import { readNumber } from './read-number.ts'
import { convert, isSameKind, measured, nounsOf, readUnits, unitsNamed, type Unit } from './read-unit.ts'

type NumericKey = Extract<Key, { kind: 'numeric' }>

const ONE: Unit = []

/** Rounding of the machine, not of the student. */
const NOISE = 1e-9

const isNear = (value: number, { value: wanted, tolerance }: NumericKey) =>
  Math.abs(value - wanted) <= tolerance + NOISE * Math.max(1e-6, Math.abs(wanted))

const wordsOf = (text: string) => text.match(/[\p{L}µ°%‰$€£¥]+/gu) ?? []

/** Letters of a unit are told from a word of the sentence where they follow "in" or stand in brackets. */
const SYMBOL = /(?:\bin |\()([\p{L}µ°%‰$€£¥/^\d-]{1,8})(?=[\s).,?]|$)/gu
const symbolsOf = (stem: string) => Array.from(stem.matchAll(SYMBOL), ([, symbol]) => symbol ?? '')

/** Whether the stem says in which unit to answer: every unit of the key is named in it. */
function isNamedIn(stem: string, unit: Unit): boolean {
  const names = [...wordsOf(stem).filter((word) => word.length > 2 || /[%‰$€£¥°]/.test(word)), ...symbolsOf(stem).flatMap(wordsOf)]
  const named = names.flatMap((name) => unitsNamed(name))
  return unit.every(({ rule, size }) => named.some((one) => one.rule === rule && one.size === size))
}

/** Things counted may be named, never others than the question speaks of: "7 neurons", not "7 or so my friend". */
function speaksOf(unit: Unit, key: Unit, stem: string): boolean {
  const known = new Set([...nounsOf(key), ...wordsOf(stem).flatMap((word) => nounsOf(readUnits(word)[0] ?? []))])
  return nounsOf(unit).every((noun) => known.has(noun) && noun.length > 2 && !/^(?:not|nor|and|never)$/.test(noun))
}

/** How a number in a unit compares with the key, whose unit is `own`. */
function compare(key: NumericKey, own: Unit, value: number, unit: Unit): Grade {
  const isGiven = unit.length > 0
  // A share of one has two ways of writing: 25% is 0.25.
  if (isSameKind(unit, own) && isNear(convert(value, unit, own), key)) return right()
  if (isNear(value, key)) return wrong(isGiven ? 'other-unit' : 'no-unit')
  return wrong(isNear(-value, key) || (isSameKind(unit, own) && isNear(-convert(value, unit, own), key)) ? 'sign' : 'wrong')
}

/**
 * Grades a number typed as text: value within the tolerance, in the key's unit or one that can be converted into it. A number
 * without its unit is right only where the stem says in which unit to answer; things counted need not be named.
 */
export function gradeNumber(key: NumericKey, text: string, stem: string): Grade {
  if (text.length > MAX_TYPED) return wrong('too-long')
  if (text.trim() === '') return wrong('empty')
  const read = readNumber(text)
  if (!read) return wrong('no-number')
  const whole = readUnits(key.unit)[0] ?? ONE
  const own = measured(whole)
  const readings = readUnits(read.unit).filter((unit) => speaksOf(unit, whole, stem))
  if (readings.length === 0) return wrong('no-number')
  const isTold = own.length > 0 && isNamedIn(stem, own)
  const grades = readings.map((reading): Grade => {
    const unit = measured(reading)
    if (unit.length === 0) return compare(key, isTold ? ONE : own, read.value, ONE)
    // A key without a unit, asked "in km": the unit may be said all the same.
    if (own.length === 0 && isNamedIn(stem, unit) && isNear(read.value, key)) return right()
    return compare(key, own, read.value, unit)
  })
  return grades.find(({ score }) => score === 1) ?? grades.find(({ reason }) => reason !== 'wrong') ?? wrong('wrong')
}
