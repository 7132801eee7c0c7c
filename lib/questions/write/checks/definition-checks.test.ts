import { describe, expect, it } from 'vitest'
import { DEFINITION_CHECKS } from './definition-checks.ts'
import { bracketLecture } from '#lib/questions/write/fixtures/bracket-lecture.ts'
import { indexLecture } from '#lib/questions/write/lecture.ts'

const read = (text: string) => {
  const index = indexLecture(bracketLecture(text))
  const definition = index.definitions[0]
  if (!definition) throw new Error(`no definition in: ${text}`)
  return { definition, index }
}

describe('checks of a definition', () => {
  for (const check of Object.values(DEFINITION_CHECKS).flat()) {
    it(check.name, () => {
      const [good, bad] = [read(check.accepts), read(check.rejects)]
      expect(check.fails(good.definition, good.index)).toBe(false)
      expect(check.fails(bad.definition, bad.index)).toBe(true)
    })
  }
})
