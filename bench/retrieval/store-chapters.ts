import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'
import type { BenchChapter } from './chapters.ts'

/** A chapter as a material of a course named after its book, indexed. `textSectionOf`: textbook section by section id. */
export type StoredChapter = BenchChapter & { versionId: string; textSectionOf: Map<string, string> }

export async function storeChapters(chapters: readonly BenchChapter[]): Promise<StoredChapter[]> {
  const stored: StoredChapter[] = []
  const courses = new Map<string, string>()
  for (const chapter of chapters) {
    const courseId = courses.get(chapter.book) ?? (await prisma.course.create({ data: { name: chapter.book } })).id
    courses.set(chapter.book, courseId)
    stored.push(await storeChapter(chapter, courseId))
  }
  return stored
}

async function storeChapter(chapter: BenchChapter, courseId: string): Promise<StoredChapter> {
  const version = { kind: 'TEXT', byteSize: 1, reader: 'bench', state: 'READY', pagesRead: 1, pageCount: 1 } as const
  const material = await prisma.material.create({
    data: { courseId, title: chapter.title, fileName: chapter.name, versions: { create: version } }, include: { versions: true },
  })
  const versionId = material.versions[0]?.id ?? ''
  const sectionId = (ordinal: number) => `${versionId}-h${ordinal}`
  await inBatches(chapter.sections.map(({ ordinal, path, firstPage }) => ({ id: sectionId(ordinal), versionId, ordinal, path, firstPage })),
    (data) => prisma.section.createMany({ data }))
  await inBatches(
    chapter.passages.map(({ ordinal, section, text }) =>
      ({ id: `${versionId}-p${ordinal}`, versionId, sectionId: sectionId(section), ordinal, text, boxes: [], firstPage: 1, lastPage: 1 })),
    (data) => prisma.passage.createMany({ data }))
  await indexPassages(versionId)
  const textSectionOf = new Map(chapter.sections.map(({ ordinal }, at) => [sectionId(ordinal), `${chapter.name} ${chapter.textSections[at]}`]))
  return { ...chapter, versionId, textSectionOf }
}
