import { prisma } from '#lib/db/client.ts'
import { drain, idsOf, SLICE } from './drain.ts'
import { purgeExam } from './purge-exam.ts'
import { purgeMaterial } from './purge-material.ts'

const CONCEPTS_AT_ONCE = 20

/** Removes a course for good: exams, lectures, what everybody did in it, then the course. May be cut off and run again. */
export async function purgeCourse(courseId: string): Promise<void> {
  const where = { courseId }
  for (const { id } of await prisma.exam.findMany({ where, select: { id: true } })) await purgeExam(id)
  for (const { id } of await prisma.material.findMany({ where, select: { id: true } })) await purgeMaterial(id)
  await drain(
    () => prisma.evidence.findMany({ where, select: { sequence: true }, take: SLICE }),
    (rows) => prisma.evidence.deleteMany({ where: { sequence: { in: rows.map(({ sequence }) => sequence) } } }),
  )
  await drain(
    () => prisma.concept.findMany({ where, select: { id: true }, take: CONCEPTS_AT_ONCE }),
    (rows) => prisma.concept.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await drain(
    () => prisma.inquiry.findMany({ where, select: { id: true }, take: SLICE }),
    (rows) => prisma.inquiry.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.course.deleteMany({ where: { id: courseId } })
}
