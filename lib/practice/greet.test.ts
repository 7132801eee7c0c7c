import { expect, test } from 'vitest'
import { greet } from './greet.ts'

test.each([
  ['2026-11-24T18:30:00Z', 'Europe/Budapest', 'Good evening, Mina', 'Tuesday 24 November'],
  ['2026-11-24T23:30:00Z', 'Europe/Budapest', 'Good evening, Mina', 'Wednesday 25 November'],
  ['2026-11-24T18:30:00Z', 'Asia/Tokyo', 'Good evening, Mina', 'Wednesday 25 November'],
  ['2026-11-24T23:30:00Z', 'Asia/Tokyo', 'Good morning, Mina', 'Wednesday 25 November'],
  ['2026-11-24T18:30:00Z', 'America/Los_Angeles', 'Good morning, Mina', 'Tuesday 24 November'],
])('%s in %s', (at, timeZone, greeting, day) => {
  expect(greet({ name: 'Mina Farkas', timeZone }, new Date(at))).toEqual({ greeting, day })
})
