import { describe, expect, test } from 'vitest'
import { dealForm } from './deal-form.ts'
import { requireWindow } from './require-window.ts'
import { stageOf, windowWords } from './stage.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const at = (opensAt: string, closesAt: string, minutes = 30, timeZone = 'Europe/Budapest') =>
  requireWindow({ opensAt, closesAt }, { minutes, timeZone, now: NOW })

describe('a window', () => {
  test('is read by the clocks of the time zone given', () => {
    expect(at('2026-11-30T08:00', '2026-11-30T10:00')).toEqual({
      opensAt: new Date('2026-11-30T07:00:00Z'),
      closesAt: new Date('2026-11-30T09:00:00Z'),
    })
  })
  test.each([
    ['', '2026-11-30T10:00', 'opensAt'],
    ['2026-11-30T08:00', 'soon', 'closesAt'],
    ['2026-11-30T10:00', '2026-11-30T10:00', 'closesAt'],
    ['2026-11-20T08:00', '2026-11-20T10:00', 'closesAt'],
    ['2026-11-30T08:00', '2026-11-30T08:29', 'closesAt'],
    ['2026-11-30T08:00', '2126-11-30T08:00', 'closesAt'],
    // Open since this morning, but only 29 minutes of it are left.
    ['2026-11-25T08:00', '2026-11-25T11:29', 'closesAt'],
  ])('from %j to %j is refused, naming the field', (opensAt, closesAt, field) => {
    expect(() => at(opensAt, closesAt)).toThrow(expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }))
  })
  test('exactly as long as the minutes is enough, and it is open from its first instant until before its last', () => {
    const window = at('2026-11-30T08:00', '2026-11-30T08:30')
    const stage = (ms: number) => stageOf(window, new Date(ms))
    expect([stage(+window.opensAt - 1), stage(+window.opensAt), stage(+window.closesAt - 1), stage(+window.closesAt)]).toEqual([
      'before', 'open', 'open', 'closed',
    ])
    expect(windowWords(window, NOW, 'Europe/Budapest')).toBe('Opens Mon 30 Nov, 08:00')
    expect(windowWords(window, window.opensAt, 'Europe/Budapest')).toBe('Open now, until Mon 30 Nov, 08:30')
    expect(windowWords(window, window.closesAt, 'Europe/Budapest')).toBe('Closed since Mon 30 Nov, 08:30')
  })
})

test('a form deals the same questions in another order, and options of its own', () => {
  const items = Array.from({ length: 12 }, (_, index) => ({
    questionId: `q${index}`, optionIds: ['o1', 'o2', 'o3'], keyOptionId: 'o1', fixedOrder: false,
  }))
  const [one, again, two] = [dealForm(items, 1), dealForm(items, 1), dealForm(items, 2)]
  expect(one).toEqual(again)
  expect(two).not.toEqual(one)
  const ids = (form: typeof one) => form.map((item) => item.questionId).toSorted()
  expect(ids(two)).toEqual(ids(one))
  for (const place of [0, 1, 2]) expect(one.filter((item) => item.optionOrder.indexOf('o1') === place)).toHaveLength(4)
})
