import { expect, test } from 'vitest'
import { estimateBank } from './estimate-bank.ts'

test.each([
  [{ batches: 30, target: 20, rate: { tokens: 13_000, questions: 3 } }, { batches: 7, tokens: 91_000 }],
  [{ batches: 2, target: 20, rate: { tokens: 13_000, questions: 3 } }, { batches: 2, tokens: 26_000 }],
  [{ batches: 30, target: 20, rate: { tokens: 9_720, questions: 4.5 } }, { batches: 5, tokens: 49_000 }],
  // A model that publishes nothing goes through the whole lecture, not on for ever.
  [{ batches: 30, target: 20, rate: { tokens: 10_000, questions: 0 } }, { batches: 30, tokens: 300_000 }],
  [{ batches: 0, target: 20, rate: { tokens: 10_000, questions: 3 } }, { batches: 0, tokens: 0 }],
])('%o', (asked, estimate) => expect(estimateBank(asked)).toEqual(estimate))
