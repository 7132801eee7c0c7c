import { describe, expect, it } from 'vitest'
import { blocksOfText } from './blocks.ts'
import { decodeText } from './decode.ts'

const blocks = (text: string) => blocksOfText(text).map(({ kind, text: content }) => [kind, content])

describe('blocksOfText', () => {
  it('reads both kinds of headings', () => {
    expect(blocksOfText('# Memory #\n\nStorage\n=======\n\nRecall\n---')).toEqual([
      { kind: 'heading', level: 0, text: 'Memory' }, { kind: 'heading', level: 0, text: 'Storage' },
        { kind: 'heading', level: 1, text: 'Recall' },
    ])
  })
  it('joins wrapped lines and parts paragraphs at blank lines', () => {
    expect(blocks('Memory is\nkept in 1974.\nIt\nhas 12\n12. things\n\nNew one.'))
      .toEqual([['prose', 'Memory is kept in 1974. It has 12 12. things'], ['prose', 'New one.']])
  })
  it('reads list items with their wrapped lines', () => {
    expect(blocks('Stages:\n\n- encoding\n  goes first\n* storage\n1. recall\n2. use')).toEqual([
      ['prose', 'Stages:'], ['bullet', 'encoding goes first'], ['bullet', 'storage'], ['bullet', '1. recall'], ['bullet', '2. use'],
    ])
  })
  it('keeps listings and tables as they are', () => {
    expect(blocks('```py\nx = 1\n\n# no heading\n```\nText.')).toEqual([['code', 'x = 1\n\n# no heading'], ['prose', 'Text.']])
    expect(blocks('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([['table', '| a | b |\n| 1 | 2 |']])
    expect(blocks('~~~\nnever closed')).toEqual([['code', 'never closed']])
  })
  it('drops marks of emphasis and links, not those of code and formulas', () => {
    expect(blocks('**Memory** is _kept_ in [storage](http://x.org), `a*b*c` and $x_1 * y_2$ of snake_case_names.'))
      .toEqual([['prose', 'Memory is kept in storage, a*b*c and $x_1 * y_2$ of snake_case_names.']])
  })
  it('leaves HTML and scripts inert text', () => {
    expect(blocks('<script>alert(1)</script> Memory')).toEqual([['prose', '<script>alert(1)</script> Memory']])
  })
  it('skips a head of settings, not a rule', () => {
    expect(blocks('---\nlayout: post\ntitle: Memory\n---\nText.')).toEqual([['prose', 'Text.']])
    expect(blocks('---\nOnce upon a time.\n---\nText.')[0]?.[1]).toContain('Once')
  })
})

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 and Windows-1252', () => {
    expect(decodeText(Buffer.from('Gedächtnis'))).toBe('Gedächtnis')
    expect(decodeText(Buffer.from('\ufeffGedächtnis', 'utf16le'))).toBe('Gedächtnis')
    expect(decodeText(Buffer.from([0xfe, 0xff, 0, 0x4d, 0, 0xe4]))).toBe('Mä')
    expect(decodeText(Buffer.from([0x93, 0x4d, 0xe4, 0x94]))).toBe('“Mä”')
  })
  it('leaves out what runs on without a space, not a long address or a script without spaces', () => {
    const [address, script] = [`https://example.org/${'a'.repeat(200)}`, '記'.repeat(500)]
    expect(decodeText(Buffer.from(`See ${'='.repeat(300)} and ${address} ${script}`))).toBe(`See … and ${address} ${script}`)
  })
  it('makes newlines plain', () => expect(decodeText(Buffer.from('a\r\nb\rc\u2028d'))).toBe('a\nb\nc\nd'))
})
