import { decode, encode } from 'next-auth/jwt'
import { env } from '#lib/env.ts'

/** A session ends this long after its person was last here. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
/** It is written anew when it is older than this, so not on every page. */
const RENEW_SECONDS = 24 * 60 * 60

/** Where people reach the instance by https, its cookies travel by https alone. */
export const hasSecureCookies = env.APP_URL?.startsWith('https://') ?? false

/** next-auth's name for it. */
export const SESSION_COOKIE = `${hasSecureCookies ? '__Secure-' : ''}next-auth.session-token`

export const SESSION_COOKIE_OPTIONS = {
  httpOnly: true, sameSite: 'lax', path: '/', secure: hasSecureCookies, maxAge: SESSION_SECONDS,
} as const

/**
 * The same session with its time starting anew, or null when it is young enough, over, or not ours. What it carries,
 * the session version too, stays as it is: a session that was ended stays ended.
 */
export async function renewSession(cookie: string | undefined, now: Date): Promise<string | null> {
  if (!cookie || !env.NEXTAUTH_SECRET) return null
  try {
    const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET })
    if (typeof token?.iat !== 'number' || now.getTime() / 1000 - token.iat < RENEW_SECONDS) return null
    return await encode({ token, secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  } catch {
    return null // forged, cut off, or of another secret
  }
}
