import { describe, expect, it } from 'vitest'
import { detectType } from './detect-type.ts'
import { makePdf } from './fixtures/make-pdf.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('detectType', () => {
  it('knows a PDF by its header, also behind some other bytes', () => {
    expect(detectType(makePdf([[]]))).toBe('pdf')
    expect(detectType(Buffer.concat([Buffer.alloc(900, 10), bytes('%PDF-1.7')]))).toBe('pdf')
    expect(detectType(Buffer.concat([Buffer.alloc(1100, 10), bytes('%PDF-1.7')]))).toBe('text')
  })
  it('knows text in UTF-8, UTF-16 with a mark and Windows-1252', () => {
    expect(detectType(bytes('# Gedächtnis\n\nKurz und gut.'))).toBe('text')
    expect(detectType(bytes('\ufeffMemory', 'utf16le'))).toBe('text')
    expect(detectType(Buffer.from([0xfe, 0xff, 0, 0x4d, 0, 0x65]))).toBe('text')
    expect(detectType(bytes('Gedächtnis ist schön', 'latin1'))).toBe('text')
    expect(detectType(bytes('BMI is the body mass index.'))).toBe('text')
  })
  it('forgives a character cut at the end of the sample', () => expect(detectType(bytes('Gedä').subarray(0, 4))).toBe('text'))
  it('takes an empty file for text', () => expect(detectType(new Uint8Array())).toBe('text'))
  it.each([
    ['zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46])],
    ['image', Buffer.from('RIFF\u0001\u0002\u0000\u0000WEBPVP8 ', 'latin1')],
  ])('knows %s by its first bytes', (type, content) => expect(detectType(content)).toBe(type))
  it.each([
    ['empty archive', Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0])],
    ['sound', Buffer.from('RIFF\u0000\u0000\u0000\u0000WAVE', 'latin1')],
    ['old office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['elf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['windows program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['gif', bytes('GIF89a')],
    ['rich text', bytes('{\\rtf1\\ansi Memory}')],
    ['bytes above 127', Buffer.from(Array.from({ length: 200 }, (_, index) => 0xa0 + (index % 0x5f)))],
    ['NUL in text', bytes('Memory\u0000 is')],
  ])('takes no %s', (_, content) => expect(detectType(content)).toBeNull())
})
