import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import type { Placed } from './arrange.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute))
const material = (id: string, rest: Partial<Placed>): Placed => ({ id, week: null, topic: null, position: 0, createdAt: at(0), ...rest })
const shown = (materials: Placed[], order: 'WEEK' | 'TOPIC') =>
  arrange(materials, order).map(({ place, materials: of }) => `${place}: ${of.map(({ id }) => id).join(' ')}`)

test('weeks by number, what has none last, within a week by position', () => {
  const all = [
    material('a', { week: 10 }), material('b', { week: 2, position: 2 }), material('c', { week: 2, position: 1 }),
    material('d', { topic: 'Sleep' }),
  ]
  expect(shown(all, 'WEEK')).toEqual(['Week 2: c b', 'Week 10: a', 'null: d'])
})

test('topics by name, numbers in it as numbers', () => {
  const all = ['10 Sleep', '2 Memory', 'learning', null].map((topic, index) => material(`m${index}`, { topic, week: 1 }))
  expect(shown(all, 'TOPIC')).toEqual(['2 Memory: m1', '10 Sleep: m0', 'learning: m2', 'null: m3'])
})

test('of equals the newest first, whatever order they came in; nothing gives nothing', () => {
  const all = [material('a', { createdAt: at(1) }), material('b', { createdAt: at(3) }), material('c', { createdAt: at(3) })]
  expect(shown(all, 'WEEK')).toEqual(['null: c b a'])
  expect(shown(all.toReversed(), 'WEEK')).toEqual(['null: c b a'])
  expect(arrange([], 'TOPIC')).toEqual([])
})
