import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { QUESTION_TYPES } from '#lib/questions/schema.ts'
import { isWaiting } from './model/preview-message.ts'
import type { BuilderConcept, BuilderMaterial } from './view.ts'

/**
 * Lectures and their concepts that a paper can be made from, with how many questions one paper could hold at most:
 * published ones, those that may not stand together counted once.
 */
export async function listTopics(viewer: Viewer): Promise<BuilderMaterial[]> {
  const [materials, questions] = await Promise.all([
    prisma.material.findMany({
      where: visibleMaterial(viewer),
      orderBy: [{ course: { name: 'asc' } }, { createdAt: 'asc' }],
      select: {
        id: true,
        title: true,
        course: { select: { name: true } },
        versions: {
          orderBy: { number: 'desc' },
          take: 1,
          select: {
            state: true, pagesRead: true, pageCount: true,
            bankJobs: { where: { state: { in: ['WAITING', 'RUNNING'] } }, take: 1, select: { id: true } },
          },
        },
      },
    }),
    prisma.question.findMany({
      where: { state: 'PUBLISHED', material: visibleMaterial(viewer) },
      select: { materialId: true, type: true, enemyGroup: true, concepts: { select: { concept: { select: { id: true, name: true } } } } },
    }),
  ])
  return materials.map(({ id, title, course, versions }) => {
    const own = questions.filter((question) => question.materialId === id)
    const groups = new Map<string, { name: string; enemies: Set<string> }>()
    for (const { concepts, enemyGroup } of own) {
      for (const { concept } of concepts) {
        const group = groups.get(concept.id) ?? { name: concept.name, enemies: new Set() }
        groups.set(concept.id, { ...group, enemies: group.enemies.add(enemyGroup) })
      }
    }
    const concepts = Array.from(groups, ([conceptId, { name, enemies }]): BuilderConcept => ({ id: conceptId, name, questions: enemies.size }))
    return {
      id,
      title,
      course: course.name,
      questions: new Set(own.map((question) => question.enemyGroup)).size,
      types: QUESTION_TYPES.filter((type) => own.some((question) => question.type === type)),
      isWriting: versions.some(({ bankJobs }) => bankJobs.length > 0),
      reading: isWaiting(versions.map((version) => ({ ...version, title }))),
      concepts: concepts.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  })
}
