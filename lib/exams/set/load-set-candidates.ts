import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { loadCandidates, ofScoredTypes } from '#lib/exams/load-candidates.ts'
import type { Candidate } from '#lib/exams/model/assemble.ts'
import { requireTopics } from '#lib/exams/require-topics.ts'
import type { KnownTopics } from '#lib/exams/require-topics.ts'
import type { Topic } from '#lib/exams/schema.ts'

type Request = { courseId: string; topics: readonly Topic[] }

/** How often each question stands in an exam set for this class before: the less often, the sooner it is drawn. */
async function countAsked(courseId: string): Promise<Map<string, number>> {
  const rows = await prisma.formItem.groupBy({
    by: ['questionId'],
    where: { form: { isMaster: true, exam: { kind: 'SET', courseId, deletedAt: null } } },
    _count: true,
  })
  return new Map(rows.map((row) => [row.questionId, row._count]))
}

/**
 * What an exam for a class can be drawn from: questions that may be asked, of lectures its students see by now.
 * @throws AppError not-found for a class the viewer does not teach, and for topics of another course
 */
export async function loadSetCandidates(
  viewer: Viewer,
  { courseId, topics }: Request,
  now: Date,
): Promise<{ known: KnownTopics; candidates: Candidate[] }> {
  const taught = await prisma.course.count({ where: { ...taughtCourse(viewer), id: courseId } })
  if (taught === 0) throw notFound('This course')
  const known = await requireTopics(viewer, topics)
  if (known.courseId !== courseId) throw notFound('This lecture')
  const among = { courseId, material: { publishedAt: { lte: now } } }
  const [candidates, asked] = await Promise.all([loadCandidates(viewer, topics, now, among), countAsked(courseId)])
  return { known, candidates: ofScoredTypes(candidates).map((candidate) => ({ ...candidate, seen: asked.get(candidate.questionId) ?? 0 })) }
}
