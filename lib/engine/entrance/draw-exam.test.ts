import { describe, expect, it } from 'vitest'
import { drawExam, examItemIds } from './draw-exam.ts'
import { answerOf, KINDS, QUESTION_ITEMS } from './pool.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed * 7_919)

describe('drawExam', () => {
  it('draws 20 true and 20 spoiled claims of all kinds', () => {
    for (const seed of SEEDS) {
      const claims = drawExam(seed).groups.flatMap((group) => group.claims)
      expect(claims.filter(({ label }) => label === 'true').length).toBe(20)
      expect(claims.filter(({ label }) => label === 'spoiled').length).toBe(20)
      for (const kind of KINDS) {
        const count = claims.filter((claim) => claim.kind === kind).length
        expect(count).toBeGreaterThanOrEqual(1)
        expect(count).toBeLessThanOrEqual(2)
      }
    }
  })

  it('keeps claims of a passage set together, and not every call holds both labels', () => {
    for (const seed of SEEDS) {
      const { groups } = drawExam(seed)
      for (const { set, claims } of groups) for (const claim of claims) expect(claim.set).toBe(set.id)
      expect(new Set(groups.map(({ set }) => set.id)).size).toBe(groups.length)
      expect(groups.filter(({ claims }) => new Set(claims.map(({ label }) => label)).size === 1).length).toBe(6)
    }
  })

  it('draws 16 sound questions with the key four times at each position, 4 with none, 4 with several', () => {
    for (const seed of SEEDS) {
      const { batches } = drawExam(seed)
      expect(batches.map(({ questions }) => questions.length)).toEqual([6, 6, 6, 6])
      const answers = batches.flatMap(({ questions }) => questions.map(({ answer }) => answer))
      for (const answer of [0, 1, 2, 3, 'none', 'several']) expect(answers.filter((other) => other === answer).length).toBe(4)
    }
  })

  it('keeps the right options right when it shuffles them', () => {
    const pool = new Map(QUESTION_ITEMS.map((question) => [question.id, question]))
    for (const { id, options, answer } of SEEDS.flatMap((seed) => drawExam(seed).batches.flatMap(({ questions }) => questions))) {
      const { options: stored, right } = pool.get(id)!
      expect([...options].sort()).toEqual([...stored].sort())
      expect(answerOf(right)).toBe(typeof answer === 'number' ? right[0] : answer)
      if (typeof answer === 'number') expect(options[answer]).toBe(stored[right[0]!])
    }
  })

  it('draws the same for the same seed, others for another', () => {
    expect(drawExam(3)).toEqual(drawExam(3))
    expect(examItemIds(drawExam(3))).not.toEqual(examItemIds(drawExam(4)))
    expect(new Set(examItemIds(drawExam(3))).size).toBe(40 + 24 + 4)
  })

  it('repeats nothing for three sittings, and after that still fills one', () => {
    for (const seed of SEEDS.slice(0, 4)) {
      let exclude: string[] = []
      for (let sitting = 1; sitting <= 5; sitting += 1) {
        const ids = examItemIds(drawExam(seed + sitting, { exclude }))
        expect(ids.length).toBe(68)
        if (sitting <= 3) expect(ids.filter((id) => exclude.includes(id))).toEqual([])
        exclude = [...exclude.filter((id) => !ids.includes(id)), ...ids]
      }
    }
  })

  it('prefers what was sat longest ago when the pool is used up', () => {
    let exclude: string[] = []
    for (let sitting = 0; sitting < 3; sitting += 1) exclude = [...exclude, ...examItemIds(drawExam(sitting, { exclude }))]
    const again = drawExam(9, { exclude }).targets.map(({ id }) => exclude.indexOf(id))
    expect(Math.max(...again)).toBeLessThan(68)
  })
})
