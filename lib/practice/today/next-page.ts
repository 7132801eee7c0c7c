import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { TodayView } from '#lib/practice/view.ts'

/** Words a minute when reading to understand, with an explanation beside it. */
const WORDS_A_MINUTE = 120

/** The next page not opened yet, in the lecture read last, else in the one added first. */
export async function getNextPage(viewer: Viewer, now: Date): Promise<TodayView | null> {
  const { userId } = viewer
  const materials = await prisma.material.findMany({
    where: { ...visibleMaterial(viewer), versions: { some: { pagesRead: { gt: 0 } } } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      title: true,
      versions: { where: { pagesRead: { gt: 0 } }, orderBy: { number: 'desc' }, take: 1, select: { id: true, pagesRead: true } },
      visits: { where: { userId, lastAt: { lte: now } }, select: { page: true, lastAt: true } },
    },
  })
  const lastRead = (material: (typeof materials)[number]) => Math.max(0, ...material.visits.map((visit) => visit.lastAt.getTime()))
  for (const { id, title, versions, visits } of materials.toSorted((a, b) => lastRead(b) - lastRead(a))) {
    const [version] = versions
    if (!version) continue
    const page = await prisma.page.findFirst({
      where: { versionId: version.id, words: { gt: 0 }, number: { lte: version.pagesRead, notIn: visits.map((visit) => visit.page) } },
      orderBy: { number: 'asc' },
      select: { number: true, words: true },
    })
    if (!page) continue
    return {
      kind: 'read',
      title: `Page ${page.number} of ${title}`,
      why:
        visits.length === 0
          ? 'You have not opened this lecture yet.'
          : `You have read ${visits.length} of ${version.pagesRead} pages; this one is next.`,
      minutes: Math.max(2, Math.ceil(page.words / WORDS_A_MINUTE)),
      questions: null,
      button: visits.length === 0 ? 'Start reading' : 'Go on reading',
      action: { kind: 'link', href: `/materials/${id}?page=${page.number}` },
      passage: null,
    }
  }
  return null
}
