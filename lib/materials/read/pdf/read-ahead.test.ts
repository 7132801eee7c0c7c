import { describe, expect, it } from 'vitest'
import { allOf } from '#lib/materials/read/fixtures/all-of.ts'
import { readAhead } from './read-ahead.ts'

async function* numbers(made: number[], end?: Error): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= 4; number++) {
      made.push(number)
      yield number
    }
    if (end) throw end
  } finally {
    made.push(-1)
  }
}

describe('readAhead', () => {
  it('gives the same values in order', async () => expect(await allOf(readAhead(numbers([])))).toEqual([1, 2, 3, 4]))
  it('makes the next value while one is used, and no more', async () => {
    const made: number[] = []
    const values = readAhead(numbers(made))
    await values.next()
    await new Promise(setImmediate)
    expect(made).toEqual([1, 2])
  })
  it('throws after what came before the error', async () => {
    const seen: number[] = []
    const all = async () => {
      for await (const value of readAhead(numbers([], new Error('broken')))) seen.push(value)
    }
    await expect(all()).rejects.toThrow('broken')
    expect(seen).toEqual([1, 2, 3, 4])
  })
  it('ends what it reads from when it is left', async () => {
    const made: number[] = []
    for await (const value of readAhead(numbers(made))) if (value === 2) break
    expect(made.at(-1)).toBe(-1)
  })
})
