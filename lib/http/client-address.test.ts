import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['10.0.0.1 (made up by the client), 203.0.113.7', '203.0.113.7'],
  ['::1', '::1'],
  ['', 'unknown'],
  [null, 'unknown'],
])('%j comes from %s', (header, address) => expect(clientAddress(header)).toBe(address))
test('no header makes a long key', () => expect(clientAddress('x'.repeat(10_000))).toHaveLength(100))
