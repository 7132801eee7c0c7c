import { expect, it } from 'vitest'
import { sentenceCase } from './sentence-case.ts'

it('begins a line with a capital letter', () => {
  expect(sentenceCase('encoding')).toBe('Encoding')
  expect(sentenceCase('long-term memory')).toBe('Long-term memory')
})

it('leaves names that are written their own way', () => {
  expect(sentenceCase('mRNA splicing')).toBe('mRNA splicing')
  expect(sentenceCase('p value')).toBe('p value')
  expect(sentenceCase('Stroop effect')).toBe('Stroop effect')
})
