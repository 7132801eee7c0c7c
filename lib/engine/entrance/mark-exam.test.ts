import { describe, expect, it } from 'vitest'
import { examResultsSchema, type ExamResults } from '#lib/engine/schema.ts'
import { seededRandom } from '#lib/utils/random.ts'
import { drawExam, type Exam } from './draw-exam.ts'
import { CLAIMS_PER_TARGET, markExam, type ExamReplies } from './mark-exam.ts'
import type { Answer, ClaimItem, PassageSet } from './pool.ts'

/** A model as it answers item by item. */
type Player = {
  verdict: (claim: ClaimItem) => string | null
  choice: (answer: Answer) => Answer | null
  quotes: (target: PassageSet) => string[] | null
}

function play(exam: Exam, { verdict, choice, quotes }: Player): ExamReplies {
  return {
    verdicts: Object.fromEntries(exam.groups.flatMap(({ claims }) => claims.map((claim) => [claim.id, verdict(claim)]))),
    choices: Object.fromEntries(exam.batches.flatMap(({ questions }) => questions.map(({ id, answer }) => [id, choice(answer)]))),
    writings: Object.fromEntries(exam.targets.map((target) => [target.id, quotes(target)?.map((quote) => ({ quote })) ?? null])),
  }
}

const words = (target: PassageSet, from: number) => target.passages[0]!.split(' ').slice(from, from + 6).join(' ')
const WEAK_VERDICTS = ['supported', 'partly', 'unsupported', 'contradicted']
const SIX: Answer[] = [0, 1, 2, 3, 'none', 'several']

/** Right but for one slip in each part. */
function capable(): Player {
  let slips = 0
  return {
    verdict: ({ label, kind }) => {
      if (label === 'spoiled' && slips === 0) {
        slips = 1
        return 'supported'
      }
      return label === 'true' ? 'supported' : kind === 'addition' ? 'partly' : 'contradicted'
    },
    choice: (answer) => (answer === 'several' ? 'none' : answer),
    quotes: (target) => [0, 4, 8, 12].map((from) => words(target, from)),
  }
}

const agrees: Player = { verdict: () => 'supported', choice: () => 0, quotes: (target) => [`${target.target} is explained here`] }
const doubts: Player = { verdict: () => 'unsupported', choice: () => 'none', quotes: () => [] }

function atRandom(seed: number): Player {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  return {
    verdict: () => pick(WEAK_VERDICTS),
    choice: () => pick(SIX),
    quotes: (target) => [0, 3, 6, 9].map((from) => (random() < 0.3 ? words(target, from) : 'words that nobody has written there')),
  }
}

/** Finds two errors of three, doubts three true claims of four. */
function half(seed: number): Player {
  const random = seededRandom(seed)
  return { ...atRandom(seed), verdict: ({ label }) => (random() < (label === 'true' ? 3 / 4 : 2 / 3) ? 'unsupported' : 'supported') }
}

const passed = ({ check, solve, write }: ExamResults) => [check.passed, solve.passed, write.passed]

describe('markExam', () => {
  it('trusts a capable model, and no other', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const exam = drawExam(seed)
      const mark = (player: Player) => passed(markExam(exam, play(exam, player)))
      expect(mark(capable())).toEqual([true, true, true])
      expect(mark(agrees)).toEqual([false, false, false])
      expect(mark(doubts)).toEqual([false, false, false])
      expect(mark(atRandom(seed)).slice(0, 2)).toEqual([false, false])
      expect(mark(half(seed)).slice(0, 2)).toEqual([false, false])
    }
  })

  it('counts both sides of each part', () => {
    const exam = drawExam(5)
    const sums = (player: Player) => {
      const { check, solve, write } = markExam(exam, play(exam, player))
      const [found, doubted, keyed, refused] = [check.found.k, check.doubted.k, solve.keyed.k, solve.refused.k]
      return { found, doubted, check: check.k, keyed, refused, solve: solve.k, write: [write.k, write.n] }
    }
    expect(sums(capable())).toEqual({ found: 19, doubted: 0, check: 39, keyed: 16, refused: 8, solve: 24, write: [16, 16] })
    expect(sums(agrees)).toEqual({ found: 0, doubted: 0, check: 20, keyed: 4, refused: 0, solve: 4, write: [0, 12] })
    expect(sums(doubts)).toEqual({ found: 20, doubted: 20, check: 20, keyed: 0, refused: 8, solve: 8, write: [0, 12] })
  })

  it('counts what is missing or cannot be read where it does harm', () => {
    const exam = drawExam(6)
    const silent = markExam(exam, { verdicts: {}, choices: {}, writings: {} })
    expect(silent.check).toMatchObject({ k: 0, n: 40, unread: 40, passed: false, found: { k: 0, n: 20 }, doubted: { k: 20, n: 20 } })
    expect(silent.solve).toMatchObject({ k: 0, n: 24, unread: 24, passed: false, keyed: { k: 0, n: 16 }, refused: { k: 0, n: 8 } })
    expect(silent.write).toMatchObject({ k: 0, n: 4 * CLAIMS_PER_TARGET.least, unread: 4, passed: false })

    const garbled = markExam(exam, play(exam, { verdict: () => 'Supported, I think', choice: () => 7, quotes: () => [] }))
    expect(garbled.check).toMatchObject({ unread: 40, found: { k: 0 }, doubted: { k: 20 } })
    expect(garbled.solve).toMatchObject({ unread: 24, k: 0 })
    expect(garbled.write).toMatchObject({ unread: 0, k: 0, n: 12 })
  })

  it('takes one missing verdict for one wrong one', () => {
    const exam = drawExam(7)
    const replies = play(exam, { ...capable(), verdict: ({ label }) => (label === 'true' ? 'supported' : 'unsupported') })
    const spoiled = exam.groups.flatMap(({ claims }) => claims).find(({ label }) => label === 'spoiled')!
    const { check } = markExam(exam, { ...replies, verdicts: { ...replies.verdicts, [spoiled.id]: null } })
    expect(check).toMatchObject({ k: 39, unread: 1, found: { k: 19 }, doubted: { k: 0 } })
  })

  it('does not let a model pass writing by a few safe quotes, nor by hundreds', () => {
    const exam = drawExam(8)
    const few = markExam(exam, play(exam, { ...agrees, quotes: (target) => [words(target, 0)] }))
    expect(few.write).toMatchObject({ k: 4, n: 12, passed: false })
    const many = markExam(exam, play(exam, { ...agrees, quotes: (target) => Array<string>(100).fill(words(target, 0)) }))
    expect(many.write.n).toBe(4 * CLAIMS_PER_TARGET.most)
  })

  it('gives results of the stored shape, with intervals and what was sat', () => {
    const exam = drawExam(9)
    const results = markExam(exam, play(exam, capable()))
    expect(examResultsSchema.parse(JSON.parse(JSON.stringify(results)))).toEqual(results)
    expect(results.items.length).toBe(68)
    for (const { k, n, low, high } of [results.check, results.check.found, results.check.doubted, results.solve, results.write]) {
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
    }
  })
})
