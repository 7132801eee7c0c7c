import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from './world.ts'
import type { Answers, Person } from './people.ts'

/** What a row sends; `file` as a multipart form. */
export type Sent = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  file?: { name: string; content: string }
}

/** One way in, as one thing is asked of it. `about`: what sets this row apart from others of the same way in. */
export type Row = {
  entry: string
  about?: string
  answers: Answers
  call: (world: World, who: Person) => Promise<number>
}

type Make<T> = (world: World, who: Person) => T | Promise<T>
type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>
type Action = (input: unknown) => Promise<{ ok: true } | { ok: false; error: { code: string } }>

const load = (path: string): Promise<Record<string, unknown>> => import(join(process.cwd(), path)) as Promise<Record<string, unknown>>

const STATUSES: Record<string, number> = {
  invalid: 400, unauthenticated: 401, 'not-found': 404, conflict: 409, 'too-large': 413, unsupported: 415, 'too-many': 429, unexpected: 500,
}

/** What `redirect()` and `notFound()` throw. */
function statusOfThrown(error: unknown): number {
  const digest = (error as { digest?: unknown }).digest
  if (typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT')) return 303
  if (typeof digest === 'string' && digest.includes('404')) return 404
  throw error
}

function requestOf(path: string, method: string, { params = {}, query, body, file }: Sent): Request {
  const pathname = path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const url = new URL(`http://127.0.0.1:3000/${pathname}`)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  if (file) {
    const form = new FormData()
    form.set('file', new Blob([file.content]), file.name)
    return new Request(url, { method, body: form })
  }
  return new Request(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

/** A row for a route. @param path as under `app/`, without `route.ts` */
export function onRoute(method: string, path: string, answers: Answers, make: Make<Sent> = () => ({}), about?: string): Row {
  const call = async (world: World, who: Person) => {
    const sent = await make(world, who)
    const handler = (await load(`app/${path}/route.ts`))[method] as Handler
    const response = await handler(requestOf(path, method, sent), { params: Promise.resolve(sent.params ?? {}) })
    const text = await response.text()
    if (response.status === 401 || response.status === 404) world.refusals.push(text)
    return response.status
  }
  return { entry: `${method} app/${path}/route.ts`, answers, call, ...(about ? { about } : {}) }
}

/** A row for an action. @param file as under `lib/`, without `actions.ts` */
export function onAction(file: string, name: string, answers: Answers, make: Make<unknown> = () => ({}), about?: string): Row {
  const path = `lib/${file}/actions.ts`
  const call = async (world: World, who: Person) => {
    const input = await make(world, who)
    try {
      const answer = await ((await load(path))[name] as Action)(input)
      if (answer.ok) return 200
      const status = STATUSES[answer.error.code] ?? 500
      if (status === 401 || status === 404) world.refusals.push(JSON.stringify(answer))
      return status
    } catch (error) {
      return statusOfThrown(error)
    }
  }
  return { entry: `${path} ${name}`, answers, call, ...(about ? { about } : {}) }
}

/** next-auth's own handler is no row: what it lets in is tested where its callbacks stand. */
const FOREIGN = 'app/api/auth/'

/** Every way in that exists, as rows name it. */
export function listEntries(root = '.'): string[] {
  const files = (folder: string, name: RegExp) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => name.test(path))
  const exportsOf = (path: string, pattern: RegExp) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([, name]) => name ?? '')
  const routes = files('app', /(^|\/)route\.tsx?$/).filter((path) => !path.startsWith(FOREIGN))
  const actions = files('lib', /(^|\/)actions\.ts$/)
  return [
    ...routes.flatMap((path) => exportsOf(path, /^export const ([A-Z]+) = /gm).map((method) => `${method} ${path}`)),
    ...actions.flatMap((path) => exportsOf(path, /^export const (\w+) = /gm).map((name) => `${path} ${name}`)),
  ].toSorted()
}
