import { describe, expect, it } from 'vitest'
import { page, run } from '#lib/materials/read/fixtures/make-runs.ts'
import { linesOfPage } from '#lib/materials/read/layout/lines.ts'
import { putOnLines, UNREADABLE } from './put-on-lines.ts'

describe('putOnLines', () => {
  it('puts what cannot be read into the sentence it stands in', () => {
    const runs = [run('The solution to', 60, 100), run(UNREADABLE, 140, 104, { size: 9 }), run('is a critical point.', 150, 100)]
    expect(linesOfPage(page(1, putOnLines(runs))).map((line) => line.text)).toEqual([`The solution to ${UNREADABLE} is a critical point.`])
  })
  it('leaves a formula between the lines where it is', () => {
    const formula = run(UNREADABLE, 140, 111, { size: 9 })
    expect(putOnLines([run('We set', 60, 100), formula, run('to zero.', 60, 122)])[1]).toEqual(formula)
  })
})
