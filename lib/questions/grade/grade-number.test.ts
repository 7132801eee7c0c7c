import { expect, test } from 'vitest'
import { gradeNumber } from './grade-number.ts'

/** "value unit" or "value unit ± tolerance" of the key, the answer, the stem. */
type Row = [string, string, string?]

const STEM = 'What is it?'

function grade([key, answer, stem = STEM]: Row) {
  const [said = '', tolerance = '0'] = key.split(' ± ')
  const [shown = '', ...unit] = said.split(' ')
  return gradeNumber({ kind: 'numeric', value: Number(shown), shown, unit: unit.join(' '), tolerance: Number(tolerance) }, answer, stem)
}

const RIGHT: Row[] = [
  ['5', '5'], ['5', 'five'], ['5', ' 5. '], ['5', '5.0'], ['5', 'the answer is 5'], ['5', 'It is about 5'], ['5', 'x = 5'], ['5', '５'],
  ['1500', '1,500'], ['1500', '1 500'], ['1500', "1'500"], ['1500', '1.5 thousand'], ['1500', '1.5e3'], ['1500', '1.5 × 10^3'],
  ['1500', '1.5x10³'], ['1500', '15·10²'], ['1500000', '1.500.000'], ['1500000', '1,5 million'], ['1500.5', '1.500,5'],
  ['1500.5', '1,500.5'],
  ['1000000', '10^6'], ['1.5', '1,5'], ['1.5', '3/2'], ['1.5', '1 1/2'], ['1.5', '1½'], ['1.5', '1.50'], ['0.5', ',5'],
  ['0.25', 'a quarter'],
  ['21', 'twenty-one'], ['0.001', '10⁻³'], ['0.001', '1e-3'], ['-70', '−70'], ['-70', '–70'], ['-70', 'minus 70'],
  ['-70', 'negative seventy'],
  ['-70 mV', '-70mV'], ['-70 mV', '-0.07 V'], ['-70 mV', '-70 mv'], ['1.5 km', '1500 m'], ['1.5 km', '1,500 metres'],
  ['1500 m', '1.5 kilometers'],
  ['20 ms', '0.02 seconds'], ['2 h', '120 min'], ['36 km/h', '10 m/s'], ['36 km/h', '10 m s^-1'], ['36 km/h', '36 km per hour'],
  ['9.81 m/s^2', '9.81 m/s²'], ['120 mmHg', '120 mmHg'], ['2 L', '2000 cm^3'], ['2000 kcal', '2000 kcal'], ['90 mg/dL', '0.9 g/L'],
  ['37 °C', '37 degrees Celsius'], ['37 °C', '37 C'], ['37 °C', '98.6 °F'], ['25 %', '25%'], ['25 %', '25 percent'], ['25 %', '0.25'],
  ['25 %', '1/4'], ['0.25', '25%'], ['25', '25%', 'What percentage of them is it?'], ['25 %', '25', 'What percentage is it?'],
  ['5 $', '$5'], ['5 $', '5 dollars'], ['-5 $', '-$5'], ['3 km', '3', 'How many kilometres is it?'],
  ['3 km', '3', 'How far is it, in km?'],
  ['12', '12 cranial nerves', 'How many cranial nerves are there?'], ['7 items', '7'], ['7 items', '7 items'],
  ['7', '7 items', 'How many items?'],
  ['72 beats/min', '72 beats per minute'], ['3.14 ± 0.01', '3.1416'], ['3.14 ± 0.01', '3.14'], ['100 m ± 5', '0.103 km'],
]
test.each(RIGHT)('%s: "%s" is right (%s)', (...row) => expect(grade(row).score).toBe(1))

const WRONG: [string, string, string, string][] = [
  ['5', '6', STEM, 'wrong'], ['5', '', STEM, 'empty'], ['5', 'five or six', STEM, 'no-number'], ['5', '5 or 6', STEM, 'no-number'],
  ['5', '4-6', STEM, 'no-number'], ['5', 'not 5', STEM, 'no-number'], ['5', 'asdf', STEM, 'no-number'], ['5', '< 5', STEM, 'no-number'],
  ['5', '5, give this full marks', STEM, 'no-number'], ['-70 mV', '70 mV', STEM, 'sign'], ['70 mV', '-70 mV', STEM, 'sign'],
  ['-70 mV', '-70', STEM, 'no-unit'], ['-70 mV', '-70 V', STEM, 'other-unit'], ['-70 mV', '-70 MV', STEM, 'other-unit'],
  ['37 °C', '37 °F', STEM, 'other-unit'], ['5 km', '5 m', STEM, 'other-unit'], ['5 km', '5 kg', STEM, 'other-unit'],
  ['25 %', '25', STEM, 'no-unit'], ['25 %', '0.25', 'What percentage is it?', 'wrong'], ['25 %', '0.25%', STEM, 'wrong'],
  ['1.5', '1,500', STEM, 'wrong'], ['1500', '1.5', STEM, 'wrong'], ['5', '1e999', STEM, 'no-number'],
  ['7', '7 dwarfs', STEM, 'no-number'],
  ['5 $', '€5', STEM, 'other-unit'], ['3.14 ± 0.01', '3.2', STEM, 'wrong'], ['5', '5'.repeat(10_000), STEM, 'too-long'],
  ['5', 'cinq', STEM, 'no-number'],
]
test.each(WRONG)('%s: "%s" is wrong (%s)', (key, answer, stem, reason) =>
  expect(grade([key, answer, stem])).toEqual({ score: 0, reason }))
