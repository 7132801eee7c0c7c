import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOf } from '#lib/materials/read/fixtures/all-of.ts'
import { makeZip } from '#lib/materials/read/fixtures/make-zip.ts'
import { textsOf } from '#lib/materials/read/fixtures/texts-of.ts'
import { readDocx } from './read-docx.ts'

const NAMES = ['w', 'm', 'r', 'a', 'wp', 'pic', 'mc', 'wps', 'v'].map((prefix) => {
  const known: Record<string, string> = {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', v: 'urn:schemas-microsoft-com:vml',
    pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture', mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  }
  return `xmlns:${prefix}="${known[prefix]}"`
}).join(' ')
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const text = (words: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (inner: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const styled = (style: string, words: string): string => p(text(words), `<w:pStyle w:val="${style}"/>`)
const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

const STYLES = `<w:styles ${NAMES}>${[
  style('Titel', 'Title'), style('berschrift1', 'Überschrift 1'), style('Own', 'Mein Kapitel', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('Code', 'Programm', '<w:rPr><w:rFonts w:ascii="Consolas"/></w:rPr>'), style('TOC1', 'toc 1'), style('Zitat', 'Quote'),
].join('')}</w:styles>`
const NUMBERING = `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>`
  + '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
const NOTES = `<w:footnotes ${NAMES}><w:footnote w:id="2">${p(text('A note.'))}</w:footnote></w:footnotes>`

const rel = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const partsOf = (body: string) => [
  { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>' },
  { name: '_rels/.rels', data: `<Relationships xmlns="${RELS}">${rel('1', 'officeDocument', 'word/document.xml')}</Relationships>` },
  {
    name: 'word/_rels/document.xml.rels', data: `<Relationships xmlns="${RELS}">${rel('s', 'styles', 'styles.xml')}${rel('n', 'numbering', 'numbering.xml')}`
      + `${rel('f', 'footnotes', 'footnotes.xml')}${rel('i', 'image', 'media/image1.png')}</Relationships>`,
  },
  { name: 'word/styles.xml', data: STYLES }, { name: 'word/numbering.xml', data: NUMBERING }, { name: 'word/footnotes.xml', data: NOTES },
  { name: 'word/media/image1.png', data: 'no picture' },
  { name: 'word/document.xml', data: `<w:document ${NAMES}><w:body>${body}</w:body></w:document>` },
]

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docx-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readParts(parts: { name: string; data: string }[]) {
  const path = join(folder, `${count++}.docx`)
  await writeFile(path, makeZip(parts))
  return textsOf(await allOf(readDocx(path)))
}
const read = (body: string) => readParts(partsOf(body))
const lines = async (body: string): Promise<string[]> => (await read(body)).lines

describe('readDocx', () => {
  it('knows headings by names of other languages, by outline level, and by that of a paragraph', async () => {
    const { lines: found, views } = await read(styled('Titel', 'Memory') + styled('berschrift1', 'One') + styled('Own', 'Two')
      + p(text('Three'), '<w:outlineLvl w:val="2"/>') + styled('TOC1', 'One 5') + p(text('It is kept.')))
    expect(found).toEqual(['heading: Memory', 'heading: One', 'heading: Two', 'heading: Three', 'prose: It is kept.'])
    expect(views.map((view) => 'level' in view && view.level)).toEqual([0, 0, 1, 2])
  })
  it('reads lists by level, tables as rows, quotes', async () => {
    const item = (level: number, words: string): string => p(text(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const cell = (words: string): string => `<w:tc>${p(text(words))}</w:tc>`
    expect(await lines(item(0, 'one') + item(1, 'deep') + `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>` + styled('Zitat', 'Said.')))
      .toEqual(['bullet: one', 'bullet: deep', 'table: a | b', 'prose: Said.'])
  })
  it('joins lines of code, by style or by letters of one width', async () => {
    const mono = '<w:rFonts w:ascii="Courier New"/>'
    expect(await lines(p(text('Text.')) + styled('Code', 'x = 1') + styled('Code', '  y') + p(text('Then.')) + p(text('z', mono)) + p(text('A ') + text('z', mono))))
      .toEqual(['prose: Text.', 'code: x = 1\n  y', 'prose: Then.', 'code: z', 'prose: A z'])
  })
  it('puts a note behind the paragraph that calls it', async () => {
    expect(await lines(p(text('First.') + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p(text('Second.'))))
      .toEqual(['prose: First.', 'prose: A note.', 'prose: Second.'])
  })
  it('leaves out what was deleted, keeps what was added', async () => {
    expect(await lines(p(`<w:ins>${text('Kept.')}</w:ins><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>`))).toEqual(['prose: Kept.'])
  })
  it('keeps formulas recognisable, in the line and apart', async () => {
    const run = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`
    const fraction = `<m:f><m:num>${run('a')}</m:num><m:den><m:sSup><m:e>${run('b')}</m:e><m:sup>${run('2')}</m:sup></m:sSup></m:den></m:f>`
    expect(await lines(p(`${text('Let ')}<m:oMath>${fraction}</m:oMath>${text(' be.')}`) + p(`<m:oMathPara><m:oMath>${run('x=1')}</m:oMath></m:oMathPara>`)))
      .toEqual(['prose: Let $\\frac{a}{{b}^{2}}$ be.', 'code: $$x=1$$'])
  })
  it('reads a text box once', async () => {
    const box = `<w:txbxContent>${p(text('Boxed.'))}</w:txbxContent>`
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp>`
      + `</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect((await lines(p(text('Text.')) + p(shape))).filter((line) => line.includes('Boxed'))).toEqual(['prose: Boxed.'])
  })
  it('names pictures as the file does', async () => {
    const picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A red curve"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
      + '<a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    expect((await read(p(text('Text.')) + p(picture) + p(text('More.')))).views)
      .toEqual([{ kind: 'picture', before: 1, source: 'word/media/image1.png', alt: 'A red curve' }])
  })
  it('takes title and language from the file', async () => {
    const core = '<c:coreProperties xmlns:c="urn:c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Gedächtnis</dc:title></c:coreProperties>'
    const parts = [...partsOf(p(text('Kurz.', '<w:lang w:val="de-DE"/>'))), { name: 'docProps/core.xml', data: core }]
    expect((await readParts(parts)).opened).toMatchObject({ title: 'Gedächtnis', language: 'de' })
  })
})

it.each([
  ['entities', partsOf(p(text('x'))).map((part) => (part.name.endsWith('document.xml') ? { ...part, data: `<!DOCTYPE a [<!ENTITY b "c">]>${part.data}` } : part)), 'unsafe'],
  ['entities in styles', partsOf(p(text('x'))).map((part) => (part.name.endsWith('styles.xml') ? { ...part, data: `<!DOCTYPE a>${part.data}` } : part)), 'unsafe'],
  ['no body', partsOf('').filter(({ name }) => !name.endsWith('document.xml')), 'invalid'],
  ['broken XML', partsOf('<w:p>'), 'invalid'],
  ['nothing', partsOf(p('')), 'empty'],
])('refuses %s', async (_, parts, code) => {
  await expect(readParts(parts)).rejects.toMatchObject({ code })
})
