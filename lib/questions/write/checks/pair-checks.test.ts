import { describe, expect, it } from 'vitest'
import { bracketLecture } from '#lib/questions/write/fixtures/bracket-lecture.ts'
import { parentsOf } from '#lib/questions/write/hierarchy.ts'
import { indexLecture } from '#lib/questions/write/lecture.ts'
import { PAIR_CHECKS } from './pair-checks.ts'

const read = (text: string) => {
  const index = indexLecture(bracketLecture(text))
  const [key, other] = index.definitions
  if (!key || !other) throw new Error(`two definitions needed: ${text}`)
  return { key, other, index }
}

describe('checks of a pair', () => {
  for (const check of PAIR_CHECKS) {
    it(check.name, () => {
      const [good, bad] = [read(check.accepts), read(check.rejects)]
      expect(check.fails(good.key, good.other, good.index)).toBe(false)
      expect(check.fails(bad.key, bad.other, bad.index)).toBe(true)
    })
  }
})

describe('what is a kind of what', () => {
  it('goes all the way up', () => {
    const index = indexLecture(bracketLecture(
      'A [poodle] is {a small dog that does not shed}. || A [dog] is {a type of animal that lives with people}.'
      + ' || An [animal] is {a living being that moves}.'))
    expect([...parentsOf('poodle', index)]).toEqual(expect.arrayContaining(['dog', 'animal']))
    expect(parentsOf('animal', index).has('poodle')).toBe(false)
  })
})
