import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ITEM_RULES, TWO_FLAWS } from './checks/item-rules.ts'
import { DROP_WORDS, dropCounts } from './drop-words.ts'
import { DEFINITION_CHECKS } from './write/checks/definition-checks.ts'
import { PREDICATE_FAULTS } from './write/claims/predicate-rules.ts'

/** Where candidates are dropped under a code of its own: a text given back or counted. */
const WRITERS = [
  'write/definition-to-term', 'write/term-to-definition', 'write/typed-term', 'write/draft-definitions', 'write/draft-questions',
  'write/claims/direction', 'write/claims/one-of-list', 'write/claims/predicate-rules', 'write/claims/typed-claim',
  'write/claims/which-of-these', 'write/claims/why', 'write-questions-for', 'checks/check-drafts',
]
const CODE = /(?:\bdrop\(|\bleave\(|\breturn |\?? ?cited : )'([a-z ]{4,})'/g

const read = (name: string) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')
const codesOf = (name: string) => [...read(name).matchAll(CODE)].map((match) => match[1])
const written = WRITERS.flatMap(codesOf)
const faults = ITEM_RULES.filter(({ weight }) => weight === 'fault')
const checks = [...Object.values(DEFINITION_CHECKS).flat(), ...PREDICATE_FAULTS, ...faults].map(({ name }) => name)

describe('words for what was dropped', () => {
  it('exist for every code a check or the writer can give, and for no other', () => {
    const some = ['leak', 'too few fair wrong answers', 'defined twice', 'quote not found', 'fact is gone']
    expect(written).toEqual(expect.arrayContaining(some))
    expect(Object.keys(DROP_WORDS).toSorted()).toEqual([...new Set([...checks, ...written, TWO_FLAWS])].toSorted())
  })

  it('are counted together where they say the same', () => {
    const counts = dropCounts({ leak: 6, 'no other name inside': 1, 'upper tier': 3, 'no reader': 2, 'not hedged': 1 }, 2)
    expect(counts).toEqual([
      { reason: 'the question gives the answer away', count: 7 },
      { reason: 'weak wording of a definition', count: 3 },
      { reason: 'other reasons', count: 3 },
    ])
  })

  it('are "other reasons" for a code they do not know', () => {
    expect(dropCounts({ 'some new check': 4, toString: 1, leak: 2 }, 3)).toEqual([
      { reason: 'the question gives the answer away', count: 2 },
      { reason: 'other reasons', count: 5 },
    ])
    expect(dropCounts({}, 3)).toEqual([])
  })
})
