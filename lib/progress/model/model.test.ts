import { describe, expect, test } from 'vitest'
import { daysBetween, forget } from './forget.ts'
import { estimateMastery, isMastered } from './mastery.ts'
import { normalCdf } from './normal.ts'
import { predict } from './predict.ts'
import { PRIOR, priorConcept } from './state.ts'
import type { ConceptState, Gaussian, LearnerState } from './state.ts'
import { studyDay } from './study-day.ts'
import { update } from './update.ts'
import { evidenceWeight } from './weight.ts'
import { evidenceLabel, evidenceText, masteryWord } from './words.ts'

/** mulberry32: the same thousand cases at every run. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function randomState(next: () => number): LearnerState {
  const wide = (range: number): Gaussian => ({ mean: range * (2 * next() - 1), variance: 0.01 + 3 * next() })
  const concept = (): ConceptState => ({
    deviation: wide(4), difficulty: wide(4),
    successes: 20 * next(), failures: 20 * next(), recentSuccesses: 5 * next(), recentFailures: 5 * next(),
  })
  return { intercept: wide(20), ability: wide(20), item: wide(20), concepts: Array.from({ length: Math.floor(4 * next()) }, concept) }
}

const GUESSES = [0, 0.25, 1 / 3, 0.5]
const cases = Array.from({ length: 1000 }, (_, index) => {
  const next = random(index)
  return { state: randomState(next), guess: GUESSES[index % 4] ?? 0, score: next(), weight: next() }
})

function means(state: LearnerState): number[] {
  return [state.intercept, state.ability, state.item, ...state.concepts.flatMap((c) => [c.deviation, c.difficulty])].map((x) => x.mean)
}

describe('any state', () => {
  test('gives chances between guess and 1, and finite numbers with positive variances after an answer', () => {
    for (const { state, guess, score, weight } of cases) {
      const { core, shown } = predict(state, guess)
      for (const chance of [core, shown]) expect(chance >= guess && chance <= 1).toBe(true)
      const after = update(state, { score, guess, weight })
      expect(means(after).every(Number.isFinite)).toBe(true)
      for (const x of [after.intercept, after.ability, after.item]) expect(x.variance).toBeGreaterThan(0)
      for (const c of after.concepts) expect(Math.min(c.deviation.variance, c.difficulty.variance)).toBeGreaterThan(0)
    }
  })

  test('a right answer never lowers what we think of the student, and never calls the item harder', () => {
    for (const { state, guess, weight } of cases) {
      const after = update(state, { score: 1, guess, weight })
      expect(after.ability.mean).toBeGreaterThanOrEqual(state.ability.mean)
      expect(after.item.mean).toBeLessThanOrEqual(state.item.mean)
      after.concepts.forEach((c, index) => expect(c.deviation.mean).toBeGreaterThanOrEqual(state.concepts[index]?.deviation.mean ?? 0))
    }
  })

  test('weight 0 leaves the means and grows the counters', () => {
    for (const { state, guess, score } of cases) {
      const after = update(state, { score, guess, weight: 0 })
      expect(means(after)).toEqual(means(state))
      after.concepts.forEach((c, index) => expect(c.successes).toBeCloseTo((state.concepts[index]?.successes ?? 0) + score))
    }
  })

  test('the state given is left alone', () => {
    const state = cases[3]?.state
    const before = structuredClone(state)
    if (state) update(state, { score: 1, guess: 0, weight: 1 })
    expect(state).toEqual(before)
  })
})

function after(right: number, guess: number) {
  const item = { mean: 0, variance: 1.25 }
  let state: LearnerState = { intercept: PRIOR.intercept, ability: PRIOR.ability, item, concepts: [priorConcept()] }
  for (let i = 0; i < right; i++) state = { ...update(state, { score: 1, guess, weight: 1 }), item }
  const concept = state.concepts[0] ?? priorConcept()
  return estimateMastery({ intercept: state.intercept, ability: state.ability, concept })
}

describe('mastery', () => {
  test('the band of one right answer of three options, and of six', () => {
    expect([after(1, 1 / 3).low, after(1, 1 / 3).high].map((x) => x.toFixed(2))).toEqual(['0.28', '0.97'])
    expect([after(6, 1 / 3).low, after(6, 1 / 3).high].map((x) => x.toFixed(2))).toEqual(['0.62', '0.99'])
  })

  test('is the normal probability above the logit of .8', () => {
    expect(normalCdf(0)).toBeCloseTo(0.5, 6)
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021, 6)
    expect(normalCdf(-1)).toBeCloseTo(0.1586553, 6)
    const sure = { mean: 0, variance: 0 }
    const concept = { ...priorConcept(), deviation: { mean: 0, variance: 1 }, difficulty: sure }
    expect(estimateMastery({ intercept: { mean: 1.386294, variance: 0 }, ability: sure, concept }).probability).toBeCloseTo(0.5, 6)
  })

  test('six right on one day are not yet mastered, nor two answers on two days', () => {
    expect(isMastered(0.9, 6, 1)).toBe(false)
    expect(isMastered(0.9, 2, 2)).toBe(false)
    expect(isMastered(0.79, 6, 2)).toBe(false)
    expect(isMastered(0.8, 3, 2)).toBe(true)
  })
})

describe('forgetting', () => {
  test('no time, or time running backwards, changes nothing', () => {
    const x = { mean: 1, variance: 0.3 }
    expect(forget(x, 0)).toBe(x)
    expect(daysBetween(new Date(5), new Date(0))).toBe(0)
  })

  test('ten days', () => {
    expect(forget({ mean: 1, variance: 0.3 }, 10)).toEqual({ mean: 2 ** -0.15, variance: 0.4 })
  })

  test('variance grows to the prior and no further; what is above stays', () => {
    expect(forget({ mean: 0, variance: 0.3 }, 1000).variance).toBe(0.54)
    expect(forget({ mean: 0, variance: 0.6 }, 1000).variance).toBe(0.6)
  })
})

describe('words', () => {
  test('evidence by unaided first answers', () => {
    expect([0, 1, 2, 3, 5, 6, 60].map(evidenceLabel)).toEqual(['none', 'little', 'little', 'some', 'some', 'solid', 'solid'])
    expect(evidenceText('none', 0)).toBe('not asked yet')
    expect(evidenceText('none', 2)).toBe('only with help so far')
  })

  test('a verdict only on three unaided answers', () => {
    const word = (probability: number, unaided: number, unaidedDays: number, answers = unaided) =>
      masteryWord({ probability, answers, unaided, unaidedDays })
    expect(word(0.45, 0, 0)).toBe('Not asked yet')
    expect(word(0.45, 0, 0, 3)).toBe('Too early to say')
    expect(word(0.95, 2, 2)).toBe('Too early to say')
    expect(word(0.85, 6, 1)).toBe('Getting there')
    expect(word(0.85, 6, 2)).toBe('Solid')
    expect(word(0.39, 3, 1)).toBe('Shaky')
    expect(word(0.149, 3, 1)).toBe('Work on this')
  })

  test('weights', () => {
    expect(evidenceWeight({ firstAnswer: true, helped: false })).toBe(1)
    expect(evidenceWeight({ firstAnswer: false, helped: false })).toBe(0.3)
    expect(evidenceWeight({ firstAnswer: true, helped: true })).toBe(0)
    expect(evidenceWeight({ firstAnswer: true, helped: false, selfMarked: true })).toBe(0.4)
    expect(evidenceWeight({ firstAnswer: false, helped: false, selfMarked: true })).toBeCloseTo(0.12, 10)
    expect(evidenceWeight({ firstAnswer: true, helped: true, selfMarked: true })).toBe(0)
  })
})

describe('a study day ends at 4:00 local time', () => {
  test.each([
    ['2026-11-25T02:59:00Z', 'Europe/Budapest', '2026-11-24'],
    ['2026-11-25T03:00:00Z', 'Europe/Budapest', '2026-11-25'],
    ['2026-11-25T03:00:00Z', 'America/New_York', '2026-11-24'],
    ['2026-11-25T14:00:00Z', 'Pacific/Auckland', '2026-11-25'],
    ['2026-11-25T15:00:00Z', 'Pacific/Auckland', '2026-11-26'],
    ['2026-03-01T03:59:00Z', 'No/Such_Place', '2026-02-28'],
    // The night clocks go forward (01:00Z): 03:59 summer time is still the evening before.
    ['2026-03-29T01:59:00Z', 'Europe/Budapest', '2026-03-28'],
    ['2026-03-29T02:00:00Z', 'Europe/Budapest', '2026-03-29'],
  ])('%s in %s is %s', (at, timeZone, day) => expect(studyDay(new Date(at), timeZone)).toBe(day))
})
