import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { listNames } from './model/list-names.ts'
import { visibleConcept } from './policy.ts'
import type { Topic } from './schema.ts'

type NamedTopic = Topic & { name: string }
type TopicMaterial = { id: string; title: string; state: VersionState; pagesRead: number; pageCount: number | null }

/** The topics of a blueprint, known to be this viewer's to see and of one course. */
export type KnownTopics = { courseId: string; topics: NamedTopic[]; materials: TopicMaterial[]; subject: string }

/** @throws AppError not-found for a foreign or deleted topic, invalid for topics of two courses */
export async function requireTopics(viewer: Viewer, topics: readonly Topic[]): Promise<KnownTopics> {
  const idsOf = (kind: Topic['kind']) => topics.filter((topic) => topic.kind === kind).map((topic) => topic.id)
  const [materials, concepts] = await Promise.all([
    prisma.material.findMany({
      where: { ...visibleMaterial(viewer), id: { in: idsOf('material') } },
      select: {
        id: true,
        title: true,
        courseId: true,
        versions: { orderBy: { number: 'desc' }, take: 1, select: { state: true, pagesRead: true, pageCount: true } },
      },
    }),
    prisma.concept.findMany({
      where: { ...visibleConcept(viewer), id: { in: idsOf('concept') } },
      select: { id: true, name: true, courseId: true },
    }),
  ])
  const names = new Map([...materials.map(({ id, title }) => [id, title] as const), ...concepts.map(({ id, name }) => [id, name] as const)])
  const named = topics.map((topic) => {
    const name = names.get(topic.id)
    if (name === undefined) throw notFound(topic.kind === 'material' ? 'This lecture' : 'This concept')
    return { ...topic, name }
  })
  const courses = new Set([...materials, ...concepts].map((row) => row.courseId))
  const [courseId] = courses
  if (!courseId || courses.size > 1)
    throw new AppError('invalid', 'A paper is made from one course. Choose lectures and concepts of the same one.')
  return {
    courseId,
    topics: named,
    materials: materials.map(({ id, title, versions }) => {
      const { state, pagesRead, pageCount } = versions[0] ?? { state: 'WAITING', pagesRead: 0, pageCount: null }
      return { id, title, state, pagesRead, pageCount }
    }),
    subject: listNames(named.map((topic) => topic.name)),
  }
}
