import { expect, test } from 'vitest'
import { errorFields } from '#lib/log.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { prisma } from './client.ts'

const SECRET = 'what a student wrote'

const errorOf = (call: Promise<unknown>): Promise<Error> => call.then(() => new Error('it went well'), (error: Error) => error)

test('an error of a query says what is wrong: nothing of what was written, nor of the source around', async () => {
  const { viewer } = await createStudent()
  const taken = await errorOf(prisma.user.create({ data: { email: viewer.email, name: SECRET, passwordHash: '!', timeZone: 'UTC' } }))
  expect(taken.message).toContain('Unique constraint')
  const absent = await errorOf(prisma.user.findFirstOrThrow({ where: { name: SECRET } }))
  expect(absent.message).toContain('No record was found')
  for (const { message } of [taken, absent]) {
    expect(message).not.toContain(SECRET)
    expect(message).not.toContain('errorOf')
  }
})

test('a call of the wrong shape is quoted in full, and not in the log', async () => {
  const wrong = await errorOf(prisma.user.findMany({ where: { name: SECRET, nobody: SECRET } as object }))
  expect(wrong.message).toContain(SECRET)
  const logged = JSON.stringify(errorFields(wrong))
  expect(logged).toContain('Unknown argument')
  expect(logged).not.toContain(SECRET)
})
