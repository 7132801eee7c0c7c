import { describe, expect, it } from 'vitest'
import type { PatternRule, WordList } from '#lib/language/rules/rule.ts'
import { DEFINITION_RULES, readDefinitions } from './definitions/read-definitions.ts'
import { CONTRAST_RULES, findContrasts } from './find-contrasts.ts'
import { findDefinitions, judgeDefinitions } from './find-definitions.ts'
import { findLists } from './find-lists.ts'
import { LIST_RULES } from './rules/list-rules.ts'
import { GLOSS_CHECKS, type GlossCheck } from './gloss-checks.ts'
import { PAIR_CHECKS } from './pair-checks.ts'
import { ANAPHORIC_NOUN_LISTS, DEPENDENCE_RULES } from './rules/dependence-rules.ts'
import { CLASS_NOUN_LISTS, GLOSS_JUDGEMENT_LISTS, GLOSS_WORD_LISTS } from './rules/gloss-words.ts'
import { GRAMMAR_WORD_LISTS } from './rules/grammar-words.ts'
import { ADVERBIAL_LISTS, GENERIC_TERM_LISTS, TERM_OPENER_LISTS } from './rules/term-words.ts'
import { TRAIT_RULES } from './rules/trait-rules.ts'
import { tagSentence } from './tagged.ts'
import { TERM_CHECKS, type TermCheck } from './term-checks.ts'

/** Marks taken out of an example: what stood in [brackets] and in {braces}. */
function unmark(marked: string): { text: string; bracket: string | undefined; braces: string[] } {
  return {
    text: marked.replace(/[[\]{}]/g, ''),
    bracket: /\[([^\]]*)\]/.exec(marked)?.[1]?.replace(/[{}]/g, ''),
    braces: Array.from(marked.matchAll(/\{([^}]*)\}/g), (match) => (match[1] ?? '').replace(/[[\]]/g, '')),
  }
}

describe('word lists', () => {
  const lists: readonly WordList[] = [
    ...Object.values(GLOSS_WORD_LISTS).flat(), ...Object.values(GRAMMAR_WORD_LISTS).flat(),
    ...ANAPHORIC_NOUN_LISTS, ...CLASS_NOUN_LISTS, ...GLOSS_JUDGEMENT_LISTS,
    ...ADVERBIAL_LISTS, ...GENERIC_TERM_LISTS, ...TERM_OPENER_LISTS,
  ]
  it.each(lists.map((list) => [list.name, list] as const))('%s', (_, list) => {
    expect(list.words).toContain(list.accepts)
    expect(list.words).not.toContain(list.rejects)
  })
})

describe('patterns of traits and dependence', () => {
  const rules: readonly PatternRule[] = [...TRAIT_RULES, ...DEPENDENCE_RULES]
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
})

describe('checks of term and gloss', () => {
  const checks: readonly (GlossCheck | TermCheck)[] = [...TERM_CHECKS, ...GLOSS_CHECKS]
  it.each(checks.map((check) => [check.name, check] as const))('%s', (_, check) => {
    expect(check.fails(tagSentence(check.accepts).tokens)).toBe(false)
    expect(check.fails(tagSentence(check.rejects).tokens)).toBe(true)
  })
  const pairOf = (text: string) => {
    const [, rule = '', term = '', gloss = ''] = /^(.*?): (.*) = (.*)$/.exec(text) ?? []
    return { term, gloss, rule }
  }
  it.each(PAIR_CHECKS.map((check) => [check.name, check] as const))('%s', (_, check) => {
    expect(check.fails(pairOf(check.accepts))).toBe(false)
    expect(check.fails(pairOf(check.rejects))).toBe(true)
  })
})

describe('definitions', () => {
  it.each(DEFINITION_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    const { text, bracket, braces } = unmark(rule.accepts)
    const facts = findDefinitions(tagSentence(text), 'x')
    const fact = facts.find((each) => each.rule === name)
    expect(fact && { term: fact.term.text, gloss: fact.gloss.text }).toEqual({ term: bracket, gloss: braces[0] })
    expect(text.slice(fact?.gloss.start, fact?.gloss.end)).toBe(braces[0])
    expect(findDefinitions(tagSentence(rule.rejects), 'x').filter((each) => each.rule === name)).toEqual([])
    expect(readDefinitions(tagSentence(text)).find((reading) => reading.rule === rule)?.weight).toBeGreaterThan(0)
  })
})

describe('refusals', () => {
  it.each([
    ['A mirror neuron is a specific type of neuron.', 'pair: vague class'],
    ['The problem is a lack of time that people feel at work.', 'term: not generic'],
    ['A histogram is an important tool that shows the shape of data.', 'gloss: no judgement'],
  ])('%s', (text, fault) => {
    expect(judgeDefinitions(tagSentence(text), 'x').map((verdict) => ('fault' in verdict ? verdict.fault : null))).toContain(fault)
  })
})

describe('lists', () => {
  it.each(LIST_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    const { text, bracket, braces } = unmark(rule.accepts)
    const list = findLists(tagSentence(text), 'x').find((each) => each.rule === name)
    expect(list && { head: list.head?.text, items: list.items.map((item) => item.text) }).toEqual({ head: bracket, items: braces })
    expect(findLists(tagSentence(rule.rejects), 'x')).toEqual([])
  })
})

describe('contrasts', () => {
  it.each(CONTRAST_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    const { text, bracket, braces } = unmark(rule.accepts)
    const contrast = findContrasts(tagSentence(text), 'x').find((each) => each.rule === name)
    expect(contrast && [contrast.left.text, contrast.right.text]).toEqual([bracket, braces[0]])
    expect(findContrasts(tagSentence(rule.rejects), 'x')).toEqual([])
  })
})
