import { describe, expect, test } from 'vitest'
import { checkIllustration } from './check-illustration.ts'
import { checkLink } from './check-link.ts'
import { POSING_RULES } from './illustration-rules.ts'
import { CLAUSE_OPENERS, LINK_FRAMES, LINK_WORDS, NOUNLIKE_VERBS, STATING_NOUNS, VERBLESS_STATEMENTS } from './link-rules.ts'

const claims = ['The rule merges the commonest pair of tokens.', 'The cost of a longer window is a huge model.',
  'Memory traces fade without rehearsal.']
/** Claims of several lectures, for links of the kinds models write. */
const more = [...claims, 'Stress is a cause of forgetting.', 'A nearest-neighbor model learns from labelled points.',
  'Demand raises a price.', 'A person learns by association.']

describe('links that assert nothing pass', () => {
  test.each([
    'Now for how it ends:', 'So much for the rule itself.', 'Next, the cost:', 'But why does memory fade?', 'Here is the catch:',
    'That brings us to the cost.', 'Let us look at the traces.', 'Now look at the pair.', 'First, what a token is:', 'And the other side:',
    'Back to memory, then.', 'We now turn to rehearsal.', 'In short:', 'To see why, compare the two rules.',
      'One question remains: why does it fade?',
  ])('%s', (text) => expect(checkLink(text, claims)).toEqual({ ok: true }))
  test.each([
    'Now for how the technique builds its set:', 'Now the rule that sets it up:', 'First, the learning step:',
    'Next, what “neighbor” means:', 'Now the same idea from the opposite side:', 'Two techniques, one question:',
    'Back to learning by association:', 'But what causes forgetting?', 'Now, what happens to prices then?',
    'Another way to picture the neighbors:',
    'Now for the learning set:', 'How is such a set built?', 'Who counts as a neighbor?', 'The next technique builds on this rule:',
    'Next, the reason for forgetting:', 'After stress, the result:', 'The question: why do traces fade?', 'Now for memory traces:',
    'Here is what the names stand for:', 'Compare both methods:', 'Forgetting, step by step:', 'So what is the price used for?',
  ])('with words of discourse, or forms of words of the claims: %s', (text) => expect(checkLink(text, more)).toEqual({ ok: true }))
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
  test.each([
    ['Stress causes forgetting:', 'asserts'], ['Stress causes forgetting.', 'asserts'], ['Here stress causes forgetting:', 'asserts'],
    ['Because stress causes forgetting:', 'asserts'], ['Next, stress causes forgetting:', 'asserts'], ['Memory fades:', 'asserts'],
    ['The reason: stress.', 'asserts'], ['Stress, a cause of forgetting:', 'asserts'], ['Forgetting – the result of stress.', 'asserts'],
    ['The technique builds on rehearsal:', 'asserts'], ['Two rules use the same set.', 'asserts'], ['Demand sets the price:', 'asserts'],
    ['No stress, no forgetting:', 'asserts'], ['Stress → forgetting:', 'asserts'], ['Forgetting comes from stress:', 'asserts'],
    ['So stress leads to forgetting:', 'asserts'], ['What matters is that stress causes forgetting:', 'asserts'],
    ['We know that stress causes forgetting:', 'asserts'],
    ['Stress, which causes forgetting:', 'asserts'],
    ['Now for the hippocampus:', 'new word'], ['Next, the hardness of points:', 'new word'], ['Now for the builder:', 'new word'],
    ['Back to 1995:', 'new word'],
  ])('nor with words of discourse: %s', (text, reason) => expect(checkLink(text, more)).toMatchObject({ ok: false, reason }))
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
  const patterns = [...LINK_FRAMES, ...VERBLESS_STATEMENTS, ...POSING_RULES]
  test.each(patterns.map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, accepts, rejects }) => {
    expect(accepts).toMatch(pattern)
    expect(rejects).not.toMatch(pattern)
  })
  const lists = [...CLAUSE_OPENERS, ...LINK_WORDS, ...STATING_NOUNS, ...NOUNLIKE_VERBS]
  test.each(lists.map((list) => [list.name, list] as const))('%s', (_, { words, accepts, rejects }) => {
    expect(words).toContain(accepts)
    expect(words).not.toContain(rejects)
  })
})
