import type { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { logViewer, pathPattern, withRequest } from './request-log.ts'
import { invalidInput, statusOf, toFailure } from './result.ts'
import { refuseForeignOrigin } from './same-origin.ts'

/**
 * The one way into the app by HTTP. Every route file exports `route({...})` or `publicRoute(...)` and nothing else
 * (a test checks it): the caller is known, the input parsed and errors become sentences before the handler runs.
 */
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

type Options<P, Q, B> = {
  params?: P
  query?: Q
  /** JSON body. Leave out for uploads, which read the request themselves. */
  body?: B
  handler: (context: {
    viewer: Viewer
    params: Parsed<P>
    query: Parsed<Q>
    body: Parsed<B>
    request: Request
    now: Date
  }) => Promise<Response | object>
}

function parse<S extends z.ZodType | undefined>(schema: S, value: unknown): Parsed<S> {
  if (!schema) return undefined as Parsed<S>
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data as Parsed<S>
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new AppError('invalid', 'The request could not be read: it is not valid JSON.')
  }
}

/** A JSON answer that no cache keeps. */
export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'private, no-store' } })
}

async function respond(request: Request, where: string, run: () => Promise<Response | object>): Promise<Response> {
  try {
    refuseForeignOrigin(request, env.APP_URL)
    const value = await run()
    return value instanceof Response ? value : json(value)
  } catch (error) {
    const failure = toFailure(error, where)
    return json({ error: failure }, statusOf(failure))
  }
}

/** @param params of the path, as they came */
function answer(request: Request, params: unknown, run: () => Promise<Response | object>): Promise<Response> {
  const where = pathPattern(new URL(request.url).pathname, (params ?? {}) as Record<string, unknown>)
  return withRequest({ method: request.method, where }, async (requestId) => {
    const response = await respond(request, where, run)
    response.headers.set('x-request-id', requestId)
    return { status: response.status, value: response }
  })
}

/** For everyone, signed in or not. */
export function publicRoute(handler: (request: Request) => Promise<Response | object>) {
  return (request: Request): Promise<Response> => answer(request, {}, () => handler(request))
}

export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(options: Options<P, Q, B>) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const given = await context.params
    return answer(request, given, async () => {
      const viewer = await requireViewer()
      logViewer(viewer.userId)
      const params = parse(options.params as P, given)
      const query = parse(options.query as Q, Object.fromEntries(new URL(request.url).searchParams))
      const body = parse(options.body as B, options.body ? await readJson(request) : undefined)
      return options.handler({ viewer, params, query, body, request, now: new Date() })
    })
  }
}
