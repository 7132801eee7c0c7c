import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { gradeWritten } from './grade-written.ts'

/** Forty right and forty wrong or partial answers, written by somebody who had not seen the grader; it was not built on them. */
const fixture = z.object({
  questions: z.array(z.object({
    stem: z.string(), reference: z.string(), facets: z.array(z.object({ id: z.string(), text: z.string() })),
    right: z.array(z.string()), wrong: z.array(z.object({ text: z.string(), why: z.string() })),
  })),
}).parse(JSON.parse(readFileSync(new URL('fixtures/answers.json', import.meta.url), 'utf8')))

function countVerdicts(textsOf: (question: (typeof fixture)['questions'][number]) => string[]) {
  const counts = { 'all-found': 0, missing: 0, 'cannot-tell': 0, waiting: 0, 'self-marked': 0 }
  for (const question of fixture.questions) {
    const facets = question.facets.map((facet) => ({ ...facet, citation: null }))
    for (const text of textsOf(question)) {
      const key = { kind: 'facets' as const, reference: question.reference, facets }
      const { record } = gradeWritten(key, text, { stem: question.stem, language: 'en' })
      counts[record.verdict] += 1
    }
  }
  return counts
}

test('of forty right answers in other words at most four are called incomplete; what is in quite other words is left open', () => {
  const counts = countVerdicts(({ right }) => right)
  expect(counts.missing).toBeLessThanOrEqual(4)
  expect(counts['all-found']).toBeGreaterThanOrEqual(3)
})

test('of forty wrong or partial answers at most one is called complete', () => {
  expect(countVerdicts(({ wrong }) => wrong.map(({ text }) => text))['all-found']).toBeLessThanOrEqual(1)
})
