import { expect, it } from 'vitest'
import { placeMark, placeName, timeLabel } from './place-view.ts'

it.each([[0, '0:00'], [5.9, '0:05'], [754, '12:34'], [3723, '1:02:03'], [-1, '0:00']])('%s seconds are %s', (seconds, label) => {
  expect(timeLabel(seconds)).toBe(label)
})
it('names pages where there is no time', () => {
  expect(placeName({ page: 4, startsAt: null })).toBe('page 4')
  expect(placeMark({ page: 4 })).toBe('p.\u20094')
  expect(placeName({ page: 4, startsAt: 754 })).toBe('12:34')
  expect(placeMark({ page: 1, startsAt: 0 })).toBe('0:00')
})
