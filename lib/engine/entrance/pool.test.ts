import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLAIM_ITEMS, KINDS, PASSAGE_SETS, QUESTION_ITEMS } from './pool.ts'

const FOLDER = 'lib/engine/entrance'
const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8')
const setOf = new Map(PASSAGE_SETS.map((set) => [set.id, set]))
const wordsIn = (texts: readonly string[]) => texts.join(' ').split(/\s+/).length
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? []

describe('the items of the entrance exam', () => {
  it('are kept one a line, each line short', () => {
    for (const name of ['passages', 'claims', 'questions']) {
      const lines = read(`${FOLDER}/items/${name}.json`).trim().split('\n')
      expect(lines.length).toBe({ passages: PASSAGE_SETS, claims: CLAIM_ITEMS, questions: QUESTION_ITEMS }[name]!.length + 2)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1_400)
    }
  })

  it('have ids of their own, which do not tell the label', () => {
    const ids = [...PASSAGE_SETS, ...CLAIM_ITEMS, ...QUESTION_ITEMS].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const place of ['1', '2', '3', '4']) {
      const at = CLAIM_ITEMS.filter(({ id }) => id.endsWith(`.${place}`))
      const share = at.filter(({ label }) => label === 'true').length / at.length
      expect(share).toBeGreaterThan(0.3)
      expect(share).toBeLessThan(0.7)
    }
  })

  it('come from sources that may be shipped, are named, and are not kept for judging', () => {
    const splits = JSON.parse(read('bench/splits.json')) as { judging: Record<string, string[]> }
    const judging = new Set(Object.values(splits.judging).flat())
    const attribution = read(`${FOLDER}/ATTRIBUTION.md`)
    for (const { source } of PASSAGE_SETS) {
      expect(source).toMatch(/^(own|(anatomy|economics|psychology|statistics)-\d\d)$/)
      expect(judging.has(source)).toBe(false)
      if (source !== 'own') expect(attribution).toContain(source)
    }
    for (const { id, source } of PASSAGE_SETS) if (source === 'own') expect(attribution).toContain(id)
  })

  it('have short passages', () => {
    for (const { part, passages } of PASSAGE_SETS) {
      expect(wordsIn(passages)).toBeGreaterThanOrEqual(60)
      expect(wordsIn(passages)).toBeLessThanOrEqual(part === 'write' ? 170 : 150)
    }
  })
})

describe('claims', () => {
  it('are half true, half spoiled, over twelve kinds evenly', () => {
    expect(CLAIM_ITEMS.length).toBeGreaterThanOrEqual(160)
    expect(CLAIM_ITEMS.filter(({ label }) => label === 'true').length).toBe(CLAIM_ITEMS.length / 2)
    for (const kind of KINDS) expect(CLAIM_ITEMS.filter((claim) => claim.kind === kind).length).toBe(CLAIM_ITEMS.length / 2 / KINDS.length)
    for (const { label, kind } of CLAIM_ITEMS) expect(kind === null).toBe(label === 'true')
  })

  it('stand four to a passage set, two of each label, and quote the passage they name', () => {
    for (const set of PASSAGE_SETS.filter(({ part }) => part === 'check')) {
      const own = CLAIM_ITEMS.filter((claim) => claim.set === set.id)
      expect(own.map(({ label }) => label).sort()).toEqual(['spoiled', 'spoiled', 'true', 'true'])
    }
    for (const { set, passage, quote, text } of CLAIM_ITEMS) {
      expect(setOf.get(set)!.passages[passage - 1]).toContain(quote)
      expect(wordsIn([quote])).toBeGreaterThanOrEqual(4)
      expect(wordsIn([quote])).toBeLessThanOrEqual(15)
      expect(setOf.get(set)!.passages.join(' ')).not.toContain(text)
    }
  })

  it('true ones bring no number in digits that the passages lack', () => {
    for (const { set, text } of CLAIM_ITEMS.filter(({ label }) => label === 'true')) {
      const given = new Set(numbersIn(setOf.get(set)!.passages.join(' ')))
      expect(numbersIn(text).filter((number) => !given.has(number))).toEqual([])
    }
  })

  it('those with a changed number carry one the passages lack', () => {
    for (const { set, text } of CLAIM_ITEMS.filter(({ kind }) => kind === 'number')) {
      const given = setOf.get(set)!.passages.join(' ').toLowerCase()
      const own = [...numbersIn(text), ...(text.match(/\b(six|eight)\b/g) ?? [])]
      expect(own.some((number) => !given.includes(number))).toBe(true)
    }
  })
})

describe('questions', () => {
  it('stand three to a passage set: two sound ones and one without a right option or with two', () => {
    expect(QUESTION_ITEMS.length).toBeGreaterThanOrEqual(72)
    const flaws = PASSAGE_SETS.filter(({ part }) => part === 'solve').map(({ id }) => {
      const counts = QUESTION_ITEMS.filter(({ set }) => set === id).map(({ right }) => right.length).sort()
      expect([[0, 1, 1], [1, 1, 2]]).toContainEqual(counts)
      return counts[0] === 0 ? 'none' : 'several'
    })
    expect(flaws.filter((flaw) => flaw === 'none').length).toBe(flaws.length / 2)
  })

  it('do not give the key away by its length', () => {
    const sound = QUESTION_ITEMS.filter(({ right }) => right.length === 1)
    const longest = sound.filter(({ options, right }) => {
      const key = options[right[0]!]!
      return options.every((option) => option === key || option.length < key.length)
    })
    expect(longest.length / sound.length).toBeLessThan(0.35)
    for (const { options } of QUESTION_ITEMS) expect(new Set(options.map((option) => option.toLowerCase())).size).toBe(4)
  })
})
