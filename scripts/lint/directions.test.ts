import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Each rule of the house has one file it must reject; the suite lints them as if they stood in the tree. */
const REJECTED: { name: string; path: string; source: string; rule: string }[] = [
  {
    name: 'foundation imports platform', path: 'lib/language/x.ts',
    source: "import { prisma } from '#lib/db/client.ts'\nexport const x = prisma", rule: 'no-restricted-imports',
  },
  {
    name: 'platform imports a feature', path: 'lib/jobs/x.ts', source: "import { y } from '#lib/materials/y.ts'\nexport const x = y",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a feature imports one to its right', path: 'lib/materials/x.ts',
    source: "import type { Y } from '#lib/questions/y.ts'\nexport type X = Y", rule: 'no-restricted-imports',
  },
  {
    name: 'a feature imports its neighbour', path: 'lib/exams/x.ts', source: "export { y } from '#lib/inquiries/y.ts'",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a feature imports dynamically', path: 'lib/courses/x.ts', source: "export const x = () => import('#lib/exams/y.ts')",
    rule: 'no-restricted-imports',
  },
  {
    name: 'lib imports a component', path: 'lib/courses/y.ts', source: "import { y } from '#components/ui/y.tsx'\nexport const x = y",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a component reads the database', path: 'components/ui/x.ts',
    source: "import { prisma } from '#lib/db/client.ts'\nexport const x = prisma", rule: 'no-restricted-imports',
  },
  {
    name: 'a path that climbs', path: 'lib/courses/z.ts', source: "import { y } from '../env.ts'\nexport const x = y",
    rule: 'no-restricted-imports',
  },
  {
    name: 'a path without its extension', path: 'lib/courses/w.ts', source: "import { env } from '#lib/env'\nexport const x = env",
    rule: 'no-restricted-imports',
  },
  { name: 'any', path: 'lib/courses/any.ts', source: 'export const x: any = 1', rule: 'no-explicit-any' },
  {
    name: 'a swallowed error', path: 'lib/courses/empty.ts', source: 'export function x() {\n  try {\n    JSON.parse("")\n  } catch {}\n}',
    rule: 'no-empty',
  },
  {
    name: 'a file of more than 400 lines', path: 'lib/courses/long.ts',
    source: Array.from({ length: 401 }, (_, i) => `export const x${i} = ${i}`).join('\n'), rule: 'max-lines',
  },
]

const ACCEPTED = {
  path: 'lib/exams/good.ts',
  source: [
    "import { prisma } from '#lib/db/client.ts'", "import { y } from '#lib/questions/y.ts'", "import { z } from './z.ts'",
    'export const x = [prisma, y, z]',
  ].join('\n'),
}

const CYCLE = {
  'lib/courses/a.ts': "import { b } from './b.ts'\nexport const a = (): number => b()",
  'lib/courses/b.ts': "import { a } from './a.ts'\nexport const b = (): number => a()",
}

let tree = ''
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'reprise-lint-'))
  mkdirSync(join(tree, 'scripts/lint'), { recursive: true })
  cpSync('oxlint.config.ts', join(tree, 'oxlint.config.ts'))
  cpSync('scripts/lint/directions.ts', join(tree, 'scripts/lint/directions.ts'))
  writeFileSync(join(tree, 'package.json'), JSON.stringify({ type: 'module', imports: { '#*': './*' } }))
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function lint(files: Record<string, string>): string[] {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${source}\n`)
  }
  const bin = resolve('node_modules/oxlint/bin/oxlint')
  try {
    execFileSync(process.execPath, [bin, '--format', 'json', ...Object.keys(files)], { cwd: tree, stdio: 'pipe' })
    return []
  } catch (error) {
    const { stdout } = error as { stdout: Buffer }
    const report = JSON.parse(stdout.toString()) as { diagnostics: { code: string; severity: string }[] }
    return report.diagnostics.filter((entry) => entry.severity === 'error').map((entry) => entry.code)
  }
}

describe('lint', () => {
  test.each(REJECTED)('rejects: $name', ({ path, source, rule }) => {
    expect(lint({ [path]: source }).join(' ')).toContain(rule)
  })
  test('rejects: a cycle', () => expect(lint(CYCLE).join(' ')).toContain('no-cycle'))
  test('accepts what keeps the rules', () => expect(lint({ [ACCEPTED.path]: ACCEPTED.source })).toEqual([]))
})
