import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { prisma } from '#lib/db/client.ts'
import { env, hasDemo } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { safeRedirect } from './return-path.ts'
import { DEMO_EMAIL, DEMO_INSTRUCTOR_EMAIL } from './schema.ts'
import { SESSION_SECONDS, hasSecureCookies } from './session-cookie.ts'
import { countedSignIn } from './sign-in-tries.ts'

declare module 'next-auth' {
  interface Session {
    userId?: string
    sessionVersion?: number
  }
  interface User {
    sessionVersion: number
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion?: number
  }
}

/** Compared against when the address is unknown, so that the time taken does not say which addresses exist. */
let decoy: Promise<string> | undefined

async function authorize(email: string, password: string) {
  const user = await prisma.user.findFirst({ where: { email: email.trim().toLowerCase(), deletedAt: null } })
  decoy ??= hashPassword('nobody has this password')
  const matches = await verifyPassword(password, user?.passwordHash ?? (await decoy))
  if (!user || !matches || (user.isDemo && !hasDemo())) return null
  return { id: user.id, sessionVersion: user.sessionVersion }
}

/** The demo student and the demo instructor are entered with one click, without a password, where demo accounts exist. */
async function enterDemo(email: string) {
  if (!hasDemo()) return null
  const user = await prisma.user.findFirst({ where: { email, isDemo: true, deletedAt: null } })
  return user && { id: user.id, sessionVersion: user.sessionVersion }
}

export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  // httpOnly and SameSite=Lax by default.
  useSecureCookies: hasSecureCookies,
  pages: { signIn: '/', error: '/' },
  // Its own would print what it was sent.
  logger: {
    error: (code) => log.warn('next-auth', { code }),
    warn: (code) => log.debug('next-auth', { code }),
    debug: () => {},
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (credentials, request) => {
        const { email, password } = credentials ?? {}
        if (typeof email !== 'string' || typeof password !== 'string' || password.length > 200) return null
        return countedSignIn(email, request, new Date(), () => authorize(email, password))
      },
    }),
    CredentialsProvider({ id: 'demo', name: 'Demo', credentials: {}, authorize: () => enterDemo(DEMO_EMAIL) }),
    CredentialsProvider({
      id: 'demo-instructor', name: 'Demo instructor', credentials: {}, authorize: () => enterDemo(DEMO_INSTRUCTOR_EMAIL),
    }),
  ],
  callbacks: {
    redirect: ({ url, baseUrl }) => safeRedirect(url, baseUrl),
    jwt: ({ token, user }) => (user ? { ...token, sub: user.id, sessionVersion: user.sessionVersion } : token),
    session: ({ session, token }) => ({ ...session, userId: token.sub, sessionVersion: token.sessionVersion }),
  },
}
