import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { isWaiting } from './model/preview-message.ts'
import type { BuilderConcept, BuilderMaterial } from './view.ts'

/** Lectures and their concepts that a paper can be made from, with how many published questions each has. */
export async function listTopics(viewer: Viewer): Promise<BuilderMaterial[]> {
  const [materials, questions] = await Promise.all([
    prisma.material.findMany({
      where: visibleMaterial(viewer),
      orderBy: [{ course: { name: 'asc' } }, { createdAt: 'asc' }],
      select: {
        id: true,
        title: true,
        course: { select: { name: true } },
        versions: { orderBy: { number: 'desc' }, take: 1, select: { state: true, pagesRead: true, pageCount: true } },
      },
    }),
    prisma.question.findMany({
      where: { state: 'PUBLISHED', material: visibleMaterial(viewer) },
      select: { materialId: true, concepts: { select: { concept: { select: { id: true, name: true } } } } },
    }),
  ])
  return materials.map(({ id, title, course, versions }) => {
    const own = questions.filter((question) => question.materialId === id)
    const concepts = new Map<string, BuilderConcept>()
    for (const { concept } of own.flatMap((question) => question.concepts)) {
      concepts.set(concept.id, { ...concept, questions: (concepts.get(concept.id)?.questions ?? 0) + 1 })
    }
    return {
      id,
      title,
      course: course.name,
      questions: own.length,
      reading: isWaiting(versions.map((version) => ({ ...version, title }))),
      concepts: [...concepts.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  })
}
