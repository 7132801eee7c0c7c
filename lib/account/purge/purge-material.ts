import { prisma } from '#lib/db/client.ts'
import { discardBlob } from '#lib/materials/discard-blob.ts'
import { drain, idsOf, SLICE } from './drain.ts'
import { purgeExam } from './purge-exam.ts'
import { purgeQuestions } from './purge-questions.ts'

/** A passage takes its sentences, facts and mentions along. */
const PASSAGES_AT_ONCE = 10
/** A concept takes its mentions, edges and everybody's mastery of it along. */
const CONCEPTS_AT_ONCE = 20

/** Questions quote the lectures they were answered from: those of this one go, asked of it or of its whole course. */
async function purgeInquiries(courseId: string, materialId: string, versionId: string): Promise<void> {
  await prisma.inquiry.deleteMany({ where: { materialId } })
  const trace = `%${versionId}%`
  await prisma.$executeRaw`
    delete from "Inquiry" where "courseId" = ${courseId} and (passages::text like ${trace} or elements::text like ${trace})`
}

async function purgeText(versionId: string): Promise<void> {
  const where = { versionId }
  await drain(
    () => prisma.explanation.findMany({ where, select: { id: true }, take: SLICE }),
    (rows) => prisma.explanation.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.conceptEdge.deleteMany({ where })
  await drain(
    () => prisma.passage.findMany({ where, select: { id: true }, take: PASSAGES_AT_ONCE }),
    (rows) => prisma.passage.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.section.deleteMany({ where })
  await prisma.page.deleteMany({ where })
  await prisma.bankJob.deleteMany({ where })
}

/** Papers that were made of this lecture alone are empty now. */
async function purgeEmptyExams(courseId: string): Promise<void> {
  const empty = await prisma.exam.findMany({
    where: { courseId, forms: { some: {}, every: { items: { none: {} } } } },
    select: { id: true },
  })
  for (const { id } of empty) await purgeExam(id)
}

/**
 * Removes a material for good: everything made from it, then its files unless another version has the same content.
 * In short statements; may be cut off and run again. What students did stays as evidence, which names questions by id.
 */
export async function purgeMaterial(materialId: string): Promise<void> {
  const material = await prisma.material.findUnique({
    where: { id: materialId },
    select: { courseId: true, versions: { select: { id: true, blobKey: true, renderedKey: true } } },
  })
  if (!material) return
  const { courseId, versions } = material
  const versionIds = versions.map(({ id }) => id)
  const ofThis = { versionId: { in: versionIds } }
  const onlyHere = { courseId, sources: { some: ofThis, every: ofThis } }
  await purgeQuestions({ materialId })
  // Concepts before what ties them to the lecture: cut off in between, the next run still finds them.
  await drain(
    () => prisma.concept.findMany({ where: onlyHere, select: { id: true }, take: CONCEPTS_AT_ONCE }),
    (rows) => prisma.concept.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.conceptSource.deleteMany({ where: ofThis })
  for (const id of versionIds) {
    await purgeInquiries(courseId, materialId, id)
    await purgeText(id)
  }
  await prisma.pageVisit.deleteMany({ where: { materialId } })
  await prisma.explanationOpening.deleteMany({ where: { materialId } })
  await prisma.modelCall.updateMany({ where: { materialId }, data: { materialId: null } })
  await purgeEmptyExams(courseId)
  await prisma.material.deleteMany({ where: { id: materialId } })
  for (const key of versions.flatMap(({ blobKey, renderedKey }) => [blobKey, renderedKey])) if (key) await discardBlob(key)
}
