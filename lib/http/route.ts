import type { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { AppError, STATUS } from '#lib/errors.ts'
import { invalidInput, toFailure } from './result.ts'

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

/** Another site's page may not write here with this person's cookies. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (origin && URL.parse(origin)?.host !== host) throw new AppError('invalid', 'This request came from another site and was refused.')
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

async function answer(request: Request, run: () => Promise<Response | object>): Promise<Response> {
  try {
    refuseForeignOrigin(request)
    const value = await run()
    return value instanceof Response ? value : json(value)
  } catch (error) {
    const failure = toFailure(error, new URL(request.url).pathname)
    return json({ error: failure }, failure.code === 'unexpected' ? 500 : STATUS[failure.code])
  }
}

/** For everyone, signed in or not. */
export function publicRoute(handler: (request: Request) => Promise<Response | object>) {
  return (request: Request): Promise<Response> => answer(request, () => handler(request))
}

export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(options: Options<P, Q, B>) {
  return (request: Request, context: { params: Promise<unknown> }): Promise<Response> =>
    answer(request, async () => {
      const viewer = await requireViewer()
      const params = parse(options.params as P, await context.params)
      const query = parse(options.query as Q, Object.fromEntries(new URL(request.url).searchParams))
      const body = parse(options.body as B, options.body ? await readJson(request) : undefined)
      return options.handler({ viewer, params, query, body, request, now: new Date() })
    })
}
