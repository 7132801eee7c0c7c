import { describe, expect, it } from 'vitest'
import { spanOf, tagSentence } from '#lib/concepts/facts/tagged.ts'
import { ALIAS_RULES, readAliases } from './alias-rules.ts'
import { EVIDENCE_RULES, readEvidence } from './evidence-rules.ts'
import { EMPTY_HEADINGS, HEADING_TRIMS, headingKeys } from './headings.ts'
import { NOISE_RULES } from './noise.ts'

const between = (text: string, open: string, close: string) => text.slice(text.indexOf(open) + 1, text.indexOf(close))
const plain = (text: string) => text.replace(/[[\]{}]/g, '')

describe('signs of termhood', () => {
  it.each(EVIDENCE_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const read = (text: string) => {
      const sentence = tagSentence(text)
      return readEvidence(sentence).filter((sign) => sign.rule === rule).map((sign) => spanOf(sentence, sign.term)?.text)
    }
    expect(read(plain(rule.accepts))).toContain(between(rule.accepts, '[', ']'))
    expect(read(rule.rejects)).toEqual([])
  })
})

describe('second names', () => {
  it.each(ALIAS_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const sentence = tagSentence(plain(rule.accepts))
    const pairs = readAliases(sentence).map(({ name, alias }) => [spanOf(sentence, name)?.text, spanOf(sentence, alias)?.text])
    expect(pairs).toContainEqual([between(rule.accepts, '[', ']'), between(rule.accepts, '{', '}')])
    expect(readAliases(tagSentence(rule.rejects))).toEqual([])
  })
})

describe('headings and noise', () => {
  it.each([...EMPTY_HEADINGS, ...HEADING_TRIMS, ...NOISE_RULES].map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
  it.each([
    ['2.3 Working Memory (cont.)', ['working memory']], ['Questions?', []],
    ['Sensation and Perception', ['sensation and perception', 'sensation', 'perception']],
    ['Example: dogs', ['dog']],
  ])('%s', (heading, keys) => expect(headingKeys(heading)).toEqual(keys))
})
