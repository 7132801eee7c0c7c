import { expect, test } from 'vitest'
import { optionOrder } from './permute-options.ts'

test('every round shows all options, and the key in another place each time', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    for (let key = 0; key < 4; key += 1) {
      const orders = [0, 1, 2, 3].map((round) => optionOrder(4, key, seed, round))
      for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3])
      expect(new Set(orders.map((order) => order.indexOf(key))).size).toBe(4)
    }
  }
})
test('the same seed and round give the same order', () => expect(optionOrder(4, 2, 9, 1)).toEqual(optionOrder(4, 2, 9, 1)))
