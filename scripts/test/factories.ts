import { prisma } from '#lib/db/client.ts'
import type { Viewer } from '#lib/auth/viewer.ts'

/** Rows for database tests. Each call makes its own user, course or material; nothing is shared between tests. */
let count = 0

/** A user with a private space. No password works for them. */
export async function createStudent(name = 'Mina Farkas'): Promise<{ viewer: Viewer; courseId: string }> {
  count += 1
  const email = `student-${process.pid}-${count}@example.org`
  const user = await prisma.user.create({ data: { email, name, passwordHash: '!', timeZone: 'Europe/Budapest' } })
  const course = await prisma.course.create({
    data: { kind: 'PRIVATE', name: 'My lectures', enrolments: { create: { userId: user.id, role: 'STUDENT' } } },
  })
  const viewer = { userId: user.id, name, email, timeZone: user.timeZone, isDemo: false, isOwner: false }
  return { viewer, courseId: course.id }
}

type SentenceSpec = string | { text: string; page?: number; block?: string; traits?: string[] }

/**
 * A material that has been read: one section, one passage per ten sentences, no boxes.
 * @returns ids; sentence n has the id `${versionId}-s${n}`.
 */
export async function createMaterial(
  courseId: string,
  uploadedById: string,
  sentences: SentenceSpec[],
  options: { title?: string; state?: 'READY' | 'READING' } = {},
): Promise<{ materialId: string; versionId: string; sentenceIds: string[] }> {
  count += 1
  const title = options.title ?? 'Memory'
  const material = await prisma.material.create({
    data: { courseId, uploadedById, title, fileName: `${title}.txt`, publishedAt: new Date() },
  })
  const specs = sentences.map((entry) => (typeof entry === 'string' ? { text: entry } : entry))
  const pageCount = Math.max(1, ...specs.map((spec) => spec.page ?? 1))
  const version = await prisma.materialVersion.create({
    data: {
      // A file of its own, though none is stored: a course has no file twice.
      materialId: material.id, kind: 'TEXT', blobKey: count.toString(16).padStart(64, '0'), byteSize: 1, reader: 'text-1',
      state: options.state ?? 'READY', pagesRead: pageCount, pageCount, readAt: new Date(), readyAt: new Date(),
    },
  })
  const versionId = version.id
  const pages = Array.from(
    { length: pageCount }, (_, index) => ({ id: `${versionId}-page${index + 1}`, versionId, number: index + 1, words: 100 }),
  )
  await prisma.page.createMany({ data: pages })
  const sectionId = `${versionId}-section0`
  await prisma.section.create({ data: { id: sectionId, versionId, ordinal: 0, path: [title], firstPage: 1 } })
  const sentenceIds: string[] = []
  for (let first = 0; first < specs.length; first += 10) {
    const chunk = specs.slice(first, first + 10)
    const passageId = `${versionId}-p${first / 10}`
    let text = ''
    const rows = chunk.map((spec, index) => {
      const startOffset = text.length ? text.length + 1 : 0
      text = text.length ? `${text} ${spec.text}` : spec.text
      const ordinal = first + index
      const id = `${versionId}-s${ordinal}`
      sentenceIds.push(id)
      return {
        id, versionId, passageId, ordinal, paragraph: first / 10, page: spec.page ?? 1, block: spec.block ?? 'prose',
        startOffset, endOffset: text.length, traits: spec.traits ?? [],
      }
    })
    const firstPage = rows[0]!.page
    await prisma.passage.create({
      data: { id: passageId, versionId, sectionId, ordinal: first / 10, text, boxes: [], firstPage, lastPage: rows.at(-1)!.page },
    })
    await prisma.sentence.createMany({ data: rows })
  }
  return { materialId: material.id, versionId, sentenceIds }
}
