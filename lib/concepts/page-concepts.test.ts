import { describe, expect, it } from 'vitest'
import { chooseConcepts } from './page-concepts.ts'

const concept = (id: string, importance: number, definedHere = false) => ({ id, name: id, importance, definedHere })

describe('chooseConcepts', () => {
  it('keeps reading order and names each once', () => {
    const chosen = chooseConcepts([concept('b', 1), concept('a', 9), concept('b', 1)])
    expect(chosen.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('prefers what the page defines, then what is important', () => {
    const chosen = chooseConcepts([concept('weak', 1), concept('strong', 8), concept('defined', 2, true)], 2)
    expect(chosen.map(({ id }) => id)).toEqual(['strong', 'defined'])
  })
})
