import { expect, test } from 'vitest'
import { hostOfAddress, listedModels, money } from './engine-words.ts'

test.each([
  ['http://127.0.0.1:11434/v1', 'this machine'], ['http://localhost:1234/v1', 'this machine'], ['http://[::1]:80', 'this machine'],
  ['https://llm.example.edu:8443/v1', 'llm.example.edu:8443'], ['https://127.0.0.1.example.org', '127.0.0.1.example.org'],
  ['https://', null], ['llm', null],
])('%s belongs to %s', (address, host) => expect(hostOfAddress(address)).toBe(host))

test('models are listed in a few words', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']].map(listedModels)).toEqual(['no models yet', 'a', 'a and b', 'a, b and 2 more'])
})

test('money is told in digits that say something', () => {
  expect([0, 0.004, 0.126, 12].map(money)).toEqual(['0', 'under 0.01', '0.13', '12.00'])
})
