import { expect, test } from 'vitest'
import golden from './learner-golden.json' with { type: 'json' }
import { predict } from './predict.ts'
import { PRIOR, priorConcept } from './state.ts'
import { update } from './update.ts'

type Pair = { m: number; v: number }
const close = (x: { mean: number; variance: number }, y: Pair) => {
  expect(x.mean).toBeCloseTo(y.m, 7)
  expect(x.variance).toBeCloseTo(y.v, 7)
}

test('ten answers of one student come out as in the worked numbers', () => {
  let intercept: { mean: number; variance: number } = { ...PRIOR.intercept }
  let ability: { mean: number; variance: number } = { ...PRIOR.ability }
  const items = new Map(golden.itemMeans.map((mean, index) => [index, { mean, variance: PRIOR.itemVariance as number }]))
  const concepts = new Map([0, 1, 2].map((index) => [index, priorConcept()]))
  expect(golden.steps).toHaveLength(10)
  for (const step of golden.steps) {
    const item = items.get(step.item)
    if (!item) throw new Error('no such item')
    const state = { intercept, ability, item, concepts: step.concepts.map((index) => concepts.get(index) ?? priorConcept()) }
    const predicted = predict(state, step.guess)
    for (const key of ['mean', 'variance', 'core', 'shown'] as const) expect(predicted[key]).toBeCloseTo(step.predicted[key], 7)
    const next = update(state, { score: step.score, guess: step.guess, weight: step.weight })
    close(next.intercept, step.after.courseIntercept)
    close(next.ability, step.after.ability)
    close(next.item, step.after.item)
    for (const [place, after] of step.after.concepts.entries()) {
      const concept = next.concepts[place]
      if (!concept) throw new Error('no such concept')
      close(concept.deviation, after.deviation)
      close(concept.difficulty, after.difficulty)
      const counters = ['successes', 'failures', 'recentSuccesses', 'recentFailures'] as const
      for (const key of counters) expect(concept[key]).toBeCloseTo(after[key], 7)
      concepts.set(after.concept, concept)
    }
    intercept = next.intercept
    ability = next.ability
    items.set(step.item, next.item)
  }
})
