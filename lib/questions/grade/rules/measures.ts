import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** Powers of length, mass, time, current, temperature, amount of matter, and of what has no such powers (money, data, angle). */
export type Dimensions = Readonly<Record<string, number>>

/**
 * A unit an answer may be given in: `size` of it in metre, kilogram, second and so on, `offset` added after that. Symbols are
 * read as they are written, words in lower case. `accepts` is read as this unit, `rejects` is not.
 */
export type MeasureRule = LanguageRule & {
  symbols: readonly string[]
  words: readonly string[]
  dimensions: Dimensions
  size: number
  offset?: number
  /** It takes "milli", "kilo" and the like before it. */
  takesPrefix: boolean
}

type Row = { name: string; symbols?: string; words?: string; size?: number; offset?: number; accepts: string; rejects: string }

const split = (text = '') => text.split(' ').filter((part) => part !== '')

function rows(dimensions: Dimensions, why: string, takesPrefix: boolean, list: readonly Row[]): MeasureRule[] {
  return list.map(({ symbols, words, size = 1, ...row }) => (
    { ...row, why, takesPrefix, dimensions, size, symbols: split(symbols), words: split(words) }))
}

const DAY = 86_400
const YEAR = 365.25 * DAY
const ENERGY = { mass: 1, length: 2, time: -2 }
const PRESSURE = { mass: 1, length: -1, time: -2 }

const WITH_PREFIX: readonly MeasureRule[] = [
  ...rows({ length: 1 }, 'lengths', true, [{ name: 'metre', symbols: 'm', words: 'metre meter', accepts: 'cm', rejects: 'min' }]),
  ...rows({ mass: 1 }, 'masses', true, [
    { name: 'gram', symbols: 'g', words: 'gram gramme', size: 0.001, accepts: 'mg', rejects: 'Gy' },
    { name: 'dalton', symbols: 'Da', words: 'dalton', size: 1.660_539e-27, accepts: 'kDa', rejects: 'da' },
  ]),
  ...rows({ time: 1 }, 'times that take prefixes', true, [
    { name: 'second', symbols: 's sec', words: 'second', accepts: 'ms', rejects: 'S' },
  ]),
  ...rows({ length: 3 }, 'volumes', true, [
    { name: 'litre', symbols: 'l L', words: 'litre liter', size: 0.001, accepts: 'dL', rejects: 'lb' },
  ]),
  ...rows({ time: -1 }, 'frequencies', true, [
    { name: 'hertz', symbols: 'Hz', words: 'hertz', accepts: 'kHz', rejects: 'h' },
    { name: 'becquerel', symbols: 'Bq', words: 'becquerel', accepts: 'MBq', rejects: 'B' },
  ]),
  ...rows({ mass: 1, length: 1, time: -2 }, 'forces', true, [
    { name: 'newton', symbols: 'N', words: 'newton', accepts: 'kN', rejects: 'n' },
  ]),
  ...rows(PRESSURE, 'pressures', true, [
    { name: 'pascal', symbols: 'Pa', words: 'pascal', accepts: 'hPa', rejects: 'pa' },
    { name: 'bar', symbols: 'bar', words: 'bar', size: 1e5, accepts: 'mbar', rejects: 'barn' },
  ]),
  ...rows(ENERGY, 'energies', true, [
    { name: 'joule', symbols: 'J', words: 'joule', accepts: 'kJ', rejects: 'j' },
    { name: 'calorie', symbols: 'cal', words: 'calorie', size: 4.184, accepts: 'kcal', rejects: 'call' },
    { name: 'electronvolt', symbols: 'eV', words: 'electronvolt', size: 1.602_177e-19, accepts: 'MeV', rejects: 'V' },
  ]),
  ...rows({ mass: 1, length: 2, time: -3 }, 'powers', true, [
    { name: 'watt', symbols: 'W', words: 'watt', accepts: 'kW', rejects: 'w' },
  ]),
  ...rows({ mass: 1, length: 2, time: -3, current: -1 }, 'voltages', true, [
    { name: 'volt', symbols: 'V', words: 'volt', accepts: 'mV', rejects: 'eV' },
  ]),
  ...rows({ mass: 1, length: 2, time: -3, current: -2 }, 'resistances', true, [
    { name: 'ohm', symbols: 'Ω', words: 'ohm', accepts: 'kΩ', rejects: 'O' },
  ]),
  ...rows({ current: 1 }, 'currents', true, [
    { name: 'ampere', symbols: 'A', words: 'ampere amp', accepts: 'mA', rejects: 'a' },
  ]),
  ...rows({ current: 1, time: 1 }, 'charges', true, [
    { name: 'coulomb', symbols: 'C', words: 'coulomb', accepts: 'mC', rejects: '°C' },
  ]),
  ...rows({ amount: 1 }, 'amounts of matter', true, [
    { name: 'mole', symbols: 'mol', words: 'mole', accepts: 'mmol', rejects: 'm' },
  ]),
  ...rows({ amount: 1, length: -3 }, 'concentrations', true, [
    { name: 'molar', symbols: 'M', words: 'molar', size: 1000, accepts: 'mM', rejects: 'm' },
  ]),
  ...rows({ bits: 1 }, 'amounts of data', true, [
    { name: 'byte', symbols: 'B', words: 'byte', size: 8, accepts: 'GB', rejects: 'Gb' },
    { name: 'bit', symbols: 'b bit', words: 'bit', accepts: 'Mb', rejects: 'MB' },
  ]),
  ...rows({ dose: 1 }, 'doses', true, [{ name: 'sievert', symbols: 'Sv', words: 'sievert', accepts: 'mSv', rejects: 's' }]),
  ...rows({ loudness: 1 }, 'levels', true, [{ name: 'bel', symbols: 'B', words: 'bel', accepts: 'dB', rejects: 'b' }]),
]

const ALONE: readonly MeasureRule[] = [
  ...rows({ time: 1 }, 'times that take no prefix', false, [
    { name: 'minute', symbols: 'min mins', words: 'minute', size: 60, accepts: 'min', rejects: 'm' },
    { name: 'hour', symbols: 'h hr hrs', words: 'hour', size: 3600, accepts: 'hours', rejects: 'H2' },
    { name: 'day', symbols: 'd', words: 'day', size: DAY, accepts: 'days', rejects: 'D' },
    { name: 'week', words: 'week', size: 7 * DAY, accepts: 'weeks', rejects: 'w' },
    { name: 'month', words: 'month', size: YEAR / 12, accepts: 'months', rejects: 'm' },
    { name: 'year', symbols: 'yr yrs y', words: 'year', size: YEAR, accepts: 'years', rejects: 'Y' },
    { name: 'decade', words: 'decade', size: 10 * YEAR, accepts: 'decades', rejects: 'deca' },
    { name: 'century', words: 'century', size: 100 * YEAR, accepts: 'centuries', rejects: 'c' },
  ]),
  ...rows({ length: 1 }, 'lengths of everyday life', false, [
    { name: 'micrometre', symbols: 'µ', words: 'micron', size: 1e-6, accepts: 'microns', rejects: 'm' },
    { name: 'inch', words: 'inch', size: 0.0254, accepts: 'inches', rejects: 'i' },
    { name: 'foot', symbols: 'ft', words: 'foot feet', size: 0.3048, accepts: 'feet', rejects: 'f' },
    { name: 'yard', symbols: 'yd', words: 'yard', size: 0.9144, accepts: 'yards', rejects: 'y' },
    { name: 'mile', symbols: 'mi', words: 'mile', size: 1609.344, accepts: 'miles', rejects: 'm' },
  ]),
  ...rows({ mass: 1 }, 'masses of everyday life', false, [
    { name: 'pound', symbols: 'lb lbs', words: 'pound', size: 0.453_592, accepts: 'lbs', rejects: '£' },
    { name: 'ounce', symbols: 'oz', words: 'ounce', size: 0.028_35, accepts: 'oz', rejects: 'o' },
    { name: 'tonne', symbols: 't', words: 'tonne ton', size: 1000, accepts: 'tons', rejects: 'T' },
  ]),
  ...rows(PRESSURE, 'pressures of medicine and weather', false, [
    { name: 'millimetre of mercury', symbols: 'mmHg', size: 133.322, accepts: 'mmHg', rejects: 'mm' },
    { name: 'atmosphere', symbols: 'atm', words: 'atmosphere', size: 101_325, accepts: 'atm', rejects: 'at' },
  ]),
  ...rows({ temperature: 1 }, 'temperatures: a point on the scale', false, [
    { name: 'kelvin', symbols: 'K', words: 'kelvin', accepts: 'K', rejects: 'k' },
    { name: 'degree Celsius', symbols: '°C C', words: 'celsius centigrade', offset: 273.15, accepts: '°C', rejects: '°F' },
    { name: 'degree Fahrenheit', symbols: '°F F', words: 'fahrenheit', size: 5 / 9, offset: 273.15 - 160 / 9, accepts: '°F',
      rejects: '°C' },
  ]),
  ...rows({ angle: 1 }, 'angles', false, [
    { name: 'degree', symbols: '° deg', words: 'degree', accepts: '°', rejects: '°C' },
    { name: 'radian', symbols: 'rad', words: 'radian', size: 180 / Math.PI, accepts: 'rad', rejects: 'ra' },
  ]),
  ...rows({}, 'shares of one', false, [
    { name: 'percent', symbols: '%', words: 'percent percentage', size: 0.01, accepts: '%', rejects: 'points' },
    { name: 'per mille', symbols: '‰', size: 0.001, accepts: '‰', rejects: '%' },
    { name: 'parts per million', symbols: 'ppm', size: 1e-6, accepts: 'ppm', rejects: 'pm' },
  ]),
  ...rows({ dollars: 1 }, 'money', false, [{ name: 'dollar', symbols: '$ USD', words: 'dollar', accepts: '$', rejects: '€' }]),
  ...rows({ euros: 1 }, 'money', false, [{ name: 'euro', symbols: '€ EUR', words: 'euro', accepts: '€', rejects: '$' }]),
  ...rows({ pounds: 1 }, 'money', false, [
    { name: 'pound sterling', symbols: '£ GBP', words: 'sterling pound', accepts: '£', rejects: 'lb' },
  ]),
  ...rows({ yen: 1 }, 'money', false, [{ name: 'yen', symbols: '¥ JPY', words: 'yen', accepts: '¥', rejects: 'y' }]),
]

export const MEASURES: readonly MeasureRule[] = [...ALONE, ...WITH_PREFIX]

/** What stands before a unit and multiplies it. */
export const PREFIXES: readonly { symbols: readonly string[]; word: string; factor: number }[] = [
  { symbols: ['f'], word: 'femto', factor: 1e-15 },
  { symbols: ['p'], word: 'pico', factor: 1e-12 },
  { symbols: ['n'], word: 'nano', factor: 1e-9 },
  { symbols: ['µ', 'μ', 'u'], word: 'micro', factor: 1e-6 },
  { symbols: ['m'], word: 'milli', factor: 1e-3 },
  { symbols: ['c'], word: 'centi', factor: 1e-2 },
  { symbols: ['d'], word: 'deci', factor: 0.1 },
  { symbols: ['h'], word: 'hecto', factor: 100 },
  { symbols: ['k'], word: 'kilo', factor: 1e3 },
  { symbols: ['M'], word: 'mega', factor: 1e6 },
  { symbols: ['G'], word: 'giga', factor: 1e9 },
  { symbols: ['T'], word: 'tera', factor: 1e12 },
]
