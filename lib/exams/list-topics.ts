import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import { getReservedQuestions } from './held-questions.ts'
import { isWaiting } from './model/preview-message.ts'
import type { BuilderConcept, BuilderMaterial } from './view.ts'

/**
 * Lectures and their concepts that a paper can be made from, with how many questions one paper could hold at most:
 * those that may be asked, those that may not stand together counted once, without what an exam set in a class of theirs
 * holds back.
 * @param courseId only of this class, and of it what its students see by now: for an exam set for them
 */
export async function listTopics(viewer: Viewer, now = new Date(), courseId?: string): Promise<BuilderMaterial[]> {
  const among = courseId === undefined ? {} : { courseId, publishedAt: { lte: now } }
  const [materials, asked, reserved] = await Promise.all([
    prisma.material.findMany({
      where: { AND: [visibleMaterial(viewer, now), among] },
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
      where: { AND: [askableQuestion(viewer, now), { material: among, type: { in: SCORED_TYPES } }] },
      select: {
        id: true, materialId: true, type: true, enemyGroup: true,
        concepts: { where: OF_SHOWN_CONCEPT, select: { concept: { select: { id: true, name: true } } } },
      },
    }),
    getReservedQuestions(viewer, now),
  ])
  const questions = asked.filter((question) => !reserved.isHeld(question))
  return materials.map(({ id, title, course, versions }) => {
    const own = questions.filter((question) => question.materialId === id)
    const groups = new Map<string, { name: string; enemies: Set<string> }>()
    for (const { concepts, enemyGroup } of own) {
      for (const { concept } of concepts) {
        const group = groups.get(concept.id) ?? { name: concept.name, enemies: new Set() }
        groups.set(concept.id, { ...group, enemies: group.enemies.add(enemyGroup) })
      }
    }
    const concepts = Array.from(
      groups, ([conceptId, { name, enemies }]): BuilderConcept => ({ id: conceptId, name, questions: enemies.size }),
    )
    return {
      id,
      title,
      course: course.name,
      questions: new Set(own.map((question) => question.enemyGroup)).size,
      types: SCORED_TYPES.filter((type) => own.some((question) => question.type === type)),
      isWriting: versions.some(({ bankJobs }) => bankJobs.length > 0),
      reading: isWaiting(versions.map((version) => ({ ...version, title }))),
      concepts: concepts.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  })
}
