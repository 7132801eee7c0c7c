import { headers } from 'next/headers'
import { env } from '#lib/env.ts'

/** Where people reach this instance: APP_URL where it is set, else the address this request came by. */
export async function appOrigin(): Promise<string> {
  if (env.APP_URL) return new URL(env.APP_URL).origin
  const sent = await headers()
  const scheme = sent.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  return `${scheme}://${sent.get('host') ?? `${env.HOST}:${env.PORT}`}`
}
