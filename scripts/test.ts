import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './test/browser.ts'
import { freePort } from './test/free-port.ts'
import { hasPostgres } from './test/postgres.ts'
import { run } from './test/run.ts'

/**
 * `npm test`: lint, types, migrations, unit and database tests, browser journeys. Each runner reports its own
 * counts; the last line adds them up. Fails when any test failed or a runner ran none.
 */
type Count = { runner: string; passed: number; failed: number; skipped: string[] }
const REPORTS = '.data/test/reports'

async function check(runner: string, command: string[]): Promise<Count> {
  const code = await run(command)
  return { runner, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
}

type VitestReport = { testResults: { message: string; status: string; assertionResults: { status: string; fullName: string }[] }[] }

async function vitest(project: string): Promise<Count> {
  const file = `${REPORTS}/${project}.json`
  const code = await run([
    'node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ])
  if (!existsSync(file)) return { runner: project, passed: 0, failed: 1, skipped: [] }
  const files = (JSON.parse(readFileSync(file, 'utf8')) as VitestReport).testResults
  const tests = files.flatMap((entry) => entry.assertionResults)
  const passed = tests.filter((entry) => entry.status === 'passed').length
  const failed = tests.filter((entry) => entry.status === 'failed').length
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = files.filter((entry) => entry.status === 'failed' && entry.assertionResults.length === 0).length
  const skipped = tests.filter((entry) => entry.status !== 'passed' && entry.status !== 'failed').map((entry) => entry.fullName)
  const silent = code !== 0 && failed + broken === 0 ? 1 : 0
  return { runner: project, passed, failed: failed + broken + silent, skipped }
}

type PlaywrightSuite = { suites?: PlaywrightSuite[]; specs?: { title: string; tests: { status: string }[] }[] }

async function journeys(): Promise<Count> {
  const file = `${REPORTS}/e2e.json`
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, REPRISE_BROWSER: await findBrowser(), E2E_PORT: String(await freePort()) }
  const code = await run(['node_modules/@playwright/test/cli.js', 'test'], env)
  if (!existsSync(file)) return { runner: 'browser', passed: 0, failed: 1, skipped: [] }
  const report = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightSuite & { errors: unknown[] }
  const count: Count = { runner: 'browser', passed: 0, failed: report.errors.length, skipped: [] }
  const visit = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected') count.passed += 1
        else if (status === 'skipped') count.skipped.push(spec.title)
        else count.failed += 1
      }
    }
    for (const inner of suite.suites ?? []) visit(inner)
  }
  visit(report)
  if (code !== 0 && count.failed === 0) count.failed = 1
  return count
}

async function main(): Promise<number> {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const counts: Count[] = [
    await check('client', ['scripts/generate.ts']),
    await check('lint', ['node_modules/oxlint/bin/oxlint', '--quiet']),
    await check('types', ['scripts/types.ts']),
    await check('migrations', ['scripts/migrate.ts', 'check']),
    await vitest('unit'),
    await vitest('db'),
    await vitest('process'),
  ]
  const isPostgresHere = hasPostgres()
  if (isPostgresHere) counts.push(await vitest('db-postgres'))
  if (existsSync('playwright.config.ts')) counts.push(await journeys())
  console.log('')
  for (const { runner, passed, failed, skipped } of counts) {
    const empty = passed + failed === 0 ? '  (ran nothing: counted as failed)' : ''
    console.log(`${runner.padEnd(12)} ${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}${empty}`)
    for (const name of skipped) console.log(`  skipped: ${name}`)
  }
  if (!isPostgresHere) console.log('db-postgres  not run: there is no PostgreSQL on this machine')
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed + (count.passed + count.failed === 0 ? 1 : 0), 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exit(await main())
