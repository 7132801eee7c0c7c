import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password matches its own hash and no other', async () => {
  const stored = await hashPassword('correct horse')
  expect(stored).toMatch(/^scrypt\$131072\$8\$1\$/)
  expect(stored).not.toContain('correct horse')
  expect(await verifyPassword('correct horse', stored)).toBe(true)
  expect(await verifyPassword('correct horsf', stored)).toBe(false)
})

test('what is not a hash matches nothing', async () => {
  for (const stored of ['', '!', 'correct horse', 'bcrypt$1$2$3$4$5']) expect(await verifyPassword('correct horse', stored)).toBe(false)
})
