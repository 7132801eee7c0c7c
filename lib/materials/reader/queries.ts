import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import type { BlockKind, TextBox } from '#lib/materials/document.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { ReaderMaterial, ReaderPage, ReadingProgress } from './view.ts'

const VERSION = {
  select: {
    id: true, number: true, kind: true, state: true, pagesRead: true, pageCount: true, failure: true, blobKey: true, byteSize: true,
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

const progressOf = ({ state, pagesRead, pageCount, failure }: Version): ReadingProgress => ({ state, pagesRead, pageCount, failure })

/** @throws AppError not-found for what this viewer may not see. */
export async function requireReaderMaterial(viewer: Viewer, materialId: string): Promise<ReaderMaterial> {
  const { material, version } = await requireVersion(viewer, materialId)
  const { id, name, kind } = material.course
  return {
    id: material.id,
    title: material.title,
    attribution: material.attribution,
    kind: version.kind,
    course: { id, name, isPrivate: kind === 'PRIVATE' },
    versionId: version.id,
    fileUrl: version.kind === 'PDF' && version.blobKey ? `/api/materials/${material.id}/file?version=${version.number}` : null,
    progress: progressOf(version),
  }
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
  if (version.kind !== 'PDF' || !version.blobKey) throw notFound('This file')
  return { blobKey: version.blobKey, byteSize: version.byteSize, fileName: material.fileName }
}

/** One page with what can be highlighted on it; null while it is unread. @throws AppError not-found for the material. */
export async function getReaderPage(viewer: Viewer, materialId: string, number: number): Promise<ReaderPage | null> {
  const { version } = await requireVersion(viewer, materialId)
  const page = await prisma.page.findUnique({
    where: { versionId_number: { versionId: version.id, number } },
    select: { width: true, height: true, words: true },
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
        select: { id: true, startOffset: true, endOffset: true, block: true, paragraph: true, page: true },
      },
    },
  })
  const isText = version.kind === 'TEXT'
  return {
    number,
    ...page,
    section: passages.map(({ section }) => section.path.at(-1)).find(Boolean) ?? null,
    passages: passages.map(({ id, boxes }) => ({ id, boxes: (boxes as TextBox[]).filter((box) => box.page === number) })),
    sentences: passages.flatMap((passage) =>
      passage.sentences
        .filter((sentence) => !isText || sentence.page === number)
        .map(({ id, startOffset: start, endOffset: end, block, paragraph, page }) => ({
          id, passageId: passage.id, start, end, block: block as BlockKind, paragraph, page,
          text: isText ? passage.text.slice(start, end) : null,
        })),
    ),
  }
}

/** The page on which a sentence of this material begins; null when the material has no such sentence. */
export async function getPageOfSentence(viewer: Viewer, materialId: string, sentenceId: string): Promise<number | null> {
  const { version } = await requireVersion(viewer, materialId)
  const sentence = await prisma.sentence.findFirst({ where: { id: sentenceId, versionId: version.id }, select: { page: true } })
  return sentence?.page ?? null
}
