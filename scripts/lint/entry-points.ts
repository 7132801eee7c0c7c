import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Ways into the app are `route({...})`, `publicRoute(...)`, `action(...)` and `publicAction(...)`, nothing else:
 * there the caller is known and the input parsed. @returns what is wrong, one line each.
 */
const ROUTE_EXPORT = /^export const (?:GET|HEAD|POST|PUT|PATCH|DELETE) = (?:route|publicRoute)\(/
const ACTION_EXPORT = /^export const \w+Action = (?:action|publicAction)\(/

/** next-auth brings its own handler: the one exception. */
const EXCEPTIONS = new Set([join('app', 'api', 'auth', '[...nextauth]', 'route.ts')])

export function checkEntryPoint(path: string, source: string): string[] {
  const isAction = path.endsWith('actions.ts')
  const allowed = isAction ? ACTION_EXPORT : ROUTE_EXPORT
  const exports = source.split('\n').filter((line) => /^export\b/.test(line) && !/^export type\b/.test(line))
  const wrong = exports.filter((line) => !allowed.test(line)).map((line) => `${path}: ${line}`)
  if (isAction && !/^(['"])use server\1/.test(source)) wrong.push(`${path}: must begin with 'use server'`)
  return wrong
}

export function checkTree(root = '.'): string[] {
  const files = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const entries = [
    ...files('app').filter((path) => /(^|[\\/])route\.tsx?$/.test(path)),
    ...files('lib').filter((path) => path.endsWith('actions.ts')),
  ]
  return entries.filter((path) => !EXCEPTIONS.has(path)).flatMap((path) => checkEntryPoint(path, readFileSync(join(root, path), 'utf8')))
}
