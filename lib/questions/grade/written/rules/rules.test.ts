import { describe, expect, it } from 'vitest'
import { stem } from '#lib/language/stems.ts'
import { isFamily } from '#lib/questions/grade/written/same-word.ts'
import { meaningsWith } from '#lib/questions/grade/written/meanings.ts'
import { CLAUSE_STARTS, DENIALS, EITHERS, NO_DENIAL, PASSIVES, TURNS } from './denials.ts'
import { GENERIC_WORDS } from './generic-words.ts'
import { OPPOSED_PREPOSITIONS } from './prepositions.ts'
import { FORMULAS, MEANINGS } from './same-meaning.ts'
import { WORD_FAMILIES } from './word-families.ts'

const pair = (text: string) => text.split(' ~ ') as [string, string]

describe('word lists', () => {
  for (const list of [...DENIALS, ...NO_DENIAL, ...CLAUSE_STARTS, ...TURNS, ...PASSIVES, ...EITHERS, ...GENERIC_WORDS]) {
    it(list.name, () => {
      expect(list.words).toContain(list.accepts)
      expect(list.words).not.toContain(list.rejects)
    })
  }
})

describe('meanings', () => {
  const meanings = meaningsWith()
  const rowsOf = (text: string) => meanings.phraseAt(text.split(' '))?.rows ?? meanings.of(text)
  for (const rule of [...MEANINGS, ...FORMULAS]) {
    it(rule.name, () => {
      expect(rowsOf(rule.accepts)).toContain(rule.name)
      expect(rowsOf(rule.rejects)).not.toContain(rule.name)
      if (rule.opposite) expect(MEANINGS.map(({ name }) => name)).toContain(rule.opposite)
    })
  }
})

describe('families and prepositions', () => {
  for (const rule of WORD_FAMILIES) {
    it(rule.name, () => {
      const [[a, b], [c, d]] = [pair(rule.accepts), pair(rule.rejects)]
      expect(isFamily(stem(a), stem(b))).toBe(true)
      expect(isFamily(stem(c), stem(d))).toBe(false)
    })
  }
  for (const rule of OPPOSED_PREPOSITIONS) {
    it(rule.name, () => {
      const [[a, b], [c, d]] = [pair(rule.accepts), pair(rule.rejects)]
      expect(rule.one.includes(a) && rule.other.includes(b)).toBe(true)
      expect(rule.one.includes(c) && rule.other.includes(d)).toBe(false)
    })
  }
})
