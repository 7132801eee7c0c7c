import { describe, expect, it } from 'vitest'
import { linksOf, webAddress } from './pdf-links.ts'

/** Points of a PDF count from the lower left corner. */
const PAPER = { width: 600, height: 800, onPaper: ([a = 0, b = 0, c = 0, d = 0]: number[]) => [a, 800 - b, c, 800 - d] }
const WHERE = { page: 3, pageCount: 9 }
const RECT = [60, 720, 180, 740]
const linked = (facts: Record<string, unknown>) => linksOf([{ subtype: 'Link', rect: RECT, ...facts }], PAPER, WHERE)

describe('webAddress', () => {
  it.each(['https://openstax.org/books', 'http://example.org/', 'mailto:mina@example.org'])('opens %s', (url) => {
    expect(webAddress(url)).toBe(url)
  })

  it.each([
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'vbscript:x',
    'data:text/html,<script>alert(1)</script>', 'blob:https://example.org/1', 'file:///etc/passwd', 'ftp://example.org/', 'notes.pdf', '',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('drops %s', (url) => {
    expect(webAddress(url)).toBeNull()
  })

  it('drops what is no text', () => {
    expect(webAddress(undefined)).toBeNull()
    expect(webAddress({ href: 'https://example.org/' })).toBeNull()
  })
})

describe('linksOf', () => {
  it('places a link on the page, with the text under it', () => {
    const [link] = linked({ url: 'https://example.org/', overlaidText: ' the\n book ' })
    expect(link).toMatchObject({ target: { kind: 'web', address: 'https://example.org/' }, text: 'the book' })
    expect(link?.box.x).toBeCloseTo(0.1)
    expect(link?.box.y).toBeCloseTo(0.075)
    expect(link?.box.width).toBeCloseTo(0.2)
    expect(link?.box.height).toBeCloseTo(0.025)
  })

  it('is named by whole runs of text where pdf.js lost letters at its edges', () => {
    const run = { str: 'Syntactic parsing', transform: [9, 0, 0, 9, 59, 725], width: 120, height: 9 }
    const beside = { str: 'of which more', transform: [9, 0, 0, 9, 170, 725], width: 120, height: 9 }
    const annotation = { subtype: 'Link', rect: RECT, dest: 'section.2', overlaidText: 'yntactic parsin' }
    expect(linksOf([annotation], PAPER, WHERE, [run, beside])[0]?.text).toBe('Syntactic parsing')
    expect(linksOf([annotation], PAPER, WHERE, [beside])[0]?.text).toBe('yntactic parsin')
    const upright = { ...annotation, rect: [166, 14, 178, 119] }
    const turned = { str: 'Syntactic parsing', transform: [0, 10, -10, 0, 175, 16], width: 77, height: 10 }
    expect(linksOf([upright], PAPER, WHERE, [turned, run])[0]?.text).toBe('Syntactic parsing')
  })

  it('keeps places in the file, by name and by page', () => {
    const place = [{ num: 4, gen: 0 }, { name: 'XYZ' }, 0, 700, null]
    expect(linked({ dest: 'section.2' })[0]?.target).toEqual({ kind: 'place', destination: 'section.2' })
    expect(linked({ dest: place })[0]?.target).toEqual({ kind: 'place', destination: place })
  })

  it('follows actions that turn pages, within the file', () => {
    expect(linked({ action: 'NextPage' })[0]?.target).toEqual({ kind: 'page', page: 4 })
    expect(linked({ action: 'LastPage' })[0]?.target).toEqual({ kind: 'page', page: 9 })
    expect(linksOf([{ subtype: 'Link', rect: RECT, action: 'PrevPage' }], PAPER, { page: 1, pageCount: 9 })).toEqual([])
  })

  it.each([
    ['a script', { unsafeUrl: 'javascript:alert(1)' }],
    ['a script hidden behind a place', { unsafeUrl: 'javascript:alert(1)', dest: 'section.2' }],
    ['a file', { url: 'file:///C:/autoexec.bat', unsafeUrl: 'file:///C:/autoexec.bat' }],
    ['another action', { action: 'Print' }],
    ['an inherited name', { action: 'toString' }],
    ['what leads nowhere', {}],
    ['a form', { subtype: 'Widget', url: 'https://example.org/' }],
    ['a box over the page', { url: 'https://example.org/', rect: [0, 0, 600, 800] }],
    ['a box without size', { url: 'https://example.org/', rect: [60, 720, 60, 740] }],
    ['a box outside', { url: 'https://example.org/', rect: [700, 720, 800, 740] }],
    ['a box of no numbers', { url: 'https://example.org/', rect: [60, 720, Number.NaN, 740] }],
  ])('leaves out %s', (_, facts) => {
    expect(linked(facts)).toEqual([])
  })

  it('never fails on what is no annotation, and bounds their number', () => {
    expect(linksOf([null, 7, 'Link', []], PAPER, WHERE)).toEqual([])
    const many = Array.from({ length: 5000 }, () => ({ subtype: 'Link', rect: RECT, url: 'https://example.org/' }))
    expect(linksOf(many, PAPER, WHERE)).toHaveLength(400)
  })
})
