import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '#lib/env.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = 'debug' | 'info' | 'warn' | 'error'

/** What every line of one request carries: its id, which way in it is, and who asks once that is known. */
export type LogContext = { request: string; where: string; userId?: string }

// One for the process: a bundler may load this file more than once.
const holder = globalThis as { repriseLogContext?: AsyncLocalStorage<LogContext> }
holder.repriseLogContext ??= new AsyncLocalStorage<LogContext>()
const contexts = holder.repriseLogContext

/** Runs `run`, and everything it starts, with these fields on each of its log lines. */
export const withLogContext = <T>(context: LogContext, run: () => T): T => contexts.run(context, run)

export const getLogContext = (): LogContext | undefined => contexts.getStore()

/** What a person may quote to whoever runs this instance, to find the lines of their request. */
export const getReference = (): string | undefined => contexts.getStore()?.request

/**
 * One line of JSON per event. Fields are ids, counts and durations: never lecture text, answers or secrets.
 */
function write(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(env.LOG_LEVEL)) return
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...contexts.getStore(), ...fields })
  if (level === 'error' || level === 'warn') console.error(line)
  else console.log(line)
}

/**
 * Parts of a message that may repeat what somebody wrote or uploaded, or a secret. Quotes are taken as far as they
 * reach, since what is quoted may hold quotes itself.
 */
const PRIVATE: { name: string; pattern: RegExp }[] = [
  { name: 'in double quotes', pattern: /["“][^]*["”]/g },
  { name: 'in backticks', pattern: /`[^]*`/g },
  { name: 'in single quotes, which are not apostrophes', pattern: /(?<!\p{L})['‘][^]*['’]/gu },
  { name: 'an email address', pattern: /\S+@\S+/g },
  { name: 'a token, key or hash', pattern: /[\w-]{24,}/g },
]

function maskMessage(message: string): string {
  return PRIVATE.reduce((text, { pattern }) => text.replace(pattern, '…'), message).slice(0, 300)
}

/** What of an error may be logged: its kind, its code, its place, and its message without what it quotes. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  // Prisma puts the whole call, with its values, before the last line.
  const message = error.name.startsWith('Prisma') ? (error.message.trim().split('\n').at(-1) ?? '') : error.message
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 5).map((line) => line.trim())
  return {
    error: error.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    message: maskMessage(message),
    stack: places?.join(' <- '),
  }
}

export const log = {
  debug: (event: string, fields?: Record<string, unknown>) => write('debug', event, fields),
  info: (event: string, fields?: Record<string, unknown>) => write('info', event, fields),
  warn: (event: string, fields?: Record<string, unknown>) => write('warn', event, fields),
  error: (event: string, fields?: Record<string, unknown>) => write('error', event, fields),
}
