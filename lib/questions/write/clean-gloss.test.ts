import { describe, expect, it } from 'vitest'
import { cleanGloss } from './clean-gloss.ts'
import { GLOSS_CUTS } from './rules/gloss-cuts.ts'
import { GLOSS_CLASS_LISTS } from './rules/gloss-classes.ts'
import { EMPTY_HEAD_LISTS, EVALUATION_LISTS, HEDGE_LISTS } from './rules/hedges.ts'

describe('cuts of a gloss', () => {
  for (const cut of GLOSS_CUTS) {
    it(cut.name, () => {
      expect(cut.accepts.replace(cut.pattern, cut.keep)).not.toBe(cut.accepts)
      expect(cut.rejects.replace(cut.pattern, cut.keep)).toBe(cut.rejects)
    })
  }

  it('leaves a phrase that reads on', () => {
    expect(cleanGloss('a product (for example rice) whose demand rises when income rises, and vice versa', false, []))
      .toBe('a product whose demand rises when income rises')
    expect(cleanGloss('The behavior (Figure 3) caused by the stimulus', true, [])).toBe('the behavior caused by the stimulus')
    expect(cleanGloss('NREM stage 3 sleep', true, [])).toBe('NREM stage 3 sleep')
  })
})

describe('word lists', () => {
  for (const list of [...HEDGE_LISTS, ...EVALUATION_LISTS, ...EMPTY_HEAD_LISTS, ...GLOSS_CLASS_LISTS]) {
    it(list.name, () => {
      expect(list.words).toContain(list.accepts)
      expect(list.words).not.toContain(list.rejects)
    })
  }
})
