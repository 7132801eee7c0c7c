import { describe, expect, test } from 'vitest'
import { checkEntryPoint, checkTree } from './entry-points.ts'

describe('ways into the app', () => {
  test('all go through route() or action()', () => expect(checkTree()).toEqual([]))
  test.each([
    ['app/api/x/route.ts', 'export async function GET() {}'],
    ['app/api/x/route.ts', 'export const POST = async () => new Response()'],
    ['lib/x/actions.ts', "'use server'\nexport async function deleteAction() {}"],
    ['lib/x/actions.ts', "'use server'\nexport const deleteAction = async () => {}"],
    ['lib/x/actions.ts', 'export const deleteAction = action(schema, fn)'],
  ])('rejects %s: %s', (path, source) => expect(checkEntryPoint(path, source)).not.toEqual([]))
  test('accepts the two forms', () => {
    expect(checkEntryPoint('app/api/x/route.ts', 'export const GET = route({ handler })')).toEqual([])
    expect(checkEntryPoint('lib/x/actions.ts', "'use server'\nexport const xAction = action(schema, fn)")).toEqual([])
  })
})
