import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#lib/auth/password.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { changePassword, signOutEverywhere } from './change-password.ts'
import { createPasswordLink, findPasswordLink, usePasswordLink } from './password-links.ts'

const now = new Date('2026-11-25T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000)
const userOf = ({ userId }: Viewer) => prisma.user.findUniqueOrThrow({ where: { id: userId } })
const tokenOf = ({ path }: { path: string }) => path.split('/').at(-1)!

async function withPassword(password: string): Promise<Viewer> {
  const { viewer } = await createStudent()
  await prisma.user.update({ where: { id: viewer.userId }, data: { passwordHash: await hashPassword(password) } })
  return viewer
}

test('a new password asks for the old one and ends every session', async () => {
  const viewer = await withPassword('the old one')
  const guess = changePassword(viewer, { current: 'a guess', next: 'the new one' }, now)
  await expect(guess).rejects.toMatchObject({ fields: { current: expect.any(String) } })
  expect(await userOf(viewer)).toMatchObject({ sessionVersion: 1 })
  await changePassword(viewer, { current: 'the old one', next: 'the new one' }, now)
  const user = await userOf(viewer)
  expect(user.sessionVersion).toBe(2)
  expect(await verifyPassword('the new one', user.passwordHash)).toBe(true)
  await signOutEverywhere(viewer)
  expect(await userOf(viewer)).toMatchObject({ sessionVersion: 3 })
})

test('guessing the old password is stopped, and the demo account keeps its own', async () => {
  const viewer = await withPassword('the old one')
  await prisma.user.update({ where: { id: viewer.userId }, data: { passwordHash: '!' } }) // refuses without the cost of a real hash
  const guess = () => changePassword(viewer, { current: 'a guess', next: 'the new one' }, now)
  for (let tries = 0; tries < 10; tries += 1) await expect(guess()).rejects.toMatchObject({ code: 'invalid' })
  await expect(guess()).rejects.toMatchObject({ code: 'too-many' })
  await expect(changePassword({ ...viewer, isDemo: true }, { current: 'x', next: 'y' }, now)).rejects.toMatchObject({ code: 'conflict' })
  await expect(signOutEverywhere({ ...viewer, isDemo: true })).rejects.toMatchObject({ code: 'conflict' })
})

test('only the owner makes links; for others there is no such page', async () => {
  const [{ viewer }, other] = [await createStudent(), await createStudent()]
  await expect(createPasswordLink(viewer, other.viewer.email, now)).rejects.toMatchObject({ code: 'not-found' })
  const demo = { ...viewer, isOwner: true, isDemo: true }
  await expect(createPasswordLink(demo, other.viewer.email, now)).rejects.toMatchObject({ code: 'not-found' })
  const owner = { ...viewer, isOwner: true }
  await expect(createPasswordLink(owner, 'nobody@example.org', now)).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  expect(await createPasswordLink(owner, ` ${other.viewer.email.toUpperCase()}`, now)).toMatchObject({ email: other.viewer.email })
  expect(await prisma.passwordLink.count({ where: { userId: other.viewer.userId, createdById: owner.userId } })).toBe(1)
})

test('a link sets the password once, of two at the same moment too, and only its hash is kept', async () => {
  const { viewer } = await createStudent('Mina Farkas')
  const token = tokenOf(await createPasswordLink(null, viewer.email, now))
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(await prisma.passwordLink.findMany())).not.toContain(token)
  expect(await findPasswordLink(token, now)).toEqual({ name: 'Mina Farkas', email: viewer.email })
  const uses = await Promise.allSettled(['one password', 'two password'].map((password) => usePasswordLink({ token, password }, later(1))))
  expect(uses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await userOf(viewer)).sessionVersion).toBe(2)
  await expect(usePasswordLink({ token, password: 'three password' }, later(1))).rejects.toMatchObject({ code: 'conflict' })
  expect(await findPasswordLink(token, later(1))).toBeNull()
})

test('a link ends after a day, with a newer one, and with its account', async () => {
  const { viewer } = await createStudent()
  const first = tokenOf(await createPasswordLink(null, viewer.email, now))
  expect(await findPasswordLink(first, later(25))).toBeNull()
  const second = tokenOf(await createPasswordLink(null, viewer.email, now))
  expect(await findPasswordLink(first, now)).toBeNull()
  await prisma.user.update({ where: { id: viewer.userId }, data: { deletedAt: now } })
  expect(await findPasswordLink(second, now)).toBeNull()
  for (const odd of ['', '.', 'x'.repeat(100), '\0']) expect(await findPasswordLink(odd, now)).toBeNull()
})
