import { expect, it } from 'vitest'
import { parseXml } from './parse-xml.ts'

const bytes = (text: string) => Buffer.from(text)

it('parses an office part in any encoding', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a t="x>y">é</a>', 'utf16le')])
  expect(parseXml(utf16).documentElement?.textContent).toBe('é')
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')
  expect(parseXml(latin).documentElement?.textContent).toBe('é')
  expect(parseXml(bytes('\ufeff<a>é</a>')).documentElement?.textContent).toBe('é')
})

it.each([
  ['a doctype', '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>', 'unsafe'],
  ['a doctype in small letters', '<!doctype a><a/>', 'unsafe'],
  ['no end', '<a><b></a>', 'invalid'],
  ['no XML', 'Memory is kept.', 'invalid'],
  ['nothing', '', 'invalid'],
  ['tags that never end', '<a ' + '<a '.repeat(200_000), 'invalid'],
  ['a comment that never ends', '<a>' + '<!--'.repeat(200_000), 'invalid'],
  ['too many tags', `<a>${'<b/>'.repeat(400_001)}</a>`, 'unpacks-too-large'],
  ['too deep', '<a>'.repeat(201) + '</a>'.repeat(201), 'invalid'],
])('refuses %s', (_, text, code) => {
  expect(() => parseXml(bytes(text))).toThrow(expect.objectContaining({ code }))
})

it('does not count what is no element', () => {
  const flat = `<a>${'<b x="<c>"/><!-- <d> -->'.replace('<c>', '&lt;c>').repeat(300)}</a>`
  expect(parseXml(bytes(flat)).documentElement?.childNodes.length).toBe(600)
})
