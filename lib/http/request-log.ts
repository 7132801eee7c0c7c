import { randomBytes } from 'node:crypto'
import { getLogContext, log, withLogContext } from '#lib/log.ts'

/**
 * The pattern of a path: what its parameters stand for is an id, and no id, query or fragment is logged with it.
 * `/api/attempts/0192.../hand-in` becomes `/api/attempts/[attemptId]/hand-in`.
 */
export function pathPattern(pathname: string, params: Record<string, unknown>): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [String(value), name]))
  const named = (segment: string) => {
    const name = names.get(decode(segment)) ?? names.get(segment)
    return name ? `[${name}]` : segment
  }
  return pathname.split('/').map(named).join('/')
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // not an encoding: looked up as it is
  }
}

/**
 * Runs one request with an id of its own on every line, and writes one line at its end. `status` of what is thrown
 * on (a redirect, the page "not found") is 303.
 * @param ms a clock in milliseconds
 */
export function withRequest<T>(
  about: { method?: string; where: string },
  run: (requestId: string) => Promise<{ status: number; value: T }>,
  ms: () => number = () => performance.now(),
): Promise<T> {
  const request = randomBytes(4).toString('hex')
  return withLogContext({ request, where: about.where }, async () => {
    const start = ms()
    let status = 303
    try {
      const answered = await run(request)
      status = answered.status
      return answered.value
    } finally {
      log.info('request', { ...(about.method ? { method: about.method } : {}), status, ms: Math.round(ms() - start) })
    }
  })
}

/** From here on the lines of this request name who asks. */
export function logViewer(userId: string): void {
  const context = getLogContext()
  if (context) context.userId = userId
}
