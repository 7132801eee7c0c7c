import { expect, test } from 'vitest'
import { elementSchema } from '#lib/explanations/schema.ts'
import type { Element } from '#lib/explanations/schema.ts'
import { note } from './quote.ts'
import { withMissing } from './with-missing.ts'
import type { Refresher } from './with-missing.ts'

const place = (id: string, text: string) => ({ sentenceId: id, passageId: 'p', page: 3, start: 0, end: text.length })
const quote = (id: string, text: string): Element =>
  ({ kind: 'quote', text, citation: { ...place(id, text), quote: text }, role: 'introduction' })
const refresher = (id: string, name: string, text: string): Refresher => ({ name, sentence: { ...place(id, text), text } })
const ENCODING = refresher('s1', 'encoding', 'Encoding is the input of information.')

test('the first missing concept comes before, quoted with its page', () => {
  const told = withMissing([quote('s9', 'Retrieval brings it back.')], [ENCODING, refresher('s2', 'storage', 'Storage keeps it.')])
  expect(told.map(({ text }) => text)).toEqual([
    'First, “encoding” from page 3, which this builds on:', 'Encoding is the input of information.', 'Retrieval brings it back.',
  ])
  for (const element of told) expect(elementSchema.parse(element)).toEqual(element)
})

test('what the explanation quotes itself is not said twice', () => {
  const elements = [quote('s1', 'Encoding is the input of information.')]
  expect(withMissing(elements, [ENCODING])).toEqual(elements)
})

test('nothing is added where nothing is missing or nothing explained', () => {
  const elements = [quote('s9', 'Retrieval brings it back.')]
  expect(withMissing(elements, [])).toEqual(elements)
  expect(withMissing([note('This page has no text.')], [ENCODING])).toEqual([note('This page has no text.')])
})
