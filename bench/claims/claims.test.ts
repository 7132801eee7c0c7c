import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parseRecords, readRecords } from './read-records.ts'
import { claimsOf, type ClaimRecord } from './record.ts'
import { runClaims, type Verdict } from './run-claims.ts'
import { reportAsJson, showReport } from './show-report.ts'

const quote = 'the pump lifts water for 20 seconds'
const claim = (text: string, spoiled: string | null = null) =>
  ({ kind: 'claim', text, passage: 1, quote, label: spoiled ? 'false' : 'true', spoiled })
const record = (elements: object[], id = 'pump/1') => ({
  id, material: 'pump', style: 'simpler', target: 'How the pump works',
    passages: [{ n: 1, text: 'At noon the pump lifts water for 20 seconds. It often rests.' }], elements,
})
const good = record([
  claim('Water rises for 20 seconds.'), claim('It runs 90 times.'), claim('It runs for 20 minutes.', 'unit changed'),
    claim('It runs at night.', 'swap'),
  { kind: 'link', text: 'Now for the rest:', passage: null, quote: null, label: null, spoiled: null },
])
const line = JSON.stringify(good)
const folder = mkdtempSync(join(tmpdir(), 'claims-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (content: string | null, ...flags: string[]) => {
  const file = join(folder, 'claims.jsonl')
  if (content === null) rmSync(file, { force: true })
  else writeFileSync(file, content)
  return spawnSync(process.execPath, [join(import.meta.dirname, '..', 'claims.ts'), file, ...flags], { encoding: 'utf8' })
}

describe('figures', () => {
  test('what is caught and held, by kind and in all', async () => {
    const { surface, verify } = await runClaims(parseRecords(`${line}\n\n${line}\n`))
    expect(surface.caught).toMatchObject({ k: 2, n: 4, share: 0.5 })
    expect(surface.held).toMatchObject({ k: 2, n: 4 })
    expect(surface.kinds).toMatchObject([{ kind: 'swap', caught: { k: 0, n: 2 } }, { kind: 'unit changed', caught: { k: 2, n: 2 } }])
    expect(surface.heldClaims[0]).toMatchObject({ id: 'pump/1', text: 'It runs 90 times.', reason: 'number' })
    expect(verify).toBeNull()
  })

  test('doubts are counted on both sides', async () => {
    const { surface } = await runClaims(parseRecords(JSON.stringify(record([claim('It never rests.'),
      claim('It never stops.', 'negation')]))))
    expect(surface.doubts.negation).toMatchObject({ true: { k: 1, n: 1 }, spoiled: { k: 1, n: 1 } })
  })

  test('only "supported" is shown; a claim without a verdict is counted apart', async () => {
    const verdicts: (Verdict | null)[] = ['supported', 'partly', 'contradicted', null]
    const { verify } = await runClaims(parseRecords(line), { verify: () => Promise.resolve(verdicts) })
    expect(verify).toMatchObject({ caught: { k: 1, n: 1 }, held: { k: 1, n: 2 }, missing: 1,
      verdicts: { partly: { true: 1, spoiled: 0 } } })
  })

  test('too few verdicts are a fault', async () => {
    await expect(runClaims(parseRecords(line), { verify: () => Promise.resolve([]) })).rejects.toThrow('0 verdicts for 4 claims')
  })

  test('the report says them', async () => {
    const report = await runClaims(parseRecords(line), { verify: (one: ClaimRecord) => Promise.resolve(claimsOf(one).map(() =>
      'supported' as const)) })
    expect(showReport(report)).toContain('spoiled claims caught  1/2 50.0%')
    expect(JSON.parse(reportAsJson(report))).toMatchObject({ surface: { caught: { k: 1, n: 2 } },
      verify: { caught: { k: 0, n: 2 }, held: { k: 0, n: 2 } } })
  })
})

describe('bad input', () => {
  test.each([
    ['empty', '', 'no record'], ['only spaces', ' \n\n', 'no record'], ['a broken line', `${line}\n{"id":`, 'Line 2: no JSON'],
      ['no object', '[]', 'Line 1'], ['null', 'null', 'Line 1'],
    ['a wrong type', `${line}\n\n${JSON.stringify({ ...good, passages: 'x' })}`, 'Line 3: passages'],
      ['no passages', JSON.stringify({ ...good, passages: [] }), 'Line 1: passages'],
    ['a number of a passage as text', JSON.stringify(record([{ ...claim('x'), passage: '1' }])), 'Line 1: elements.0.passage'],
    ['a claim without a label', JSON.stringify(record([{ ...claim('x'), label: null }])), 'Line 1'],
      ['a huge line', `${line}\n"${'x'.repeat(1_000_001)}"`, 'Line 2: longer'],
    ['no claims', JSON.stringify(record(good.elements.slice(4))), 'no claim'],
  ])('%s', (_, text, message) => expect(() => parseRecords(text)).toThrow(message))
  test('a missing file and a folder', () => {
    expect(() => readRecords(join(folder, 'none'))).toThrow('ENOENT')
    expect(() => readRecords(folder)).toThrow(/no file|EISDIR/)
  })
})

describe('at the command line', () => {
  test('--json prints the figures alone', () => {
    const { stdout, stderr, status } = run(line, '--json')
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ surface: { caught: { k: 1, n: 2, share: 0.5 }, held: { k: 1, n: 2 } }, verify: null })
  })
  test.each([[null, 'ENOENT'], ['', 'no record'], [`${line}\nx`, 'Line 2']])('an error is one line, and nothing on stdout',
    (content, message) => {
    const { stdout, stderr, status } = run(content, '--json')
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toContain(message)
  })
})
