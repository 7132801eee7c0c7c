import { expect, test } from 'vitest'
import { seededRandom } from '#lib/utils/random.ts'
import { orderOptions } from './order-options.ts'

const ids = ['p1', 'p2', 'p3', 'a', 'b', 'c']

test('where no single option is the key all are shuffled, so that order tells nothing of the pairs', () => {
  const orders = Array.from({ length: 20 }, (_, seed) =>
    orderOptions([{ optionIds: ids, keyOptionId: null, fixedOrder: false }], seededRandom(seed))[0]!)
  expect(orders.every((order) => order.toSorted().join() === ids.toSorted().join())).toBe(true)
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(15)
})

test('a fixed order and a lone option stay', () => {
  const items = [{ optionIds: ['t', 'f'], keyOptionId: null, fixedOrder: true }, { optionIds: ['a'], keyOptionId: null, fixedOrder: false }]
  expect(orderOptions(items, seededRandom(1))).toEqual([['t', 'f'], ['a']])
})
