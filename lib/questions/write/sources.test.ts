import { describe, expect, it } from 'vitest'
import { bracketLecture } from './fixtures/bracket-lecture.ts'
import { indexLecture } from './lecture.ts'
import { PARALLEL_CHECKS } from './checks/option-checks.ts'
import { DISTRACTOR_SOURCES } from './sources.ts'
import type { Term } from './term.ts'

const read = (text: string) => {
  const index = indexLecture(bracketLecture(text))
  const [key, other] = index.definitions
  if (!key || !other) throw new Error(`two definitions needed: ${text}`)
  return { key, other, index }
}

describe('sources of wrong answers', () => {
  for (const source of DISTRACTOR_SOURCES) {
    it(source.name, () => {
      const [good, bad] = [read(source.accepts), read(source.rejects)]
      expect(source.relates(good.key, good.other, good.index)).toBe(true)
      expect(source.relates(bad.key, bad.other, bad.index)).toBe(false)
    })
  }
})

describe('parallel form', () => {
  const term = (name: string): Term => {
    const key = name.toLowerCase()
    return { name, key, words: key.split(' '), article: 'none', plural: name.endsWith('s'), proper: /[A-Z]/.test(name), aliases: [] }
  }
  for (const check of PARALLEL_CHECKS) {
    it(check.name, () => {
      const [good, bad] = [check.accepts, check.rejects].map((text) => text.split(' / ').map(term))
      expect(check.fails(good?.[0] ?? term(''), good?.[1] ?? term(''))).toBe(false)
      expect(check.fails(bad?.[0] ?? term(''), bad?.[1] ?? term(''))).toBe(true)
    })
  }
})
