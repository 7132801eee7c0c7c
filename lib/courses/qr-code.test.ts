import { expect, test } from 'vitest'
import { makeQrSymbol } from './qr-code.ts'

test('a link becomes a symbol of squares inside its quiet zone', () => {
  const { size, d } = makeQrSymbol('https://reprise.example.org/join/K7M-4QX')
  // Version 3 holds 42 bytes at M: 29 modules and 4 on each side.
  expect(size).toBe(37)
  expect(d).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
  // The finder pattern's corner is dark, the separator beside it is not.
  expect(d).toContain('M4 4h1')
  expect(d).not.toContain('M11 4h1')
})

test('other links, other symbols', () => expect(makeQrSymbol('a').d).not.toBe(makeQrSymbol('b').d))
