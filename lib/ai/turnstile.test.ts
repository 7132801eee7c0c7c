import { expect, test } from 'vitest'
import { enter } from './turnstile.ts'

const open = () => new AbortController().signal
const turn = () => new Promise((done) => setImmediate(done))

test('as many at once as may; the next passes when one leaves, in order', async () => {
  const limits = { atOnce: 2, inLine: 5 }
  const [first, second] = [await enter('a', limits, open()), await enter('a', limits, open())]
  const order: string[] = []
  const third = enter('a', limits, open()).then((leave) => (order.push('third'), leave))
  const fourth = enter('a', limits, open()).then((leave) => (order.push('fourth'), leave))
  await turn()
  expect(order).toEqual([])
  first()
  first()
  const leave = await third
  await turn()
  expect(order).toEqual(['third'])
  second()
  await fourth
  leave()
  expect(order).toEqual(['third', 'fourth'])
})

test('who gives up in line takes no place', async () => {
  const limits = { atOnce: 1, inLine: 1 }
  const leave = await enter('b', limits, open())
  const stop = new AbortController()
  const waiting = enter('b', limits, stop.signal)
  stop.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  leave()
  ;(await enter('b', limits, open()))()
  await expect(enter('b', limits, AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
})

test('a line that is too long is refused, and keys do not share one', async () => {
  const limits = { atOnce: 1, inLine: 1 }
  const leave = await enter('c', limits, open())
  const waiting = enter('c', limits, open())
  await expect(enter('c', limits, open())).rejects.toMatchObject({ kind: 'busy' })
  ;(await enter('d', limits, open()))()
  leave()
  ;(await waiting)()
})
