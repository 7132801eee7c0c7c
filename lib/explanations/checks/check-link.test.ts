import { describe, expect, test } from 'vitest'
import { checkIllustration } from './check-illustration.ts'
import { checkLink } from './check-link.ts'
import { POSING_RULES } from './illustration-rules.ts'
import { CLAUSE_OPENERS, LINK_FRAMES, LINK_WORDS } from './link-rules.ts'

const claims = ['The rule merges the commonest pair of tokens.', 'The cost of a longer window is a huge model.',
  'Memory traces fade without rehearsal.']

describe('links that assert nothing pass', () => {
  test.each([
    'Now for how it ends:', 'So much for the rule itself.', 'Next, the cost:', 'But why does memory fade?', 'Here is the catch:',
    'That brings us to the cost.', 'Let us look at the traces.', 'Now look at the pair.', 'First, what a token is:', 'And the other side:',
    'Back to memory, then.', 'We now turn to rehearsal.', 'In short:', 'To see why, compare the two rules.',
      'One question remains: why does it fade?',
  ])('%s', (text) => expect(checkLink(text, claims)).toEqual({ ok: true }))
})

describe('links that say something do not', () => {
  test.each([
    ['The rule merges tokens.', 'asserts'], ['Memory is huge.', 'asserts'], ['Memory fades.', 'asserts'],
      ['There are two rules:', 'asserts'], ['This leads to memory.', 'asserts'],
    ['Longer windows always cost memory, as follows:', 'asserts'], ['In short, memory is a model.', 'asserts'],
      ['Now for photosynthesis:', 'new word'],
    ['Next, the hippocampus and its cost:', 'new word'], ['So, first of all, and next, and last, now for the cost of the rule:', 'long'],
    ['Next: <b>cost</b>', 'form'], ['See https://evil.example', 'form'],
  ])('%s', (text, reason) => expect(checkLink(text, claims)).toMatchObject({ ok: false, reason }))
})

describe('illustrations', () => {
  test.each([
    'Think of a phone number someone calls out to you.', 'Imagine a lecture hall where everyone whispers.',
      'A page of a phone book fills fast.',
    'A grocer notes "apples, 40", not forty lines.', 'The teacher of a class of 30 shows one card to each pupil.',
  ])('pass: %s', (text) => expect(checkIllustration(text)).toEqual({ ok: true }))
  test.each([
    ['The lecture says memory is like a sieve.', 'poses'], ['As shown on page 3, it leaks.', 'poses'],
      ['Your slides compare it to a sieve.', 'poses'],
    ['It leaks, as explained in the lecture.', 'poses'], ['A sieve leaks [P2].', 'poses'],
      ['As an AI language model, I like sieves.', 'form'],
    ['A sieve leaks. '.repeat(30), 'long'],
  ])('fail: %s', (text, reason) => expect(checkIllustration(text)).toMatchObject({ ok: false, reason }))
})

describe('every rule takes its example and leaves the other', () => {
  test.each([...LINK_FRAMES, ...POSING_RULES].map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, accepts, rejects }) => {
    expect(accepts).toMatch(pattern)
    expect(rejects).not.toMatch(pattern)
  })
  test.each([...CLAUSE_OPENERS, ...LINK_WORDS].map((list) => [list.name, list] as const))('%s', (_, { words, accepts, rejects }) => {
    expect(words).toContain(accepts)
    expect(words).not.toContain(rejects)
  })
})
