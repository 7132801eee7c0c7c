import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DROP_WORDS, dropCounts } from './drop-words.ts'
import { DEFINITION_CHECKS } from './write/checks/definition-checks.ts'

/** Where candidates are dropped under a code of its own: a text given back or counted. */
const WRITERS = ['write/definition-to-term', 'write/typed-term', 'write/draft-questions', 'write-questions-for']
const CODE = /(?:\bdrop\(|\breturn |\?? ?cited : )'([a-z ]{4,})'/g

const read = (name: string) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')
const codesOf = (name: string) => [...read(name).matchAll(CODE)].map((match) => match[1])
const written = WRITERS.flatMap(codesOf)
const checks = Object.values(DEFINITION_CHECKS).flat().map(({ name }) => name)

describe('words for what was dropped', () => {
  it('exist for every code a check or the writer can give, and for no other', () => {
    const some = ['leak', 'too few fair wrong answers', 'defined twice', 'quote not found', 'fact is gone']
    expect(written).toEqual(expect.arrayContaining(some))
    expect(Object.keys(DROP_WORDS).toSorted()).toEqual([...new Set([...checks, ...written])].toSorted())
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
