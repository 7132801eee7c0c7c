import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownerCodeOf } from '#lib/auth/owner-code.ts'
import { setRules } from '#lib/courses/rules.ts'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { getSignUpDoor, signUp } from './sign-up.ts'

const { HOST } = env
beforeEach(async () => {
  await prisma.user.deleteMany()
  await prisma.instanceSetting.deleteMany()
})
afterEach(() => void Object.assign(env, { HOST }))

let count = 0
const newcomer = () => ({ name: 'Robin', email: `robin-${(count += 1)}@example.org`, password: 'a long password', timeZone: 'UTC' })
const owners = () => prisma.user.count({ where: { isOwner: true } })
const closeSignUp = async (userId: string) => {
  const viewer = { userId, name: '', email: '', timeZone: 'UTC', isDemo: false, isOwner: true }
  await setRules(viewer, { signUpOpen: false, coursesOpen: true })
}

test('of several who sign up first at the same moment one owns the instance', async () => {
  await signUp({ ...newcomer(), isDemo: true }) // does not count
  await Promise.all(Array.from({ length: 4 }, () => signUp(newcomer())))
  expect(await owners()).toBe(1)
  await signUp(newcomer())
  expect(await owners()).toBe(1)
})

test('where sign-up is closed nobody new comes in, and the demo account still does', async () => {
  const { userId } = await signUp(newcomer())
  await closeSignUp(userId)
  expect(await getSignUpDoor()).toEqual({ isOpen: false, asksCode: false })
  await expect(signUp(newcomer())).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('no new accounts') })
  await signUp({ ...newcomer(), isDemo: true })
  expect(await prisma.user.count()).toBe(2)
})

test('where others reach the page, the first shows the code that was printed; those after need none', async () => {
  Object.assign(env, { HOST: '0.0.0.0' })
  expect(await getSignUpDoor()).toEqual({ isOpen: true, asksCode: true })
  await expect(signUp(newcomer())).rejects.toMatchObject({ fields: { ownerCode: expect.stringContaining('Type the code') } })
  const guess = signUp({ ...newcomer(), ownerCode: 'AAAA-AAAA-AAAA' })
  await expect(guess).rejects.toMatchObject({ fields: { ownerCode: expect.stringContaining('not the code') } })
  expect(await prisma.user.count()).toBe(0)
  await signUp({ ...newcomer(), ownerCode: ownerCodeOf(env.NEXTAUTH_SECRET!).toLowerCase() })
  expect(await owners()).toBe(1)
  expect(await getSignUpDoor()).toEqual({ isOpen: true, asksCode: false })
  await signUp(newcomer())
})
