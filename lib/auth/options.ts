import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { prisma } from '#lib/db/client.ts'
import { env, hasDemo } from '#lib/env.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { DEMO_EMAIL } from './schema.ts'

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

/** The demo student is entered with one click, without a password, where demo accounts exist. */
async function enterDemo() {
  if (!hasDemo()) return null
  const user = await prisma.user.findFirst({ where: { email: DEMO_EMAIL, isDemo: true, deletedAt: null } })
  return user && { id: user.id, sessionVersion: user.sessionVersion }
}

export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/', error: '/' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (credentials) => {
        const { email, password } = credentials ?? {}
        if (typeof email !== 'string' || typeof password !== 'string' || password.length > 200) return null
        return authorize(email, password)
      },
    }),
    CredentialsProvider({ id: 'demo', name: 'Demo', credentials: {}, authorize: enterDemo }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { ...token, sub: user.id, sessionVersion: user.sessionVersion } : token),
    session: ({ session, token }) => ({ ...session, userId: token.sub, sessionVersion: token.sessionVersion }),
  },
}
