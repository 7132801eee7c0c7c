import { expect, it } from 'vitest'
import { PAGE_WORDS } from './flow/part-long.ts'
import { readDecodedText } from './read-text.ts'

const PARAGRAPH = 'Memory is the set of processes used to encode, store, and retrieve information over time. '.repeat(4).trim()

it('cuts pages of about 400 words at paragraph ends', () => {
  const events = [...readDecodedText(`# Memory\n\n${Array.from({ length: 40 }, () => PARAGRAPH).join('\n\n')}`)]
  const pages = events.flatMap((event) => (event.type === 'pages' ? event.pages : []))
  expect(events[0]).toEqual({ type: 'opened', pageCount: pages.length, title: 'Memory', language: 'en' })
  expect(pages.length).toBeGreaterThan(4)
  for (const page of pages.slice(0, -1)) expect(Math.abs(page.words - PAGE_WORDS)).toBeLessThan(60)
  expect(pages.every((page) => page.width === null && page.height === null)).toBe(true)
  const sentences = events.flatMap((event) => (event.type === 'pages' ? event.passages.flatMap((passage) => passage.sentences) : []))
  expect(sentences.map((sentence) => sentence.ordinal)).toEqual(sentences.map((_, index) => index))
  expect(sentences.at(-1)?.page).toBe(pages.length)
  expect(events.at(-1)).toEqual({ type: 'done' })
})

it('parts one endless paragraph at sentence ends, and loses none of it', () => {
  const text = Array.from({ length: 200 }, (_, index) => `Sentence ${index} of the talk says one thing and then another.`).join(' ')
  const events = [...readDecodedText(text)]
  const pages = events.flatMap((event) => (event.type === 'pages' ? event.pages : []))
  const passages = events.flatMap((event) => (event.type === 'pages' ? event.passages : []))
  expect(pages.length).toBeGreaterThan(3)
  expect(Math.max(...pages.map((page) => page.words))).toBeLessThan(2 * PAGE_WORDS)
  expect(passages.map((passage) => passage.text).join(' ').replace(/\s+/g, ' ')).toBe(text)
})

it('leaves the number of an item out of what it says', () => {
  const [, pages] = readDecodedText('1. Encoding is first.')
  const passage = pages?.type === 'pages' ? pages.passages[0] : undefined
  expect(passage?.text).toBe('1. Encoding is first.')
  expect(passage?.sentences[0]).toMatchObject({ block: 'bullet', start: 3 })
})

it.each([['', 'empty'], [' \n\n ', 'empty'], ['123\n\n---\n\n4', 'no-text']])('refuses %j as %s', (text, code) => {
  expect(() => [...readDecodedText(text)]).toThrow(expect.objectContaining({ code }))
})
