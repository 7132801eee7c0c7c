import { describe, expect, it } from 'vitest'
import { difficultyPrior } from './difficulty.ts'

const base = { type: 'DEFINITION_TO_TERM' as const, importance: 5, stemWords: 16, siblingShare: 0.5, isFalseStatement: false }

describe('the prior of difficulty', () => {
  it('rises from true or false over options to typing', () => {
    const types = ['TRUE_FALSE', 'DEFINITION_TO_TERM', 'TYPED_TERM'] as const
    const [truth, choice, typed] = types.map((type) => difficultyPrior({ ...base, type }))
    expect(truth).toBeLessThan(choice ?? 0)
    expect(choice).toBeLessThan(typed ?? 0)
  })

  it('falls with the concept named often, rises with near wrong answers', () => {
    expect(difficultyPrior({ ...base, importance: 40 })).toBeLessThan(difficultyPrior({ ...base, importance: 2 }))
    expect(difficultyPrior({ ...base, siblingShare: 1 })).toBeGreaterThan(difficultyPrior({ ...base, siblingShare: 0 }))
  })

  it('stays within a logit', () => {
    expect(difficultyPrior({ ...base, type: 'TYPED_TERM', importance: 0, stemWords: 200, siblingShare: 1 })).toBeLessThanOrEqual(1)
  })
})
