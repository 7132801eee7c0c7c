import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, expect, it } from 'vitest'
import { rawPdf, stream } from '#lib/materials/read/fixtures/raw-pdf.ts'
import { allOf } from '#lib/materials/read/fixtures/all-of.ts'
import { readFile } from '#lib/materials/read/read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A page of a scanner: a picture of text, without text. */
function scan(lines: string[]): Buffer {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Liberation')
  const canvas = createCanvas(900, 500)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 900, 500)
  context.fillStyle = 'black'
  context.font = '28px Liberation'
  for (const [index, line] of lines.entries()) context.fillText(line, 60, 80 + 44 * index)
  const jpeg = canvas.toBuffer('image/jpeg').toString('latin1')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 450 250] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>'
  const facts = '/Type /XObject /Subtype /Image /Width 900 /Height 500 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode'
  const drawing = stream('', 'q 450 0 0 250 0 0 cm /I Do Q')
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, drawing, stream(facts, jpeg),
  ])
}

it('recognises the text of a scan, with places, in a process of its own', { timeout: 60_000 }, async () => {
  const path = join(folder, 'scan.pdf')
  writeFileSync(path, scan([
    'Memory is the set of processes used to en-', 'code, store and retrieve information over', 'different periods of time. It can fail.',
  ]))
  const events = await allOf(readFile(path, 'pdf', { signal: new AbortController().signal }))
  expect(events[0]).toEqual({ type: 'recognising', page: 1, pageCount: 1 })
  const [batch] = events.filter((event) => event.type === 'pages')
  expect(batch?.pages).toMatchObject([{ number: 1, isOcr: true }])
  expect(batch?.passages[0]?.text)
    .toBe('Memory is the set of processes used to encode, store and retrieve information over different periods of time. It can fail.')
  const [box] = batch?.passages[0]?.boxes ?? []
  expect(box?.x).toBeCloseTo(60 / 900, 1)
  expect(box?.y).toBeCloseTo(58 / 500, 1)
})
