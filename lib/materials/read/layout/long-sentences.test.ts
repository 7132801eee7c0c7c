import { expect, it } from 'vitest'
import { sentencesOfParagraph } from './long-sentences.ts'

it('leaves ordinary sentences whole', () => {
  const text = `${'memory '.repeat(140)}ends. Next.`
  expect(sentencesOfParagraph(text)).toHaveLength(2)
})

it('cuts text without full stops, behind commas where it can, and loses no word', () => {
  const words = Array.from({ length: 400 }, (_, index) => (index % 40 === 39 ? `w${index},` : `w${index}`))
  const text = words.join(' ')
  const parts = sentencesOfParagraph(text).map(({ start, end }) => text.slice(start, end))
  expect(parts.join(' ')).toBe(text)
  expect(Math.max(...parts.map((part) => part.split(' ').length))).toBeLessThanOrEqual(75)
  expect(parts.filter((part) => part.endsWith(',')).length).toBeGreaterThan(6)
})

it('cuts a script without spaces by its characters', () => {
  const text = '記'.repeat(5000)
  const parts = sentencesOfParagraph(text).map(({ start, end }) => text.slice(start, end))
  expect(parts.join('')).toBe(text)
  expect(Math.max(...parts.map((part) => part.length))).toBe(600)
})
