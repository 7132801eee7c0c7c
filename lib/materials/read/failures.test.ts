import { expect, it } from 'vitest'
import { READ_FAILURES } from './failures.ts'

it.each(Object.entries(READ_FAILURES))('%s says what happened, what is safe and what to do', (_, text) => {
  expect(text.match(/[.!?](?: |$)/g)?.length).toBeGreaterThanOrEqual(3)
  expect(text).toMatch(/not kept|[Nn]othing|still here/)
  expect(text).toMatch(/upload/i)
})
