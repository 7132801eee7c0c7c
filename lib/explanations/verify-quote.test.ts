import { expect, test } from 'vitest'
import type { Element } from './schema.ts'
import { verifyQuote } from './verify-quote.ts'

const quoted = (quote: string, start: number, end: number): Element =>
  ({ kind: 'quote', text: quote, role: 'line', citation: { sentenceId: 's', passageId: 'p', page: 1, start, end, quote } })
const passages = new Map([['p', 'Memory is a set. It’s old — very old.']])

test('a quote at its place passes as it is', () => {
  const element = quoted('Memory is a set.', 0, 16)
  expect(verifyQuote(element, passages)).toBe(element)
})

test('one written with other quotes and dashes, or at another place, is put where it stands', () => {
  const found = verifyQuote(quoted("It's old - very old.", 0, 5), passages)
  expect(found?.citation).toMatchObject({ start: 17, end: 37, quote: 'It’s old — very old.' })
})

test('one that is not there is not shown, nor one of an unknown passage', () => {
  expect(verifyQuote(quoted('Memory is a sieve.', 0, 16), passages)).toBeNull()
  expect(verifyQuote(quoted('Memory is a set.', 0, 16), new Map())).toBeNull()
})

test('our own words cite nothing', () => {
  const link: Element = { kind: 'link', text: 'The lecture goes on:', citation: null, role: 'goes-on' }
  expect(verifyQuote(link, passages)).toBe(link)
})
