import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadEvent } from '#lib/materials/document.ts'
import type { Format } from '#lib/materials/format.ts'
import { judgeFormat } from './detect-format.ts'
import { allOf } from './fixtures/all-of.ts'
import { makePdf, paragraph } from './fixtures/make-pdf.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { rawPdf, stream } from './fixtures/raw-pdf.ts'
import { readFile } from './read-file.ts'

const TEXT = ['Memory is the set of processes used to encode, store, and', 'retrieve information over different periods of time.']
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>'
const pageOf = (more: string, box = '0 0 595 842') => `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] ${more} >>`
const SAID = TEXT.map((line, index) => `BT /F1 11 Tf 72 ${700 - index * 14} Td (${line}) Tj ET`).join('\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refusals-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function stored(content: Uint8Array | string): Promise<string> {
  const path = join(folder, `${count++}.bin`)
  await writeFile(path, content)
  return path
}

/** The events of a file; for one that is refused its reason alone. */
async function read(content: Uint8Array | string, format: Format = 'pdf'): Promise<ReadEvent[]> {
  return allOf(readFile(await stored(content), format, { signal: new AbortController().signal, timeoutMs: 15_000 }))
}
async function refusal(content: Uint8Array | string, format: Format = 'pdf'): Promise<string | undefined> {
  const last = (await read(content, format)).at(-1)
  return last?.type === 'failed' ? last.code : last?.type
}
const textOf = (events: ReadEvent[]) =>
  events.flatMap((event) => (event.type === 'pages' ? event.passages : [])).map((passage) => passage.text).join('\n')

describe('a PDF', () => {
  it('of no bytes', async () => expect(await refusal('')).toBe('empty'))
  it('that is none', async () => expect(await refusal('%PDF-1.7\nbut nothing more')).toBe('invalid'))
  it('with a password', async () => expect(await refusal(makePdf([paragraph(TEXT, 100)], { encrypted: true }))).toBe('encrypted'))
  it('of blank pages', async () => expect(await refusal(makePdf([[], []]))).toBe('no-text'))
  it('of 20,000 pages', async () => {
    const kids = Array.from({ length: 20_000 }, () => '3 0 R').join(' ')
    expect(await refusal(rawPdf([CATALOG, `<< /Type /Pages /Kids [${kids}] /Count 20000 >>`, pageOf('')]))).toBe('too-many-pages')
  })
  it('that says it has more pages than it has', async () => {
    const pdf = rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1999 >>', pageOf('')])
    expect(['invalid', 'no-text', 'scan-too-long']).toContain(await refusal(pdf))
  })
  it('whose tree of pages is a ring', async () => {
    const ring = '<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>'
    expect(['invalid', 'no-text', 'empty']).toContain(await refusal(rawPdf([CATALOG, ring])))
  })
  it('whose form draws itself is read all the same', async () => {
    const form = stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>', '/X Do /X Do')
    const resources = '/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> /Font << /F1 6 0 R >> >>'
    expect(textOf(await read(rawPdf([CATALOG, PAGES, pageOf(resources), stream('', `/X Do\n${SAID}`), form, FONT])))).toContain('Memory is')
  })
  it('whose outline is a ring is read all the same', async () => {
    const catalog = '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>'
    const page = pageOf('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>')
    const item = '<< /Title (Memory) /Dest [3 0 R /Fit] /Next 7 0 R /First 7 0 R /Last 7 0 R >>'
    const pdf = rawPdf([catalog, PAGES, page, stream('', SAID), FONT, '<< /Type /Outlines /First 7 0 R /Last 7 0 R >>', item])
    expect(textOf(await read(pdf))).toContain('Memory is')
  })
  it('with a page a thousand kilometres wide', async () => {
    const page = (box: string) => rawPdf([CATALOG, PAGES, pageOf('/Contents 4 0 R', box), stream('', '0 0 9 9 re f')])
    expect(await refusal(page('0 0 3000000000 3000000000'))).toBe('no-text')
    expect(await refusal(page('0 0 3000000000 10'))).toBe('no-text')
  })
  it('whose parts are listed in a ring', async () => {
    const pdf = rawPdf([CATALOG, PAGES, pageOf('')]).toString('latin1')
    const ring = pdf.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${pdf.indexOf('xref\n0 ')}`)
    expect(['invalid', 'no-text']).toContain(await refusal(ring))
  })
})

describe('an office file', () => {
  const format = async (bytes: Buffer) => {
    const judged = await judgeFormat(await stored(bytes), bytes.subarray(0, 4096), 'a.docx')
    return judged instanceof Error ? judged.code : judged
  }
  const main = (data: string) => ({ name: 'word/document.xml', data })

  it('that says it is small and unpacks to more', async () => {
    const bomb = makeZip([{ name: 'word/document.xml', data: 'a'.repeat(3_000_000), isDeflated: true, claimedSize: 100 }])
    expect(await refusal(bomb, 'docx')).toBe('invalid')
  })
  it('that says it unpacks to gigabytes', async () => {
    const parts = Array.from({ length: 8 }, (_, n) => ({ name: `word/${n}.xml`, data: 'a', isDeflated: true, claimedSize: 2 ** 31 }))
    expect(await format(makeZip([main('<a/>'), ...parts]))).toBe('unpacks-too-large')
  })
  it('of sixty thousand parts', async () => {
    const parts = Array.from({ length: 60_000 }, (_, n) => ({ name: `word/${n}`, data: '' }))
    expect(await format(makeZip([main('<a/>'), ...parts]))).toBe('unpacks-too-large')
  })
  it('of archives within archives is none', async () => {
    const inner = makeZip([{ name: '0.zip', data: makeZip([{ name: 'a', data: 'a'.repeat(100_000), isDeflated: true }]) }])
    expect(await format(makeZip([{ name: '1.zip', data: inner }]))).toBe('unsupported')
  })
  it.each(['docx', 'pptx'] as const)('whose XML declares entities (%s)', async (kind) => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>`
    const names = ['word/document.xml', 'ppt/presentation.xml', '[Content_Types].xml', '_rels/.rels', 'ppt/_rels/presentation.xml.rels']
    expect(await refusal(makeZip(names.map((name) => ({ name, data: bomb }))), kind)).toBe('unsafe')
  })
})

describe('others', () => {
  it('a picture of 60,000 by 60,000 pixels', async () => {
    const header = Buffer.alloc(17)
    header.write('IHDR', 'latin1')
    header.writeUInt32BE(60_000, 4)
    header.writeUInt32BE(60_000, 8)
    header[12] = 8
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(header))
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d', 'hex'), header, sum])
    expect(await refusal(png, 'image')).toBe('too-much-memory')
  })
  it('a picture that breaks off', async () => {
    expect(await refusal(Buffer.from('ffd8ffe000104a46494600', 'hex'), 'image')).toBe('invalid')
  })
  it('a text of 50 MB on one line', async () => {
    expect(await refusal('word '.repeat(10_000_000), 'text')).toBe('too-many-pages')
  })
  it('a transcript of one endless caption', async () => {
    expect(await refusal(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'[a '.repeat(300_000)}`, 'transcript')).toBeTypeOf('string')
  })
})
