import { describe, expect, it } from 'vitest'
import { agreementOf, longestCommon, wordsOf } from './agreement.ts'

const words = (text: string) => text.split('')

describe('agreement of two texts', () => {
  it('finds the longest common subsequence, also beyond one machine word', () => {
    expect(longestCommon(words('abcbdab'), words('bdcaba'))).toBe(4)
    const long = Array.from({ length: 100 }, (_, index) => `w${index}`)
    expect(longestCommon(long, long.filter((_, index) => index % 3 > 0))).toBe(66)
    expect(longestCommon(long, long.toReversed())).toBe(1)
  })
  it('tells words from their order', () => {
    expect(agreementOf(words('abcd'), words('abcd'))).toEqual({ words: 1, order: 1, counts: [4, 4] })
    expect(agreementOf(words('abcd'), words('cdab'))).toMatchObject({ words: 1, order: 0.5 })
    expect(agreementOf(words('aaaa'), words('a'))).toMatchObject({ words: 0.4, order: 1 })
    expect(agreementOf([], words('a'))).toMatchObject({ words: 0, order: 0 })
  })
  it('compares words without signs and case', () => expect(wordsOf('The \\emph{ﬁrst}, “K-means”!')).toEqual(['the', 'first', 'k', 'means']))
})
