import { expect, test } from 'vitest'
import { seal, unseal } from './secret-box.ts'

const SECRET = 'a secret of this data folder'

test('what was sealed comes back, and twice the same is never stored the same', () => {
  const sealed = seal('sk-123 ű', SECRET)
  expect(unseal(sealed, SECRET)).toBe('sk-123 ű')
  expect(seal('sk-123 ű', SECRET)).not.toBe(sealed)
  expect(sealed).not.toContain('sk-123')
})

test('another secret, a changed byte and rubbish open nothing', () => {
  const sealed = seal('sk-123', SECRET)
  expect(unseal(sealed, `${SECRET}.`)).toBeNull()
  expect(unseal(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, SECRET)).toBeNull()
  expect(unseal('', SECRET)).toBeNull()
})
