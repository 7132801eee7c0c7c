import type { LanguageRule } from '#lib/language/rules/rule.ts'

/**
 * A unit of measure. `words` stand for it anywhere, lower case; `short` only directly after a number, as written.
 * `size` is in the base unit of its dimension. `measure`: the words mean nothing else, so they are a claim even without a
 * number ("to the nearest millimetre"). `accepts` gives a number this unit, `rejects` has the word or letters and no such unit.
 */
export type UnitRule = LanguageRule & {
  dimension: string
  size: number
  words: readonly string[]
  short: readonly string[]
  measure: boolean
}

type Row = Omit<UnitRule, 'words' | 'short' | 'measure' | 'why'> & { words: string; short?: string }

const rows = (why: string, measure: boolean, list: readonly Row[]): UnitRule[] =>
  list.map((row) => ({ ...row, why, measure, words: row.words.split(' '), short: row.short?.split(' ') ?? [] }))

const YEAR = 365.25 * 86_400

const TIME = rows('spans of time; everyday words, so only with a number', false, [
  { name: 'millisecond', dimension: 'time', size: 0.001, words: 'millisecond milliseconds msec', short: 'ms', accepts: '200 ms later',
    rejects: '20 Ms Smiths' },
  { name: 'second', dimension: 'time', size: 1, words: 'second seconds sec secs', short: 's', accepts: 'a 3-second delay',
    rejects: 'in 40 of the second group' },
  { name: 'minute', dimension: 'time', size: 60, words: 'minute minutes mins', short: 'min', accepts: '15 to 30 minutes',
    rejects: 'with 30 minute-takers' },
  { name: 'hour', dimension: 'time', size: 3600, words: 'hour hours hourly', short: 'h hr hrs', accepts: '24 hours',
    rejects: '24 per hour' },
  { name: 'day', dimension: 'time', size: 86_400, words: 'day days daily', accepts: '31 days', rejects: '31 of these days' },
  { name: 'week', dimension: 'time', size: 604_800, words: 'week weeks weekly', accepts: 'twelve weeks', rejects: '12 a week' },
  { name: 'month', dimension: 'time', size: YEAR / 12, words: 'month months monthly', accepts: '18 months', rejects: '$18 a month' },
  { name: 'year', dimension: 'time', size: YEAR, words: 'year years yearly annual annually', accepts: '40 more years',
    rejects: '40 every year' },
  { name: 'decade', dimension: 'time', size: 10 * YEAR, words: 'decade decades', accepts: 'three decades', rejects: '30 each decade' },
  { name: 'century', dimension: 'time', size: 100 * YEAR, words: 'century centuries', accepts: 'twelve centuries',
    rejects: 'in the 19th century' },
])

const MEASURES = rows('words of measurement that mean nothing else', true, [
  { name: 'nanometre', dimension: 'length', size: 1e-9, words: 'nanometre nanometer nanometres nanometers', short: 'nm',
    accepts: '40 nm wide', rejects: '40 NM' },
  { name: 'micrometre', dimension: 'length', size: 1e-6, words: 'micrometre micrometer micrometres micrometers micron microns',
    short: 'µm μm um', accepts: '7 micrometers', rejects: '7 umbrellas' },
  { name: 'millimetre', dimension: 'length', size: 0.001, words: 'millimetre millimeter millimetres millimeters', short: 'mm',
    accepts: '2.5 mm', rejects: '2.5 MM' },
  { name: 'centimetre', dimension: 'length', size: 0.01, words: 'centimetre centimeter centimetres centimeters', short: 'cm',
    accepts: '12 centimeters', rejects: '12 CMs' },
  { name: 'metre', dimension: 'length', size: 1, words: 'metre meter metres meters', short: 'm',
    accepts: '100 meters', rejects: '$100 m' },
  { name: 'kilometre', dimension: 'length', size: 1000, words: 'kilometre kilometer kilometres kilometers', short: 'km',
    accepts: '42 km', rejects: '42 KMs' },
  { name: 'milligram', dimension: 'mass', size: 1e-6, words: 'milligram milligrams', short: 'mg', accepts: '500 mg',
    rejects: '500 MG cars' },
  { name: 'gram', dimension: 'mass', size: 0.001, words: 'gram grams', short: 'g', accepts: '30 grams', rejects: '30 programs' },
  { name: 'kilogram', dimension: 'mass', size: 1, words: 'kilogram kilograms', short: 'kg', accepts: '70 kg', rejects: '70 KG' },
  { name: 'millilitre', dimension: 'volume', size: 0.001, words: 'millilitre milliliter millilitres milliliters', short: 'ml mL',
    accepts: '250 mL', rejects: '250 ML models' },
  { name: 'litre', dimension: 'volume', size: 1, words: 'litre liter litres liters', short: 'l L', accepts: '5 liters',
    rejects: '5 literals' },
  { name: 'byte', dimension: 'data', size: 1, words: 'byte bytes', accepts: '64 bytes', rejects: '64 bites' },
  { name: 'kilobyte', dimension: 'data', size: 1e3, words: 'kilobyte kilobytes', short: 'kB KB', accepts: '16 KB', rejects: '16 kb' },
  { name: 'megabyte', dimension: 'data', size: 1e6, words: 'megabyte megabytes', short: 'MB', accepts: '16 MB', rejects: '16 mb' },
  { name: 'gigabyte', dimension: 'data', size: 1e9, words: 'gigabyte gigabytes', short: 'GB', accepts: '16 GB', rejects: '16 gb' },
  { name: 'terabyte', dimension: 'data', size: 1e12, words: 'terabyte terabytes', short: 'TB', accepts: '2 TB', rejects: '2 tb' },
  { name: 'hertz', dimension: 'frequency', size: 1, words: 'hertz', short: 'Hz', accepts: '50 Hz', rejects: '50 hz' },
  { name: 'kilohertz', dimension: 'frequency', size: 1e3, words: 'kilohertz', short: 'kHz', accepts: '20 kHz', rejects: '20 khz' },
  { name: 'megahertz', dimension: 'frequency', size: 1e6, words: 'megahertz', short: 'MHz', accepts: '900 MHz', rejects: '900 mhz' },
  { name: 'gigahertz', dimension: 'frequency', size: 1e9, words: 'gigahertz', short: 'GHz', accepts: '3 GHz', rejects: '3 ghz' },
  { name: 'millivolt', dimension: 'voltage', size: 0.001, words: 'millivolt millivolts', short: 'mV',
    accepts: '-70 mV', rejects: '70 mv' },
  { name: 'volt', dimension: 'voltage', size: 1, words: 'volt volts', short: 'V', accepts: '450 volts', rejects: '450 v' },
  { name: 'watt', dimension: 'power', size: 1, words: 'watt watts', short: 'W', accepts: '60 watts', rejects: '60 w' },
  { name: 'kilowatt', dimension: 'power', size: 1e3, words: 'kilowatt kilowatts', short: 'kW', accepts: '5 kW', rejects: '5 kw' },
  { name: 'joule', dimension: 'energy', size: 1, words: 'joule joules', short: 'J', accepts: '20 joules', rejects: '20 j' },
  { name: 'kilojoule', dimension: 'energy', size: 1e3, words: 'kilojoule kilojoules', short: 'kJ', accepts: '20 kJ', rejects: '20 kj' },
  { name: 'decibel', dimension: 'loudness', size: 1, words: 'decibel decibels', short: 'dB', accepts: '85 dB', rejects: '85 db' },
])

const EVERYDAY = rows('measures whose words are everyday words too, so only with a number', false, [
  { name: 'inch', dimension: 'length', size: 0.0254, words: 'inch inches', accepts: '12 inches', rejects: '12 inched on' },
  { name: 'foot', dimension: 'length', size: 0.3048, words: 'foot feet', short: 'ft', accepts: '20 feet', rejects: '20 at the foot' },
  { name: 'mile', dimension: 'length', size: 1609.344, words: 'mile miles', accepts: '26 miles', rejects: '26 milestones' },
  { name: 'pound', dimension: 'mass', size: 0.453_592, words: 'pound pounds lb lbs', accepts: '150 pounds', rejects: '150 compounds' },
  { name: 'tonne', dimension: 'mass', size: 1000, words: 'tonne tonnes ton tons', accepts: '12 tons', rejects: '12 tones' },
  { name: 'bit', dimension: 'bits', size: 1, words: 'bit bits', accepts: '32 bits', rejects: '32 a bit' },
  { name: 'degree', dimension: 'degree', size: 1, words: 'degree degrees', short: '° °C °F', accepts: '90 degrees',
    rejects: '90 to a degree' },
  { name: 'calorie', dimension: 'heat', size: 1, words: 'calorie calories', short: 'cal', accepts: '200 calories', rejects: '200 calls' },
])

export const UNIT_RULES: readonly UnitRule[] = [...TIME, ...MEASURES, ...EVERYDAY]

export const UNITS_BY_NAME: ReadonlyMap<string, UnitRule> = new Map(UNIT_RULES.map((rule) => [rule.name, rule]))
/** A unit by any of its words, lower case. */
export const UNITS_BY_WORD: ReadonlyMap<string, UnitRule> = new Map(UNIT_RULES.flatMap((rule) => rule.words.map((word) => [word, rule])))
/** A unit by its letters, as written. */
export const UNITS_BY_SHORT: ReadonlyMap<string, UnitRule> = new Map(UNIT_RULES.flatMap((rule) => rule.short.map((word) => [word, rule])))
