import type { Viewer } from '#lib/auth/viewer.ts'
import { visibleCourse } from '#lib/courses/policy.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { isSitting, requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { notFound } from '#lib/errors.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { Scope } from './schema.ts'

/** The newest version of a material that is not broken: the one the reader shows. `language`: its tag. */
export type ListedVersion = { id: string; language: string; materialId: string; courseId: string }

/**
 * What of a course or a lecture may be searched.
 * @throws AppError not-found for what is not the viewer's to see; conflict while they sit an exam set in that course
 */
export async function listVersions(viewer: Viewer, scope: Scope, now: Date): Promise<ListedVersion[]> {
  if ('courseId' in scope) await requireCourse(viewer, scope.courseId)
  const materials = await findMaterials(viewer, 'courseId' in scope ? { courseId: scope.courseId } : { id: scope.materialId }, now)
  const courseId = 'courseId' in scope ? scope.courseId : materials[0]?.courseId
  if (courseId === undefined) throw notFound('This lecture')
  await requireNotSitting(viewer, courseId, now)
  return newest(materials)
}

/** What may be searched of all the viewer's courses; those they sit a set exam of are left out, and told. */
export async function listEveryVersion(viewer: Viewer, now: Date): Promise<{ versions: ListedVersion[]; closed: number }> {
  const { open, closed } = await listOpenCourses(viewer, now)
  return { versions: newest(await findMaterials(viewer, { courseId: { in: open } }, now)), closed }
}

/** The viewer's courses, without those they sit a set exam of (`closed`: how many). */
export async function listOpenCourses(viewer: Viewer, now: Date): Promise<{ open: string[]; closed: number }> {
  const courses = await prisma.course.findMany({ where: visibleCourse(viewer), select: { id: true } })
  const sat = await Promise.all(courses.map(({ id }) => isSitting(viewer, id, now)))
  const open = courses.filter((_, at) => !sat[at]).map(({ id }) => id)
  return { open, closed: courses.length - open.length }
}

type Listed = { id: string; courseId: string; versions: { id: string; language: string }[] }

const newest = (materials: Listed[]): ListedVersion[] =>
  materials.flatMap(({ id, courseId, versions }) => versions.map((version) => ({ ...version, materialId: id, courseId })))

function findMaterials(viewer: Viewer, where: Prisma.MaterialWhereInput, now: Date): Promise<Listed[]> {
  return prisma.material.findMany({
    where: { AND: [visibleMaterial(viewer, now), where] },
    select: {
      id: true, courseId: true,
      versions: { where: { state: { not: 'FAILED' } }, orderBy: { number: 'desc' }, take: 1, select: { id: true, language: true } },
    },
  })
}
