import { describe, expect, it } from 'vitest'
import { ABBREVIATION_RULES, splitSentences } from './sentences.ts'

const split = (text: string, locale?: string) => splitSentences(text, locale).map(({ start, end }) => text.slice(start, end))

describe('ABBREVIATION_RULES', () => {
  for (const rule of ABBREVIATION_RULES) {
    const locale = rule.language === 'any' ? 'en' : rule.language
    it(`${rule.name}: keeps one sentence`, () => expect(split(rule.accepts, locale)).toEqual([rule.accepts]))
    it(`${rule.name}: parts two`, () => expect(split(rule.rejects, locale)).toHaveLength(2))
  }
  it('has no two rules of one name', () => expect(new Set(ABBREVIATION_RULES.map((rule) => rule.name)).size)
    .toBe(ABBREVIATION_RULES.length))
})

describe('splitSentences', () => {
  it('keeps quotes and brackets with their sentence', () => {
    expect(split('He said "Stop." (It was late.) Then he left.')).toEqual(['He said "Stop."', '(It was late.)', 'Then he left.'])
    expect(split('Short-term memory (see Fig. 2. It is long) fades. It is lost.'))
      .toEqual(['Short-term memory (see Fig. 2. It is long) fades.', 'It is lost.'])
  })
  it('does not part decimals', () => expect(split('It grew by 3.5 percent. Prices fell.'))
    .toEqual(['It grew by 3.5 percent.', 'Prices fell.']))
  it('keeps reference marks with the sentence before', () => {
    expect(split('It was shown.[1] Next we see.')).toEqual(['It was shown.[1]', 'Next we see.'])
    expect(split('It was shown.12 Next we see.')).toEqual(['It was shown.12', 'Next we see.'])
  })
  it('wants a space behind an end', () =>
    expect(split('Hilfe gibt es mit ?mean. Gut.', 'de')).toEqual(['Hilfe gibt es mit ?mean.', 'Gut.']))
  it('ends a sentence at a newline', () => expect(split('a list item\nDr.\nNext')).toEqual(['a list item', 'Dr.', 'Next']))
  it('gives offsets into the text without the white space', () => expect(splitSentences('  One.  Two. '))
    .toEqual([{ start: 2, end: 6 }, { start: 8, end: 12 }]))
  it('gives nothing for white space', () => expect(splitSentences(' \n ')).toEqual([]))
  it('parts Chinese', () => expect(split('这是一句。那是另一句！', 'zh')).toEqual(['这是一句。', '那是另一句！']))
  it('covers every letter once', () => {
    const text = 'One (two. three) four? "Five!" six. Dr. Seven, e.g. Eight.9 Ten [1]. '
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })
})
