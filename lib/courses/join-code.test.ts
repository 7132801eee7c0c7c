import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { JOIN_ALPHABET, joinUrl, makeJoinCode, readJoinCode, showJoinCode } from './join-code.ts'

test('a code is six characters that cannot be mistaken for one another', () => {
  for (let i = 0; i < 200; i += 1) expect(makeJoinCode(randomInt)).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  expect(makeJoinCode((below) => below - 1)).toBe('ZZZZZZ')
  for (const letter of '01OIL') expect(JOIN_ALPHABET).not.toContain(letter)
})

test.each(['K7M4QX', 'k7m4qx', ' k7m-4qx ', 'K7M–4QX', 'k 7 m 4 q x'])('%j is read', (typed) => {
  expect(readJoinCode(typed)).toBe('K7M4QX')
})

test.each(['', 'K7M-4Q', 'K7M-4QXX', 'K7M-4Q0', 'K7M-4QI', '../../x', 'K7M/4QX', 'éééééé', 'K7M4QX'.repeat(9999), '\0\0\0\0\0\0'])(
  'is no code: %#',
  (typed) => expect(readJoinCode(typed)).toBeNull(),
)

test('it is shown in two groups, in the link too', () => {
  expect(showJoinCode('K7M4QX')).toBe('K7M-4QX')
  expect(joinUrl('K7M4QX', 'https://reprise.example.org')).toBe('https://reprise.example.org/join/K7M-4QX')
})
