import { describe, expect, it } from 'vitest'
import { collectWords, joinAtHyphen } from './hyphens.ts'

const known = new Set(['remember', 'self', 'reference', 'long', 'term', 'memory'])
const join = (end: string, next: string, seen: string[] = []) => joinAtHyphen(end, next, new Set(seen), (word) => known.has(word))

describe('joinAtHyphen', () => {
  it('mends a broken word', () => expect(join('they remem-', 'ber it')).toBe('mended'))
  it('mends a word the document has whole', () => expect(join('the hippo-', 'campus', ['hippocampus'])).toBe('mended'))
  it('mends what only looks like parts', () => expect(join('the amyg-', 'dala')).toBe('mended'))
  it('keeps the hyphen of a compound', () => expect(join('a self-', 'reference effect')).toBe('kept'))
  it('keeps the hyphen the document writes', () => expect(join('in non-', 'parametric', ['non-parametric'])).toBe('kept'))
  it('keeps it before capitals, after single letters and abbreviations', () => {
    expect(join('the Atkinson-', 'Shiffrin model')).toBe('kept')
    expect(join('der R-', 'internen Hilfe')).toBe('kept')
    expect(join('an NLP-', 'based tool')).toBe('kept')
    expect(join('the COVID-', '19 year')).toBe('kept')
  })
  it('leaves dashes and lists of endings alone', () => {
    expect(join('memory -', 'that is')).toBeNull()
    expect(join('pre-', 'and postwar')).toBeNull()
    expect(join('no hyphen', 'here')).toBeNull()
  })
  it('mends a soft hyphen always', () => expect(join('self\u00ad', 'reference')).toBe('mended'))
})

it('collectWords leaves out a word broken at the end of a line', () => {
  expect([...collectWords(['The hippocampus is long-term remem-', 'ber'])]).toEqual(['the', 'hippocampus', 'is', 'long-term', 'ber'])
})
