import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import type { BlockKind, PageView, TextBox } from '#lib/materials/document.ts'
import { formatOf } from '#lib/materials/format.ts'
import type { Format } from '#lib/materials/format.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { blobSize } from '#lib/storage/blobs.ts'
import { NOTES_HEADING } from '#lib/materials/slide-view.ts'
import { openingWords, outlineOf } from './outline.ts'
import type { OutlineEntry, ReaderMaterial, ReaderPage, ReadingProgress } from './view.ts'

const VERSION = {
  select: {
    id: true, number: true, kind: true, state: true, pagesRead: true, pageCount: true, failure: true, blobKey: true, byteSize: true,
    language: true, format: true, renderedKey: true, pages: { where: { isOcr: true }, select: { number: true }, take: 1 },
  },
  orderBy: { number: 'desc' },
} as const

/** The newest version that can be read; a failed one only where there is no other. */
async function requireVersion(viewer: Viewer, materialId: string) {
  const material = await prisma.material.findFirst({
    where: { ...visibleMaterial(viewer), id: materialId },
    select: {
      id: true, title: true, attribution: true, fileName: true,
      course: { select: { id: true, name: true, kind: true } },
      versions: VERSION,
    },
  })
  const version = material?.versions.find(({ state }) => state !== 'FAILED') ?? material?.versions[0]
  if (!material || !version) throw notFound('This lecture')
  return { material, version }
}

type Version = Awaited<ReturnType<typeof requireVersion>>['version']

/** Formats whose files hold pictures of their own. */
const HAS_MEDIA: ReadonlySet<string> = new Set<Format>(['pptx', 'docx', 'image'])

const isDrawnFromFile = ({ kind, blobKey, renderedKey }: Version): boolean => renderedKey !== null || (kind === 'PDF' && blobKey !== null)

const progressOf = ({ state, pagesRead, pageCount, failure, pages }: Version): ReadingProgress => (
  { state, pagesRead, pageCount, failure, isOcr: pages.length > 0 })

/** @throws AppError not-found for what this viewer may not see. */
export async function requireReaderMaterial(viewer: Viewer, materialId: string): Promise<ReaderMaterial> {
  const { material, version } = await requireVersion(viewer, materialId)
  const { id, name, kind } = material.course
  return {
    id: material.id,
    title: material.title,
    attribution: material.attribution,
    // Drawn by an office program, slides are pages of a PDF.
    kind: version.renderedKey ? 'PDF' : version.kind,
    language: version.language,
    course: { id, name, isPrivate: kind === 'PRIVATE' },
    versionId: version.id,
    fileUrl: isDrawnFromFile(version) ? `/api/materials/${material.id}/file?version=${version.number}` : null,
    mediaUrl: version.blobKey && HAS_MEDIA.has(version.format) ? `/api/materials/${material.id}/media?version=${version.number}&name=` : null,
    times: formatOf(version.format) === 'transcript' ? await timesOf(version.id) : null,
    progress: progressOf(version),
  }
}

async function timesOf(versionId: string): Promise<Record<string, number>> {
  const sentences = await prisma.sentence.findMany({ where: { versionId, startsAt: { not: null } }, select: { id: true, startsAt: true } })
  return Object.fromEntries(sentences.map(({ id, startsAt }) => [id, startsAt ?? 0]))
}

/** How far the reading is. @throws AppError not-found */
export async function requireReadingProgress(viewer: Viewer, materialId: string): Promise<ReadingProgress> {
  return progressOf((await requireVersion(viewer, materialId)).version)
}

export type PageFile = { blobKey: string; byteSize: number; fileName: string }

/**
 * Where the bytes of a PDF are kept.
 * @throws AppError not-found, also for text, which has no pages of its own, and for a file that was not kept.
 */
export async function requirePageFile(viewer: Viewer, materialId: string): Promise<PageFile> {
  const { material, version } = await requireVersion(viewer, materialId)
  if (!isDrawnFromFile(version) || !version.blobKey) throw notFound('This file')
  const { renderedKey, blobKey, byteSize } = version
  const file = renderedKey ? { blobKey: renderedKey, byteSize: await blobSize(renderedKey) } : { blobKey, byteSize }
  return { ...file, fileName: material.fileName }
}

/** One page with what can be highlighted on it; null while it is unread. @throws AppError not-found for the material. */
export async function getReaderPage(viewer: Viewer, materialId: string, number: number): Promise<ReaderPage | null> {
  const { version } = await requireVersion(viewer, materialId)
  const page = await prisma.page.findUnique({
    where: { versionId_number: { versionId: version.id, number } },
    select: { width: true, height: true, words: true, view: true, isOcr: true, startsAt: true },
  })
  if (!page || number > version.pagesRead) return null
  const passages = await prisma.passage.findMany({
    where: { versionId: version.id, firstPage: { lte: number }, lastPage: { gte: number } },
    orderBy: { ordinal: 'asc' },
    select: {
      id: true, text: true, boxes: true, section: { select: { path: true } },
      sentences: {
        where: { page: { lte: number } },
        orderBy: { ordinal: 'asc' },
        select: { id: true, startOffset: true, endOffset: true, block: true, paragraph: true, page: true, startsAt: true },
      },
    },
  })
  const isText = version.kind !== 'PDF'
  const hasOwnText = version.kind === 'PDF' && !page.isOcr
  return {
    number,
    ...page,
    view: page.view as PageView | null,
    section: passages.map(({ section }) => section.path.at(-1)).find(Boolean) ?? null,
    passages: passages.map(({ id, boxes }) => ({ id, boxes: (boxes as TextBox[]).filter((box) => box.page === number) })),
    sentences: passages.flatMap((passage) =>
      passage.sentences
        .filter((sentence) => !isText || sentence.page === number)
        .map(({ id, startOffset: start, endOffset: end, block, paragraph, page, startsAt }) => ({
          id, passageId: passage.id, start, end, block: block as BlockKind, paragraph, page, startsAt,
          text: hasOwnText ? null : passage.text.slice(start, end),
        })),
    ),
  }
}

/**
 * The headings of what has been read so far; of a recording without headings its pages, by their time and first words.
 * @throws AppError not-found
 */
export async function getOutline(viewer: Viewer, materialId: string): Promise<OutlineEntry[]> {
  const { version } = await requireVersion(viewer, materialId)
  const sections = await prisma.section.findMany({
    where: { versionId: version.id, firstPage: { lte: version.pagesRead } },
    orderBy: { ordinal: 'asc' },
    select: { path: true, firstPage: true },
  })
  const outline = outlineOf(sections, formatOf(version.format) === 'pptx' ? NOTES_HEADING : null)
  return outline.length === 0 && formatOf(version.format) === 'transcript' ? outlineOfRecording(version) : outline
}

async function outlineOfRecording({ id: versionId, pagesRead }: Version): Promise<OutlineEntry[]> {
  const first = await prisma.sentence.findMany({
    where: { versionId, page: { lte: pagesRead }, startsAt: { not: null } },
    orderBy: { ordinal: 'asc' },
    distinct: ['page'],
    select: { page: true, startsAt: true, startOffset: true, endOffset: true, passage: { select: { text: true } } },
  })
  return first.map(({ page, startsAt, startOffset, endOffset, passage }) => (
    { title: openingWords(passage.text.slice(startOffset, endOffset)), page, depth: 0, startsAt }))
}

/** The page on which a sentence of this material begins; null when the material has no such sentence. */
export async function getPageOfSentence(viewer: Viewer, materialId: string, sentenceId: string): Promise<number | null> {
  const { version } = await requireVersion(viewer, materialId)
  const sentence = await prisma.sentence.findFirst({ where: { id: sentenceId, versionId: version.id }, select: { page: true } })
  return sentence?.page ?? null
}
