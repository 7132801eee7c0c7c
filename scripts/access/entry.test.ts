import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listEntries } from './entry.ts'

const root = mkdtempSync(join(tmpdir(), 'reprise-entries-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, source: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), source)
}

test('every route method and every action is found, wherever it stands', () => {
  write('app/api/things/[thingId]/route.ts', 'export const GET = route({\n})\nexport const DELETE = route({})\n')
  write('app/api/auth/[...nextauth]/route.ts', 'export const GET = route({})\n')
  write('app/(app)/page.tsx', 'export const GET = 1\n')
  write('lib/things/actions.ts', "'use server'\nexport const makeThingAction = action(a, b)\n")
  write('lib/things/deep/actions.ts', "'use server'\nexport const undoThingAction = publicAction(a, b)\n")
  expect(listEntries(root)).toEqual([
    'DELETE app/api/things/[thingId]/route.ts', 'GET app/api/things/[thingId]/route.ts', 'lib/things/actions.ts makeThingAction',
    'lib/things/deep/actions.ts undoThingAction',
  ])
})
