import { expect, test } from 'vitest'
import { isOwnerCode, isReachedByOthers, ownerCodeOf } from './owner-code.ts'

const SECRET = 'a secret of sixteen letters or more'

test('the same secret gives the same code, another gives another', () => {
  expect(ownerCodeOf(SECRET)).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/)
  expect(ownerCodeOf(SECRET)).toBe(ownerCodeOf(SECRET))
  expect(ownerCodeOf(`${SECRET}.`)).not.toBe(ownerCodeOf(SECRET))
})

test('it is found however it was typed, and nothing else is', () => {
  const code = ownerCodeOf(SECRET)
  expect(isOwnerCode(` ${code.toLowerCase().replaceAll('-', ' ')} `, SECRET)).toBe(true)
  for (const typed of ['', '-', code.slice(0, -1), `${code}2`, SECRET]) expect(isOwnerCode(typed, SECRET)).toBe(false)
})

test.each([
  [{ HOST: '127.0.0.1' }, false],
  [{ HOST: 'localhost', APP_URL: 'http://[::1]:3000' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '192.168.1.4' }, true],
  // A proxy in front brings others to a server that listens on loopback.
  [{ HOST: '127.0.0.1', APP_URL: 'https://study.example.org' }, true],
])('who reaches %j', (settings, reached) => expect(isReachedByOthers(settings)).toBe(reached))
