import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { authOptions } from './options.ts'
import { hashPassword } from './password.ts'
import { countSignUp, countedSignIn } from './sign-in-tries.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 8, minute))
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
const PASSWORD = 'a long enough password'
let email: string

beforeAll(async () => {
  const { viewer } = await createStudent()
  email = viewer.email
  await prisma.user.update({ where: { id: viewer.userId }, data: { passwordHash: await hashPassword(PASSWORD) } })
})

const wrong = (name: string, address: string, minute = 0) => countedSignIn(name, from(address), at(minute), async () => null)
const right = (name: string, address: string, minute = 0) => countedSignIn(name, from(address), at(minute), async () => ({ id: name }))

test('after ten wrong passwords nobody gets in, not from elsewhere and not with the right one, until the time is over', async () => {
  for (let tries = 0; tries < 10; tries += 1) expect(await wrong('Ada@example.org', `10.0.0.${tries}`)).toBeNull()
  await expect(right(' ada@example.org', '10.0.1.1', 5)).rejects.toThrow('Too many tries. Try again in 10 minutes.')
  expect(await right('bob@example.org', '10.0.1.1', 5)).toEqual({ id: 'bob@example.org' })
  expect(await right('ada@example.org', '10.0.1.1', 15)).toEqual({ id: 'ada@example.org' })
})

test('a success forgets the account’s wrong tries, and does not clear those of its address', async () => {
  for (let tries = 0; tries < 99; tries += 1) await wrong(`user-${tries}@example.org`, '10.9.9.9')
  for (let tries = 0; tries < 3; tries += 1) await right('hall@example.org', '10.9.9.9')
  await wrong('hall@example.org', '10.9.9.9')
  await expect(right('hall@example.org', '10.9.9.9')).rejects.toThrow('Too many tries')
  expect(await right('hall@example.org', '10.9.9.10')).toBeTruthy()
})

test('what breaks is told in our words', async () => {
  const check = async () => Promise.reject(new Error('select password from users'))
  const broken = countedSignIn('cara@example.org', from('10.0.2.1'), at(0), check)
  await expect(broken).rejects.toThrow(/^Something went wrong on our side\./)
})

test('next-auth asks through it', async () => {
  const provider = authOptions.providers.find(({ id }) => id === 'credentials') as unknown as {
    options: { authorize: (credentials: object, request: object) => Promise<{ id: string } | null> }
  }
  const signIn = (password: string) => provider.options.authorize({ email, password }, from('10.0.3.1'))
  expect(await signIn('not the password')).toBeNull()
  expect(await prisma.throttle.findMany({ where: { count: 1, resetsAt: { gt: new Date() } } })).toHaveLength(2)
  expect(await signIn(PASSWORD)).toMatchObject({ sessionVersion: 1 })
})

test('a lecture hall may sign up together, a program not for ever', async () => {
  await prisma.throttle.deleteMany()
  await countSignUp('10.0.4.1', at(0))
  await prisma.throttle.updateMany({ data: { count: 500 } })
  await expect(countSignUp('10.0.4.1', at(1))).rejects.toMatchObject({ code: 'too-many' })
  await countSignUp('10.0.4.2', at(1))
})
