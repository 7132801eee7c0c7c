import { describe, expect, it } from 'vitest'
import { passesCheck, passesSolve, passesWrite } from './pass-rules.ts'

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
const exactly = (k: number, n: number, p: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k)

/** Probability that two independent counts pass. */
function chance(passes: (a: number, b: number) => boolean, [n, p]: [number, number], [m, q]: [number, number]): number {
  let sum = 0
  for (let a = 0; a <= n; a += 1) for (let b = 0; b <= m; b += 1) if (passes(a, b)) sum += exactly(a, n, p) * exactly(b, m, q)
  return sum
}

const check = (finds: number, doubts: number) => chance(passesCheck, [20, finds], [20, doubts])
const solve = (keys: number, refuses: number) => chance(passesSolve, [16, keys], [8, refuses])
const write = (stands: number, n: number) => chance((stand) => passesWrite(stand, n), [n, stands], [0, 0])

describe('the pass rules', () => {
  it('let a capable model pass', () => {
    expect(check(0.97, 0.02)).toBeGreaterThan(0.97)
    expect(solve(0.97, 0.97)).toBeGreaterThan(0.97)
    for (let n = 12; n <= 32; n += 1) expect(write(0.97, n)).toBeGreaterThan(0.97)
  })

  it('could not be one stricter on either side of check', () => {
    const stricter = (found: number, doubted: number) => chance((a, b) => a >= found && b <= doubted, [20, 0.97], [20, 0.02])
    expect(stricter(19, 2)).toBeLessThan(0.97)
    expect(stricter(18, 1)).toBeLessThan(0.97)
  })

  it.each([
    ['agrees with everything', 0, 0],
    ['doubts everything', 1, 1],
    ['one of the four verdicts at random', 0.75, 0.75],
    ['a fair coin', 0.5, 0.5],
    ['the measured model of 0.5B', 2 / 3, 3 / 4],
  ])('check does not let through: %s', (_, finds, doubts) => {
    expect(check(finds, doubts)).toBeLessThan(0.001)
  })

  it.each([
    ['one of six answers at random', 1 / 6, 2 / 6],
    ['one of the four options at random', 1 / 4, 0],
    ['every key, but never none or several', 1, 0],
    ['always none', 0, 1],
  ])('solve does not let through: %s', (_, keys, refuses) => {
    expect(solve(keys, refuses)).toBeLessThan(0.001)
  })

  it('solve does not let through who always takes the first option: four keys of 16 stand there', () => {
    expect(passesSolve(4, 0)).toBe(false)
  })

  it('say of models in between what the docstring says', () => {
    expect(check(0.9, 0.05)).toBeCloseTo(0.63, 2)
    expect(check(0.8, 0.1)).toBeCloseTo(0.14, 2)
    expect(check(0.7, 0.2)).toBeLessThan(0.008)
    expect(solve(0.9, 0.9)).toBeCloseTo(0.76, 2)
    expect(solve(0.8, 0.8)).toBeCloseTo(0.28, 2)
    expect(write(0.5, 12)).toBeCloseTo(0.02, 2)
    expect(write(0, 12)).toBe(0)
  })

  it('hold at their borders', () => {
    expect(passesCheck(18, 2)).toBe(true)
    expect(passesCheck(17, 2)).toBe(false)
    expect(passesCheck(18, 3)).toBe(false)
    expect(passesSolve(14, 6)).toBe(true)
    expect(passesSolve(13, 8)).toBe(false)
    expect(passesSolve(16, 5)).toBe(false)
    expect(passesWrite(16, 20)).toBe(true)
    expect(passesWrite(15, 20)).toBe(false)
    expect(passesWrite(9, 12)).toBe(false)
  })
})
