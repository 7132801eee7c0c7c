import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecords } from '#bench/claims/read-records.ts'
import { runClaims } from '#bench/claims/run-claims.ts'
import type { Verdict } from '#bench/claims/run-claims.ts'
import { checkForm } from '#lib/explanations/checks/check-form.ts'
import { checkIllustration } from '#lib/explanations/checks/check-illustration.ts'

const FILE = join(import.meta.dirname, 'explanations.jsonl')
const records = readRecords(FILE)

type Recorded = { id: string; elements: { kind: string; verdict: Verdict | null }[] }
const recorded = new Map(readFileSync(FILE, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Recorded).map((each) => [each.id, each]))

describe('explanations recorded by hand', () => {
  test('no true claim is held by a surface check, no planted falsehood gets past both checks', async () => {
    const verify = (record: { id: string }) =>
      Promise.resolve((recorded.get(record.id)?.elements ?? []).filter(({ kind }) => kind === 'claim').map(({ verdict }) => verdict))
    const { surface, verify: second } = await runClaims(records, { verify })
    expect(surface.held).toMatchObject({ k: 0, n: 183 })
    expect(second).toMatchObject({ caught: { k: 6, n: 6 }, held: { k: 1 }, missing: 1 })
    expect(surface.caught.k + second!.caught.k).toBe(surface.caught.n)
  })

  test('nothing in them is refused for its form, and every illustration passes', () => {
    const elements = records.flatMap((record) => record.elements)
    expect(elements.filter(({ text }) => !checkForm(text).ok).map(({ text }) => text)).toEqual([])
    const illustrations = elements.filter(({ kind }) => kind === 'illustration')
    expect(illustrations.length).toBeGreaterThan(10)
    expect(illustrations.filter(({ text }) => !checkIllustration(text).ok).map(({ text }) => text)).toEqual([])
  })
})
