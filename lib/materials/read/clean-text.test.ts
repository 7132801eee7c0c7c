import { describe, expect, it } from 'vitest'
import { cleanText, countWords } from './clean-text.ts'

describe('cleanText', () => {
  it('drops what a database rejects', () => {
    expect(cleanText('a\u0000b\u0007c')).toBe('abc')
    expect(cleanText('a\ud800b')).toBe('a\ufffdb')
    expect(cleanText('\udc00a')).toBe('\ufffda')
    expect(cleanText('𝑃 stays')).toBe('𝑃 stays')
  })
  it('writes out ligatures and Arabic forms', () => {
    expect(cleanText('de\ufb01ne e\ufb03cient \ufb02ow')).toBe('define efficient flow')
    expect(cleanText('ﺗﻌﻠﻢ')).toBe('تعلم')
  })
  it('makes odd spaces plain and drops marks without width', () => expect(cleanText('a\u00a0b\u2009c\u200bd\ufeff')).toBe('a b cd'))
  it('reads bullets of symbol fonts and marks what it cannot read', () => expect(cleanText('\uf0b7 \ue123')).toBe('• \ufffd'))
  it('keeps newlines and soft hyphens', () => expect(cleanText('a\nre\u00admember')).toBe('a\nre\u00admember'))
})

describe('countWords', () => {
  it('counts words with hyphens and apostrophes once', () => expect(countWords("It isn't a long-term 3.5% — …")).toBe(6))
  it('counts two Chinese signs as a word', () => expect(countWords('学习记忆 ok')).toBe(3))
})
