import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadEvent } from '#lib/materials/document.ts'
import { allOf } from './fixtures/all-of.ts'
import { makePdf, paragraph } from './fixtures/make-pdf.ts'
import { readFile } from './read-file.ts'

const TEXT = ['Memory is the set of processes used to encode, store, and',
  'retrieve information over different periods of time. It is not like a', 'video recording.']
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function stored(content: Uint8Array | string): Promise<string> {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.bin`)
  await writeFile(path, content)
  return path
}
async function read(content: Uint8Array | string, type: 'pdf' | 'text' = 'pdf',
  options: { signal?: AbortSignal; timeoutMs?: number } = {}): Promise<ReadEvent[]> {
  return allOf(readFile(await stored(content), type, { signal: new AbortController().signal, ...options }))
}

describe('readFile', () => {
  it('reads a PDF in a process of its own', async () => {
    const pages = Array.from({ length: 10 }, (_, index) => [
      { text: `Part ${index + 1} of Memory`, x: 72, y: 60, size: 18, bold: true },
      ...paragraph(TEXT.map((line) =>
        line.replaceAll('Memory', `Memory ${'abcdefghij'[index]}`).replace('video', `${'abcdefghij'[index]} video`)), 120),
    ])
    const events = await read(makePdf(pages, { title: 'Memory (lecture 8)' }))
    expect(events[0]).toEqual({ type: 'opened', pageCount: 10, title: 'Memory (lecture 8)' })
    expect(events.filter((event) => event.type === 'pages').map((event) => event.pages.length)).toEqual([2, 8])
    const passages = events.flatMap((event) => (event.type === 'pages' ? event.passages : []))
    expect(passages[0]?.text).toBe('Part 1 of Memory\nMemory a is the set of processes used to encode, store, and '
      + 'retrieve information over different periods of time. '
      + 'It is not like a a video recording.')
    expect(events.at(-1)).toEqual({ type: 'done' })
  })
  it('reads text', async () => expect((await read('# Memory\n\nIt is kept.', 'text')).map((event) => event.type))
    .toEqual(['opened', 'pages', 'done']))
  it.each([
    ['encrypted', makePdf([paragraph(TEXT, 100)], { encrypted: true })],
    ['invalid', '%PDF-1.6\nthis is no document\n%%EOF'],
    ['empty', ''],
    ['no-text', makePdf([[], []])],
    ['too-many-pages', makePdf(Array.from({ length: 2001 }, () => []))],
  ])('tells a file that is %s', async (code, content) => expect((await read(content)).at(-1)).toEqual({ type: 'failed', code }))
  it('reads past what is no text, however long', async () => {
    const events = await read(`Memory is kept.\n\n![](data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)})\n\nIt fades.`, 'text')
    const texts = events.flatMap((event) => (event.type === 'pages' ? event.passages.map((passage) => passage.text) : []))
    expect(texts.join('\n')).toContain('It fades.')
    expect(texts.join('').length).toBeLessThan(400)
  })
  it('tells an empty text', async () => expect(await read('', 'text')).toEqual([{ type: 'failed', code: 'empty' }]))
  it('gives up after the time limit', async () => expect(await read(makePdf([paragraph(TEXT, 100)]), 'pdf', { timeoutMs: 0 }))
    .toEqual([{ type: 'failed', code: 'timeout' }]))
  it('tells a reader that crashed', async () => {
    const gone = readFile(join(folder, 'no-such-file'), 'pdf', { signal: new AbortController().signal })
    expect(await allOf(gone)).toEqual([{ type: 'failed', code: 'crashed' }])
  })
  it('throws the reason of an abort, before and while reading', async () => {
    await expect(read(makePdf([paragraph(TEXT, 100)]), 'pdf', { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before')
    const controller = new AbortController()
    const events = readFile(await stored(makePdf([paragraph(TEXT, 100)])), 'pdf', { signal: controller.signal })
    expect((await events.next()).value).toMatchObject({ type: 'opened' })
    controller.abort(new Error('stopped'))
    await expect(events.next()).rejects.toThrow('stopped')
  })
})
