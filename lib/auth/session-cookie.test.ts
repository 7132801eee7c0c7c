import { decode, encode } from 'next-auth/jwt'
import { beforeAll, expect, test, vi } from 'vitest'
import type * as Cookie from './session-cookie.ts'

const SECRET = 'a secret for tests alone'
let cookie: typeof Cookie

async function load(appUrl = ''): Promise<typeof Cookie> {
  vi.stubEnv('NEXTAUTH_SECRET', SECRET)
  vi.stubEnv('APP_URL', appUrl)
  vi.resetModules()
  return import('./session-cookie.ts')
}
beforeAll(async () => {
  cookie = await load()
})

const session = (secret = SECRET) => encode({ token: { sub: 'mina', sessionVersion: 4 }, secret, maxAge: 1000 })
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000)

test('a session of an hour ago stays, one of yesterday goes on as it is', async () => {
  expect(await cookie.renewSession(await session(), hoursFromNow(1))).toBeNull()
  const renewed = await cookie.renewSession(await session(), hoursFromNow(25))
  const token = await decode({ token: renewed ?? '', secret: SECRET })
  expect(token).toMatchObject({ sub: 'mina', sessionVersion: 4 })
  expect(Number(token?.exp) - Number(token?.iat)).toBe(30 * 24 * 60 * 60)
})

test.each([
  ['none', undefined],
  ['a forged one', session('another secret altogether')],
  ['one that is over', encode({ token: { sub: 'mina' }, secret: SECRET, maxAge: -1000 })],
  ['nonsense', 'x.y.z'],
])('%s is not renewed', async (_, value) => {
  expect(await cookie.renewSession(await value, hoursFromNow(25))).toBeNull()
})

test('cookies travel by https alone where the instance does', async () => {
  expect(cookie.SESSION_COOKIE).toBe('next-auth.session-token')
  expect(cookie.SESSION_COOKIE_OPTIONS).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false })
  const secure = await load('https://reprise.example')
  expect(secure.SESSION_COOKIE).toBe('__Secure-next-auth.session-token')
  expect(secure.SESSION_COOKIE_OPTIONS.secure).toBe(true)
  expect((await load('http://reprise.example')).hasSecureCookies).toBe(false)
})
