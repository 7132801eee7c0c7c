import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { getActionRequest } from './action-request.ts'
import { logViewer, withRequest } from './request-log.ts'
import { invalidInput, statusOf, toFailure } from './result.ts'
import type { Failure } from './result.ts'

/**
 * The one way into the app by server action. `actions.ts` files hold only `action(schema, fn)` and
 * `publicAction(schema, fn)` lines (a test checks it). Called with a value, or with (previous state, FormData)
 * by `useActionState`, or with FormData as a form's action.
 */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: Failure }

type Call<S extends z.ZodType, T> = (...args: [z.input<S>] | [FormData] | [unknown, FormData]) => Promise<ActionResult<T>>

function inputOf(args: readonly unknown[]): unknown {
  const last = args.at(-1)
  return last instanceof FormData ? Object.fromEntries(last) : last
}

function wrap<S extends z.ZodType, C, T>(
  schema: S,
  context: (address: string) => Promise<C>,
  fn: (context: C, input: z.output<S>) => Promise<T>,
): Call<S, T> {
  return async (...args) => {
    const { where, address } = await getActionRequest()
    return withRequest<ActionResult<T>>({ where }, async () => {
      try {
        const known = await context(address)
        const parsed = schema.safeParse(inputOf(args))
        if (!parsed.success) throw invalidInput(parsed.error)
        return { status: 200, value: { ok: true, data: await fn(known, parsed.data) } }
      } catch (error) {
        unstable_rethrow(error) // redirect() and notFound() travel as errors
        const failure = toFailure(error, where)
        return { status: statusOf(failure), value: { ok: false, error: failure } }
      }
    })
  }
}

/** For people who are signed in. */
export function action<S extends z.ZodType, T>(
  schema: S,
  fn: (context: { viewer: Viewer; now: Date }, input: z.output<S>) => Promise<T>,
): Call<S, T> {
  const context = async () => {
    const viewer = await requireViewer()
    logViewer(viewer.userId)
    return { viewer, now: new Date() }
  }
  return wrap(schema, context, fn)
}

/** For everyone: sign-up, theme. `address` is where the request comes from, to slow down guessing. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  fn: (context: { now: Date; address: string }, input: z.output<S>) => Promise<T>,
): Call<S, T> {
  return wrap(schema, async (address) => ({ now: new Date(), address }), fn)
}
