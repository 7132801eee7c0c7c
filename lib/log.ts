import { env } from '#lib/env.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = 'debug' | 'info' | 'warn' | 'error'

/**
 * One line of JSON per event. Fields are ids, counts and durations: never lecture text, answers or secrets.
 */
function write(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(env.LOG_LEVEL)) return
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })
  if (level === 'error' || level === 'warn') console.error(line)
  else console.log(line)
}

/** What of an error may be logged: its kind, message and place. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error).slice(0, 300) }
  return { error: error.name, message: error.message.slice(0, 500), stack: error.stack?.split('\n').slice(1, 6).join(' <- ') }
}

export const log = {
  debug: (event: string, fields?: Record<string, unknown>) => write('debug', event, fields),
  info: (event: string, fields?: Record<string, unknown>) => write('info', event, fields),
  warn: (event: string, fields?: Record<string, unknown>) => write('warn', event, fields),
  error: (event: string, fields?: Record<string, unknown>) => write('error', event, fields),
}
