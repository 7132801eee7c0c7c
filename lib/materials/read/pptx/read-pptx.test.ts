import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadEvent, ReadPage } from '#lib/materials/document.ts'
import { makeZip } from '#lib/materials/read/fixtures/make-zip.ts'
import type { SlideShape, SlideView } from '#lib/materials/slide-view.ts'
import { frame, makeDeck, shape } from './fixtures/make-deck.ts'
import type { DeckOptions } from './fixtures/make-deck.ts'
import { readPptx } from './read-pptx.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-'))
let files = 0

async function readBytes(bytes: Uint8Array) {
  const path = join(folder, `${files++}.pptx`)
  writeFileSync(path, bytes)
  const events: ReadEvent[] = []
  for await (const event of readPptx(path)) events.push(event)
  const batches = events.filter((event) => event.type === 'pages')
  const pages: ReadPage[] = batches.flatMap((batch) => batch.pages)
  const paths = new Map(batches.flatMap((batch) => batch.sections).map(({ ordinal, path: titles }) => [ordinal, titles.join(' > ')]))
  const sentences = batches.flatMap((batch) => batch.passages.flatMap(({ text, section, boxes, sentences: own }) => (
    own.map(({ start, end, block, page, paragraph }) =>
      ({ text: text.slice(start, end), block, page, paragraph, path: paths.get(section),
        hasBox: boxes.some((box) => box.start < end && box.end > start) })))))
  return { opened: events.find((event) => event.type === 'opened'), pages, views: pages.map(({ view }) => view as SlideView), sentences,
    texts: sentences.map(({ text }) => text) }
}

const read = (options: DeckOptions) => readBytes(makeDeck(options))
const title = (text: string) => shape({ placeholder: 'type="title"', body: text })
const bullets = (...texts: string[]) =>
  shape({ placeholder: 'idx="1"', body: texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('') })
const shapesOf = (view: SlideView | undefined, kind: SlideShape['kind']) => view?.shapes.filter((each) => each.kind === kind) ?? []
const paragraph = (properties: string, text: string) => `<a:p><a:pPr ${properties}</a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`

describe('a slide', () => {
  it('takes places, sizes, alignment and bullets from layout and master, and what is painted under it', async () => {
    const { views, sentences } = await read({ slides: [{ shapes: title('Memory') + bullets('Encoding', 'Storage') }] })
    const [bar, heading, body] = shapesOf(views[0], 'text')
    expect(bar).toMatchObject({ y: 0.95, fill: '#204060', paragraphs: [] })
    expect(heading).toMatchObject({ x: 0.1, y: 0.05, width: 0.8, height: 0.15,
      paragraphs: [{ paragraph: 0, align: 'center', bullet: null, text: null }] })
    expect(body).toMatchObject({ y: 0.3, paragraphs: [{ paragraph: 1, bullet: '•' }, { paragraph: 2, bullet: '•' }] })
    const sizes = [heading, body].map((each) => (each?.kind === 'text' ? each.paragraphs[0]?.size : 0) ?? 0)
    expect((sizes[0] ?? 0) / (sizes[1] ?? 1)).toBeCloseTo(22 / 28)
    expect(sentences).toMatchObject([
      { text: 'Memory', block: 'heading', path: 'Memory', hasBox: true },
        { text: 'Encoding', block: 'bullet', path: 'Memory', hasBox: true }, { text: 'Storage' },
    ])
  })

  it('puts what is grouped at its place', async () => {
    const group = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="1" name="g"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="5000" y="2500"/>'
      + '<a:ext cx="2000" cy="1000"/>'
      + `<a:chOff x="0" y="0"/><a:chExt cx="10000" cy="5000"/></a:xfrm>`
      + `</p:grpSpPr>${shape({ place: { x: 50, y: 50, width: 50, height: 50 }, body: 'Inside' })}</p:grpSp>`
    const { views } = await read({ slides: [{ shapes: title('T') + group }] })
    expect(shapesOf(views[0], 'text').at(-1)).toMatchObject({ x: 0.6, y: 0.6, width: 0.1, height: 0.1 })
  })

  it('is read by places: title first, then column by column, whatever was drawn first', async () => {
    const column = (x: number, y: number, body: string) => shape({ place: { x, y, width: 40, height: 20 }, body })
    const { texts } = await read({ slides: [{ shapes: column(55, 60, 'D') + column(5, 60, 'B') + column(55, 30, 'C') + column(5, 30, 'A')
      + title('First') }] })
    expect(texts).toEqual(['First', 'A', 'B', 'C', 'D'])
  })

  it('leaves out footers, dates, numbers and hidden slides', async () => {
    const furniture = ['ftr', 'dt', 'sldNum'].map((type) =>
      shape({ placeholder: `type="${type}"`, place: { x: 0, y: 95, width: 10, height: 5 }, body: `the ${type}` })).join('')
    const { texts, opened } = await read({ slides: [{ shapes: title('One') + bullets('Said') + furniture },
      { shapes: title('Hidden'), isHidden: true }, { shapes: title('Two') }] })
    expect(texts).toEqual(['One', 'Said', 'Two'])
    expect(opened).toMatchObject({ pageCount: 2, title: 'One' })
  })

  it('numbers items, writes formulas in one line, keeps code with its lines, and joins a line that goes on', async () => {
    const formula = '<a:p><a:r><a:t>Odds: </a:t></a:r><mc:AlternateContent><mc:Choice Requires="a14"><a14:m><m:oMath><m:f><m:num>'
      + '<m:r><m:t>p</m:t></m:r></m:num>'
      + '<m:den><m:r><m:t>1-p</m:t></m:r></m:den></m:f></m:oMath></a14:m></mc:Choice><mc:Fallback><a:r><a:t>?</a:t></a:r>'
      + '</mc:Fallback></mc:AlternateContent></a:p>'
    const code = ['if x:', '    y = 1'].map((text) =>
      `<a:p><a:r><a:rPr><a:latin typeface="Courier New"/></a:rPr><a:t>${text}</a:t></a:r></a:p>`).join('')
    const numbered = paragraph('><a:buAutoNum type="arabicPeriod"/>', 'Encode') + paragraph('><a:buAutoNum type="arabicPeriod"/>', 'Store')
    const broken = '<a:p><a:r><a:t>A line that</a:t></a:r><a:br/><a:r><a:t>goes on.</a:t></a:r><a:br/><a:r><a:t>Another one.</a:t>'
      + '</a:r></a:p>'
    const box = (y: number, body: string) => shape({ place: { x: 5, y, width: 90, height: 14 }, body })
    const { sentences, views } = await read({ slides: [{ shapes: title('T') + box(22, numbered) + box(38, formula) + box(54, code)
      + box(70, broken) }] })
    expect(sentences.slice(1).map(({ block, text }) => [block, text])).toEqual([
      ['bullet', 'Encode'], ['bullet', 'Store'], ['prose', 'Odds: p/(1-p)'], ['code', 'if x:\n    y = 1'],
        ['prose', 'A line that goes on.'], ['prose', 'Another one.'],
    ])
    expect(JSON.stringify(views[0])).toContain('"bullet":"2."')
  })
})

describe('what is not text', () => {
  const graphic = (data: string) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="x"/><p:nvPr/>`
      + `</p:nvGraphicFramePr>${frame({ x: 10, y: 30, width: 50, height: 50 })
    .replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></p:graphicFrame>`

  it('is told: tables by rows, charts by their numbers, diagrams by their levels', async () => {
    const cell = (text: string, attributes = '') =>
      `<a:tc${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
    const table = graphic(`<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Both', ' gridSpan="2"')}${cell('', ' hMerge="1"')}</a:tr>`
      + `<a:tr>${cell('cat')}${cell('12')}</a:tr></a:tbl>`)
    const values = (name: string, texts: string[]) =>
      `<c:${name}><c:numRef>`
        + `<c:numCache>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`).join('')}</c:numCache>`
        + `</c:numRef></c:${name}>`
    const chart = '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Recall</a:t></a:r></a:p>'
      + '</c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>'
      + `${values('tx', ['Day 1'])}${values('cat', ['short', 'long'])}${values('val', ['0.333333333', '7'])}</c:ser></c:barChart>`
      + `</c:plotArea></c:chart></c:chartSpace>`
    const point = (id: string, text: string, type = 'node') =>
      `<dgm:pt modelId="${id}" type="${type}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
    const diagram = `<dgm:dataModel xmlns:dgm="d" xmlns:a="a">`
      + `<dgm:ptLst>${point('0', '', 'doc')}${point('2', 'inner')}${point('1', 'outer')}</dgm:ptLst>`
      + '<dgm:cxnLst><dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="1" destId="2" srcOrd="0"/>'
      + '<dgm:cxn srcId="2" destId="0" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>'
    const { sentences, views } = await read({
      slides: [
        { shapes: title('T') + table },
        { shapes: title('C') + graphic('<c:chart r:id="chart"/>'),
          links: [{ id: 'chart', type: 'chart', target: '../charts/chart1.xml' }] },
        { shapes: title('D') + graphic('<dgm:relIds r:dm="data"/>'),
          links: [{ id: 'data', type: 'diagramData', target: '../diagrams/data1.xml' }] },
      ],
      parts: [{ name: 'ppt/charts/chart1.xml', data: chart }, { name: 'ppt/diagrams/data1.xml', data: diagram }],
    })
    expect(sentences.map(({ block, text }) => `${block}: ${text}`)).toEqual([
      'heading: T', 'table: Both', 'table: cat | 12',
      'heading: C', 'caption: Recall', 'table: Day 1', 'table: short | 0.3333', 'table: long | 7',
      'heading: D', 'bullet: outer', 'bullet: inner',
    ])
    expect(shapesOf(views[0], 'table')).toMatchObject([{ rows: [{ cells: ['Both'], isHeader: true, paragraph: 1 },
      { cells: ['cat', '12'], isHeader: false, paragraph: 2 }] }])
    expect(shapesOf(views[1], 'described')).toMatchObject([{ what: 'chart' }])
    expect(shapesOf(views[2], 'described')).toMatchObject([{ what: 'diagram', paragraphs: [{ level: 0 }, { level: 1 }] }])
  })

  it('is a picture with what the file says of it, not the name of its file nor what a program guessed', async () => {
    const picture = (description: string) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="1" name="x" descr="${description}"/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="img"/>`
        + `<a:srcRect r="50000"/></p:blipFill>`
      + `<p:spPr>${frame({ x: 10, y: 30, width: 20, height: 20 })}</p:spPr></p:pic>`
    const links = [{ id: 'img', type: 'image', target: '../media/image1.png' }]
    const { texts, views } = await read({ slides: [{ shapes: title('T') + picture('A neuron with its axon') + picture('C:\\brain.png')
      + picture('A person standing in front of a building. Description automatically generated'), links }] })
    expect(texts).toEqual(['T', 'A neuron with its axon'])
    expect(shapesOf(views[0], 'picture')[0]).toMatchObject({ source: 'ppt/media/image1.png', caption: 1,
      crop: { x: 0, y: 0, width: 2, height: 1 } })
    expect(shapesOf(views[0], 'picture')[1]).toMatchObject({ alt: null, caption: null })
  })
})

describe('headings', () => {
  it('are the sections of the deck, titles, and "Speaker notes" for what is said to the slide', async () => {
    const sections = '<p:extLst><p:ext><p14:sectionLst><p14:section name="Default Section"><p14:sldIdLst><p14:sldId id="256"/>'
      + '</p14:sldIdLst></p14:section>'
      + '<p14:section name="Part two"><p14:sldIdLst><p14:sldId id="257"/><p14:sldId id="258"/><p14:sldId id="259"/></p14:sldIdLst>'
      + '</p14:section></p14:sectionLst></p:ext></p:extLst>'
    const { sentences, views } = await read({
      presentation: sections,
      slides: [
        { shapes: title('One') + bullets('a'), notes: 'Say this.' }, { shapes: title('Two') + bullets('b') },
        { shapes: title('Two') + bullets('c') }, { shapes: bullets('d') },
      ],
    })
    expect(sentences.map(({ text, path, page }) => `${page} ${path}: ${text}`)).toEqual([
      '1 One: One', '1 One: a', '1 One > Speaker notes: Say this.', '2 Part two > Two: Two', '2 Part two > Two: b',
        '3 Part two > Two: c', '4 Part two > Two: d',
    ])
    expect(views[0]?.notes).toEqual([2])
    // The title said again is drawn, though it is no sentence a second time.
    expect(shapesOf(views[2], 'text')[1]).toMatchObject({ paragraphs: [{ paragraph: null, text: 'Two' }] })
  })
})

describe('a language', () => {
  const run = (lang: string, text: string) =>
    shape({ placeholder: 'idx="1"', body: `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${text}</a:t></a:r></a:p>` })
  const german = 'Das Gedächtnis speichert Informationen über lange Zeit, und wer etwas gelernt hat, kann es später wieder abrufen.'

  it('is the one most letters are marked with, unless the text is surely in another', async () => {
    expect((await read({ slides: [{ shapes: run('de-DE', german) }] })).opened).toMatchObject({ language: 'de' })
    expect((await read({ slides: [{ shapes: run('en-US', german) }] })).opened).not.toHaveProperty('language')
  })
})

describe('refused', () => {
  const slide = { shapes: title('T') }
  it.each([
    ['entities', 'unsafe', makeZip([{ name: 'ppt/presentation.xml', data: '<!DOCTYPE p [<!ENTITY a "aaaa">]><p>&a;</p>' }])],
    ['a part that unpacks to more than it says', 'invalid',
      makeZip([{ name: 'ppt/presentation.xml', data: '<p/>'.repeat(1000), isDeflated: true, claimedSize: 10 }])],
    ['a part that says it is huge', 'unpacks-too-large',
      makeZip([{ name: 'ppt/presentation.xml', data: '<p/>', isDeflated: true, claimedSize: 600 * 1024 * 1024 }])],
    ['no presentation', 'invalid', makeZip([{ name: 'word/document.xml', data: '<p/>' }])],
    ['no slides', 'empty', makeDeck({ slides: [] })],
    ['no text', 'no-text', makeDeck({ slides: [{ shapes: '' }] })],
    ['a broken slide', 'invalid', makeDeck({ slides: [slide, { shapes: '<p:sp>' }] })],
    ['no archive', 'invalid', Buffer.from('PK\x03\x04 and nothing else')],
  ])('%s: %s', async (_, code, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code })
  })
})
