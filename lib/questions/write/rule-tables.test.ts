import { describe, expect, it } from 'vitest'
import type { PatternRule } from '#lib/language/rules/rule.ts'
import { CLAIM_FAULTS } from './checks/claim-checks.ts'
import { MEANING_CHECKS } from './checks/meaning-checks.ts'
import { INTRO_FAULTS, INTRO_RULES, PAGE_TITLE_FAULTS, POINT_FAULTS } from './claims/bullet-rules.ts'
import { baseOf } from './claims/base-form.ts'
import { PREDICATE_FAULTS } from './claims/predicate-rules.ts'
import { bracketLecture } from './fixtures/bracket-lecture.ts'
import { indexLecture } from './lecture.ts'
import { CAUSE_PATTERNS, CLAIM_TAILS } from './rules/cause-patterns.ts'
import { DIRECTION_VERBS, plainForm } from './rules/direction-verbs.ts'
import { BROAD_LISTS, DOUBTS, doubtOf, UNIQUE_LISTS } from './rules/doubts.ts'
import { NO_ACT_LISTS } from './rules/no-acts.ts'
import { ONE_THING_HEADS } from './rules/heads-of-one-thing.ts'
import { SURE_WORDINGS } from './rules/sure-wording.ts'
import { THIN_WORD_LISTS } from './rules/thin-words.ts'

const patterns: readonly PatternRule[] = [
  ...CLAIM_FAULTS, ...PREDICATE_FAULTS, ...CAUSE_PATTERNS, ...CLAIM_TAILS, ...INTRO_RULES, ...INTRO_FAULTS,
  ...POINT_FAULTS, ...PAGE_TITLE_FAULTS,
]

describe('patterns', () => {
  it.each(patterns.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
})

describe('verbs of direction', () => {
  const said = (text: string) => /\[(.*)\]/.exec(text)?.[1] ?? ''
  it.each(DIRECTION_VERBS.map((row) => [row.name, row] as const))('%s', (_, { up, down, accepts, rejects }) => {
    expect([up, down]).toContain(said(accepts))
    expect([up, down, plainForm(up), plainForm(down)]).not.toContain(said(rejects))
  })

  it('in the base', () => {
    expect(['increases', 'has no effect on', 'slows down', 'does not shift', 'accelerates'].map(plainForm))
      .toEqual(['increase', 'have no effect on', 'slow down', 'do not shift', 'accelerate'])
  })
})

describe('the base of a verb', () => {
  it.each([
    ['carries', 'carry'], ['passes', 'pass'], ['makes', 'make'], ['has', 'have'], ['carry', 'carry'], ['carried', null], ['blorfs', null],
  ])('%s', (verb, base) => expect(baseOf(verb)).toBe(base))
})

const first = (text: string) => {
  const definition = indexLecture(bracketLecture(text)).definitions[0]
  if (!definition) throw new Error(`no definition in: ${text}`)
  return definition
}

describe('doubts of strong patterns', () => {
  it.each(DOUBTS.map((row) => [row.name, row] as const))('%s', (name, { accepts, rejects }) => {
    expect(doubtOf(first(accepts), indexLecture(bracketLecture(accepts)))).toBe(name)
    expect(first(accepts).isSure).toBe(false)
    expect(first(rejects).isSure).toBe(true)
  })
})

const wordLists = [...THIN_WORD_LISTS, ...ONE_THING_HEADS, ...BROAD_LISTS, ...UNIQUE_LISTS, ...NO_ACT_LISTS]

describe('lists of words', () => {
  it.each(wordLists.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(row.words).toContain(row.accepts)
    expect(row.words).not.toContain(row.rejects)
  })
})

describe('sure wording of weak patterns', () => {
  it.each(SURE_WORDINGS.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(row.rules).toContain(first(row.accepts).fact.rule)
    expect(row.rules).toContain(first(row.rejects).fact.rule)
    expect(first(row.accepts).isSure).toBe(true)
    expect(first(row.rejects).isSure).toBe(false)
  })
})

describe('meanings side by side', () => {
  const pair = (text: string) => {
    const [key, other] = indexLecture(bracketLecture(text)).definitions
    if (!key || !other) throw new Error(`two definitions needed: ${text}`)
    return [key, other] as const
  }
  it.each(MEANING_CHECKS.map((check) => [check.name, check] as const))('%s', (_, check) => {
    expect(check.fails(...pair(check.accepts))).toBe(false)
    expect(check.fails(...pair(check.rejects))).toBe(true)
  })
})
