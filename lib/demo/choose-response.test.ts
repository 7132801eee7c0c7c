import { expect, test } from 'vitest'
import { seededRandom } from '#lib/utils/random.ts'
import { chanceOfRight, chooseResponse } from './choose-response.ts'
import type { Asked } from './choose-response.ts'

const choice: Asked = {
  question: { id: 'q', type: 'DEFINITION_TO_TERM', stem: 'Which term?', options: ['a', 'b', 'c'].map((id) => ({ id, text: id })) },
  key: { kind: 'choice', optionId: 'b' }, guess: 1 / 3, difficulty: 0,
}

test('the chance of a right answer rises with ability and never falls below guessing', () => {
  expect(chanceOfRight(0, { guess: 0, difficulty: 0 })).toBeCloseTo(0.5)
  expect(chanceOfRight(1, { guess: 0.25, difficulty: 0 })).toBeCloseTo(0.25 + 0.75 * 0.731059, 5)
  expect(chanceOfRight(-40, { guess: 0.25, difficulty: 0 })).toBeCloseTo(0.25)
})

test('a very able student chooses the key, a hopeless one mostly another option, the same seed the same', () => {
  const draw = (ability: number) => {
    const random = seededRandom(7)
    return Array.from({ length: 300 }, () => chooseResponse(ability, choice, random))
  }
  const right = (ability: number) => draw(ability).filter((one) => one.kind === 'choice' && one.optionId === 'b').length
  expect(right(20)).toBe(300)
  expect(right(-20)).toBeGreaterThan(70)
  expect(right(-20)).toBeLessThan(130)
  expect(draw(0)).toEqual(draw(0))
})

test('a wrong truth is the other one, a wrong term is not accepted', () => {
  const never = () => 0.999999
  const truth: Asked = { ...choice, guess: 0, difficulty: 99, key: { kind: 'truth', value: true, correction: 'It is not.' } }
  expect(chooseResponse(0, truth, never)).toEqual({ kind: 'truth', value: false })
  const typed: Asked = { ...truth, key: { kind: 'typed', accepted: ['encoding'], others: [] } }
  expect(chooseResponse(0, typed, never)).toEqual({ kind: 'typed', text: 'not sure' })
  expect(chooseResponse(200, typed, () => 0)).toEqual({ kind: 'typed', text: 'encoding' })
})
