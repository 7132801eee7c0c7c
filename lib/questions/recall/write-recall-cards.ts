import { prisma } from '#lib/db/client.ts'
import { log } from '#lib/log.ts'
import { storeQuestions } from '#lib/questions/store-questions.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { draftRecallCards } from './draft-recall-cards.ts'
import { loadRecallLecture } from './load-recall-lecture.ts'
import { recallRows } from './recall-rows.ts'

/** Writes a version's recall cards from its stored analysis. Runs twice without harm. @returns how many stand */
export async function writeRecallCards(versionId: string): Promise<number> {
  const { materialId, material: { courseId } } = await prisma.materialVersion.findUniqueOrThrow({
    where: { id: versionId }, select: { materialId: true, material: { select: { courseId: true } } },
  })
  const { lecture, places, concepts } = await loadRecallLecture(versionId)
  const origin = { versionId, materialId, courseId, seed: seedFrom(versionId) }
  const rows = draftRecallCards(lecture).flatMap((card) => recallRows(card, places, concepts, origin) ?? [])
  await storeQuestions(rows)
  log.info('questions.recall-cards', { versionId, published: rows.length })
  return rows.length
}
