import { expect, test } from 'vitest'
import { dayAndTime, instantOf, localTime } from './zoned-time.ts'

test.each([
  ['2026-11-30T08:00', 'Europe/Budapest', '2026-11-30T07:00:00.000Z'],
  ['2026-07-01T08:00', 'Europe/Budapest', '2026-07-01T06:00:00.000Z'],
  ['2026-11-30T00:15', 'Asia/Kathmandu', '2026-11-29T18:30:00.000Z'],
  ['2026-11-30T23:00', 'America/Los_Angeles', '2026-12-01T07:00:00.000Z'],
  ['2026-11-30T08:00', 'Nowhere/Such', '2026-11-30T08:00:00.000Z'],
  // Clocks go back at 3:00 on 25 October: 2:30 is shown twice.
  ['2026-10-25T02:30', 'Europe/Budapest', '2026-10-25T00:30:00.000Z'],
  // Clocks go forward at 2:00 on 29 March: 2:30 is never shown.
  ['2026-03-29T02:30', 'Europe/Budapest', '2026-03-29T01:30:00.000Z'],
])('%s in %s', (local, timeZone, iso) => expect(instantOf(local, timeZone)?.toISOString()).toBe(iso))

test.each(['', 'tomorrow', '2026-02-30T08:00', '2026-11-30', '2026-13-01T08:00', '2026-11-30T25:00', '+012026-01-01T00:00'])(
  '%j is no time', (text) => expect(instantOf(text, 'Europe/Budapest')).toBeNull(),
)

test('what an instant is called there', () => {
  const at = new Date('2026-11-30T07:00:42.500Z')
  expect(localTime(at, 'Europe/Budapest')).toBe('2026-11-30T08:00')
  expect(dayAndTime(at, 'Europe/Budapest')).toBe('Mon 30 Nov, 08:00')
  expect(localTime(new Date('2026-11-29T23:05:00Z'), 'Europe/Budapest')).toBe('2026-11-30T00:05')
})
