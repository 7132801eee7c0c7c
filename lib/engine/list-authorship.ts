import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { visibleCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { ownExplanation } from '#lib/explanations/policy.ts'
import type { Authorship } from './view.ts'

const DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** Who wrote what this person was given in the last seven days: their explanations, and the questions of their courses. */
export async function listAuthorship(viewer: Viewer, now: Date): Promise<Authorship[]> {
  const createdAt = { gte: new Date(now.getTime() - DAYS * DAY_MS) }
  const [explanations, questions] = await Promise.all([
    prisma.explanation.groupBy({ by: ['engine'], where: { AND: [ownExplanation(viewer), { createdAt }] }, _count: true }),
    prisma.question.groupBy({
      by: ['engine'], where: { createdAt, state: 'PUBLISHED', course: visibleCourse(viewer), material: { deletedAt: null } }, _count: true,
    }),
  ])
  return [split('Explanations', explanations), split('Questions', questions)]
}

function split(title: string, rows: { engine: string; _count: number }[]): Authorship {
  const sum = (some: typeof rows) => some.reduce((all, { _count }) => all + _count, 0)
  const builtin = sum(rows.filter(({ engine }) => engine === BUILTIN_ENGINE))
  return { title, model: sum(rows) - builtin, builtin }
}
