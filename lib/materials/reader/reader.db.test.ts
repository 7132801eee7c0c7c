import { beforeAll, describe, expect, it } from 'vitest'
import { listPageConcepts } from '#lib/concepts/page-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { getOutline, getPageOfSentence, getReaderPage, requirePageFile, requireReaderMaterial, requireReadingProgress } from './queries.ts'
import { visitPage } from './visit-page.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const GONE = { code: 'not-found' }

type Student = Awaited<ReturnType<typeof createStudent>>
type Made = Awaited<ReturnType<typeof createMaterial>>
let mina: Student
let other: Student
let lecture: Made

beforeAll(async () => {
  mina = await createStudent()
  other = await createStudent('Otto Kern')
  lecture = await createMaterial(mina.courseId, mina.viewer.userId, [
    { text: 'Memory', block: 'heading' },
    'Encoding is the input of information.',
    { text: 'Storage is a <script>alert(1)</script> record.', page: 2 },
  ])
  const concept = await prisma.concept.create({ data: { courseId: mina.courseId, key: 'encoding', name: 'encoding' } })
  await prisma.conceptSource.create({
    data: { conceptId: concept.id, versionId: lecture.versionId, name: 'Encoding', aliases: [], probability: 0.9, importance: 3 },
  })
  await prisma.conceptMention.create({ data: { conceptId: concept.id, sentenceId: lecture.sentenceIds[1]! } })
})

describe('what the owner sees', () => {
  it('is the material with its course and state', async () => {
    const material = await requireReaderMaterial(mina.viewer, lecture.materialId)
    expect(material).toMatchObject({ title: 'Memory', kind: 'TEXT', fileUrl: null, course: { isPrivate: true } })
    expect(material.progress).toMatchObject({ state: 'READY', pagesRead: 2 })
  })

  it('is a page of text with the sentences that begin on it, as they were written', async () => {
    const first = await getReaderPage(mina.viewer, lecture.materialId, 1)
    expect(first?.sentences.map(({ text }) => text)).toEqual(['Memory', 'Encoding is the input of information.'])
    const second = await getReaderPage(mina.viewer, lecture.materialId, 2)
    expect(second?.sentences.map(({ text }) => text)).toEqual(['Storage is a <script>alert(1)</script> record.'])
    expect(second?.section).toBe('Memory')
    expect(await getReaderPage(mina.viewer, lecture.materialId, 3)).toBeNull()
  })

  it('is the concepts of the page, by the name the lecture gives them', async () => {
    expect(await listPageConcepts(mina.viewer, lecture.versionId, 1)).toMatchObject([{ name: 'Encoding' }])
    expect(await listPageConcepts(mina.viewer, lecture.versionId, 2)).toEqual([])
  })

  it('is the page of a sentence, of this material only', async () => {
    const elsewhere = await createMaterial(mina.courseId, mina.viewer.userId, ['Another lecture.'])
    expect(await getPageOfSentence(mina.viewer, lecture.materialId, lecture.sentenceIds[2]!)).toBe(2)
    expect(await getPageOfSentence(mina.viewer, lecture.materialId, elsewhere.sentenceIds[0]!)).toBeNull()
  })
})

describe('a page that is still unread', () => {
  it('is not given, though its row is there, and cannot be visited', async () => {
    const reading = await createMaterial(mina.courseId, mina.viewer.userId, ['One.', { text: 'Two.', page: 2 }], { state: 'READING' })
    await prisma.materialVersion.update({ where: { id: reading.versionId }, data: { pagesRead: 1 } })
    expect(await requireReadingProgress(mina.viewer, reading.materialId)).toMatchObject({ state: 'READING', pagesRead: 1, pageCount: 2 })
    expect(await getReaderPage(mina.viewer, reading.materialId, 1)).not.toBeNull()
    expect(await getReaderPage(mina.viewer, reading.materialId, 2)).toBeNull()
    await expect(visitPage(mina.viewer, reading.materialId, 2, NOW)).rejects.toMatchObject(GONE)
  })
})

describe('the outline', () => {
  it('is the headings of the pages that are read, without those of speaker notes', async () => {
    const made = await createMaterial(mina.courseId, mina.viewer.userId, ['One.', { text: 'Two.', page: 2 }, { text: 'Three.', page: 3 }])
    const { versionId, materialId } = made
    const paths = [['Memory', 'Speaker notes'], ['Encoding'], ['Storage']]
    await prisma.section.createMany({
      data: paths.map((path, index) => ({ id: `${versionId}-h${index}`, versionId, ordinal: index + 1, path, firstPage: index + 1 })),
    })
    await prisma.materialVersion.update({ where: { id: versionId }, data: { pagesRead: 2, format: 'pptx', kind: 'SLIDES' } })
    expect(await getOutline(mina.viewer, materialId)).toEqual([
      { title: 'Memory', page: 1, depth: 0, startsAt: null }, { title: 'Encoding', page: 2, depth: 0, startsAt: null },
    ])
  })

  it('of a recording is its pages, by time and first words', async () => {
    const made = await createMaterial(mina.courseId, mina.viewer.userId, ['So we begin.', 'Go on.', { text: 'Now tokens.', page: 2 }])
    await prisma.section.updateMany({ where: { versionId: made.versionId }, data: { path: [] } })
    await prisma.materialVersion.update({ where: { id: made.versionId }, data: { format: 'transcript' } })
    for (const [index, startsAt] of [0, 4.5, 190].entries()) {
      await prisma.sentence.update({ where: { id: made.sentenceIds[index]! }, data: { startsAt } })
    }
    expect(await getOutline(mina.viewer, made.materialId)).toEqual([
      { title: 'So we begin.', page: 1, depth: 0, startsAt: 0 }, { title: 'Now tokens.', page: 2, depth: 0, startsAt: 190 },
    ])
  })
})

describe('versions', () => {
  it('shows the newest that can be read, and a failed one only where there is no other', async () => {
    const made = await createMaterial(mina.courseId, mina.viewer.userId, ['One.'])
    const { materialId } = made
    const failed = { kind: 'PDF', blobKey: null, byteSize: 1, reader: 'pdf-1', state: 'FAILED', failure: 'Locked.' } as const
    await prisma.materialVersion.create({ data: { ...failed, materialId, number: 2 } })
    expect((await requireReaderMaterial(mina.viewer, made.materialId)).versionId).toBe(made.versionId)
    await prisma.materialVersion.delete({ where: { id: made.versionId } })
    const left = await requireReaderMaterial(mina.viewer, materialId)
    expect(left).toMatchObject({ kind: 'PDF', fileUrl: null, progress: { state: 'FAILED', failure: 'Locked.' } })
    await expect(requirePageFile(mina.viewer, materialId)).rejects.toMatchObject(GONE)
  })
})

describe('boxes', () => {
  it('are those on the page, also of a passage that began on the page before', async () => {
    const made = await createMaterial(mina.courseId, mina.viewer.userId, ['One.', { text: 'Two.', page: 2 }])
    await prisma.materialVersion.update({ where: { id: made.versionId }, data: { kind: 'PDF' } })
    const box = { x: 0.1, y: 0.9, width: 0.5, height: 0.02, start: 0, end: 4 }
    const boxes = [{ ...box, page: 1 }, { ...box, page: 2, start: 5, end: 9 }]
    await prisma.passage.updateMany({ where: { versionId: made.versionId }, data: { boxes } })
    const second = await getReaderPage(mina.viewer, made.materialId, 2)
    expect(second?.passages[0]?.boxes).toEqual([{ ...box, page: 2, start: 5, end: 9 }])
    expect(second?.sentences.map(({ page, text }) => [page, text])).toEqual([[1, null], [2, null]])
  })
})

describe('visits', () => {
  it('keep the first and the last time a page was open', async () => {
    await visitPage(mina.viewer, lecture.materialId, 1, NOW)
    const later = new Date('2026-11-26T10:00:00Z')
    await visitPage(mina.viewer, lecture.materialId, 1, later)
    const visits = await prisma.pageVisit.findMany({ where: { materialId: lecture.materialId } })
    expect(visits).toMatchObject([{ userId: mina.viewer.userId, page: 1, firstAt: NOW, lastAt: later }])
  })
})

describe('another student', () => {
  it.each([
    ['the material', () => requireReaderMaterial(other.viewer, lecture.materialId)],
    ['its state', () => requireReadingProgress(other.viewer, lecture.materialId)],
    ['its file', () => requirePageFile(other.viewer, lecture.materialId)],
    ['its outline', () => getOutline(other.viewer, lecture.materialId)],
    ['its pages', () => getReaderPage(other.viewer, lecture.materialId, 1)],
    ['a sentence', () => getPageOfSentence(other.viewer, lecture.materialId, lecture.sentenceIds[0]!)],
    ['a visit', () => visitPage(other.viewer, lecture.materialId, 1, NOW)],
  ])('does not find %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject(GONE)
  })

  it('is told no concepts', async () => {
    expect(await listPageConcepts(other.viewer, lecture.versionId, 1)).toEqual([])
  })
})

describe('what nobody sees', () => {
  it('is deleted material, and the pages of text as a file', async () => {
    await expect(requirePageFile(mina.viewer, lecture.materialId)).rejects.toMatchObject(GONE)
    const made = await createMaterial(mina.courseId, mina.viewer.userId, ['One.'])
    await prisma.material.update({ where: { id: made.materialId }, data: { deletedAt: NOW } })
    await expect(requireReaderMaterial(mina.viewer, made.materialId)).rejects.toMatchObject(GONE)
    expect(await listPageConcepts(mina.viewer, made.versionId, 1)).toEqual([])
  })
})
