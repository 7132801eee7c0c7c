import { describe, expect, it } from 'vitest'
import { BoundedMap } from './bounded-map.ts'
import { Turns } from './turns.ts'

const never = new AbortController().signal

describe('Turns', () => {
  it('does one after the other, and goes on after a failure', async () => {
    const turns = new Turns()
    const done: string[] = []
    const first = turns.take(never, async () => {
      await Promise.resolve()
      done.push('first')
      throw new Error('torn')
    })
    const second = turns.take(never, async () => done.push('second'))
    await expect(first).rejects.toThrow('torn')
    await second
    expect(done).toEqual(['first', 'second'])
  })

  it('never begins what was called off while it waited', async () => {
    const turns = new Turns()
    const stop = new AbortController()
    let begun = false
    const blocking = Promise.withResolvers<void>()
    const first = turns.take(never, () => blocking.promise)
    const second = turns.take(stop.signal, async () => (begun = true))
    stop.abort()
    blocking.resolve()
    await first
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    expect(begun).toBe(false)
  })

  it('lets the next one begin when what runs is called off and does not end', async () => {
    const turns = new Turns()
    const stop = new AbortController()
    const hanging = turns.take(stop.signal, () => {
      queueMicrotask(() => stop.abort())
      return new Promise<never>(() => undefined)
    })
    const next = turns.take(never, async () => 'drawn')
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
    expect(await next).toBe('drawn')
  })
})

describe('BoundedMap', () => {
  it('lets go of what was not asked for longest', () => {
    const map = new BoundedMap<number>(2)
    map.set('a', 1)
    map.set('b', 2)
    expect(map.get('a')).toBe(1)
    map.set('c', 3)
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3])
  })
})
