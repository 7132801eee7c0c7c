import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { editableMaterial } from '#lib/materials/policy.ts'
import { BANK_TARGET } from '#lib/questions/schema.ts'
import { loadBankLecture } from './load-lecture.ts'
import { planBatches } from './plan-batches.ts'

export const TOO_LITTLE = 'There is too little running text here to ask from: a part of 200 words is needed.'

const NOT_READY = 'This lecture is still being read. Questions can be written once it is ready.'

/** The plan, beginning where earlier banks of the version have stopped. */
function planAfter(plan: readonly number[], done: number): number[] {
  const from = plan.length === 0 ? 0 : done % plan.length
  return [...plan.slice(from), ...plan.slice(0, from)]
}

/**
 * Queues a bank for a version, charged to `userId`. One is written at a time: one under way is given back. One that stopped or failed goes
 * on where it was, if the model is still the same; else a new one begins where the last one ended.
 */
async function queueBankJob(versionId: string, userId: string, model: string, target: number): Promise<string | null> {
  const lecture = await loadBankLecture(versionId)
  const plan = planBatches(lecture?.stretches ?? [])
  if (plan.length === 0) return null
  await getBoss()
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "MaterialVersion" WHERE id = ${versionId} FOR UPDATE`
    const jobs = await tx.bankJob.findMany({
      where: { versionId }, orderBy: { createdAt: 'desc' }, select: { id: true, state: true, model: true, done: true, sections: true },
    })
    const underWay = jobs.find(({ state }) => state === 'WAITING' || state === 'RUNNING')
    if (underWay) return underWay.id
    const [last] = jobs
    const goesOn = last && last.state !== 'DONE' && last.model === model && last.done < last.sections.length
    const { id } = goesOn
      ? await tx.bankJob.update({
        where: { id: last.id }, data: { state: 'WAITING', failure: null, endedAt: null, userId }, select: { id: true },
      })
      : await tx.bankJob.create({
        data: { versionId, userId, model, target, sections: planAfter(plan, jobs.reduce((sum, { done }) => sum + done, 0)) },
        select: { id: true },
      })
    await sendJob('questions.write', { bankJobId: id }, { tx })
    return id
  })
}

/**
 * Has a bank of questions written for a lecture of one's own, or of a course one teaches.
 * @throws AppError not-found (a foreign one too), conflict: no model, one that is too small, not read yet, too little text
 */
export async function startBankJob(
  viewer: Viewer,
  materialId: string,
  { target = BANK_TARGET, engines }: { target?: number; engines?: Engines | null } = {},
): Promise<{ bankJobId: string }> {
  const material = await prisma.material.findFirst({
    where: { id: materialId, ...editableMaterial(viewer) },
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, state: true } } },
  })
  if (!material) throw notFound('This lecture')
  const [version] = material.versions
  if (version?.state !== 'READY') throw new AppError('conflict', NOT_READY)
  const model = engines === undefined ? await getEngines() : engines
  if (!model) throw new AppError('conflict', 'No language model is switched on here, so the questions are those of the built-in engine.')
  if (model.write.rung === 'PLAIN') throw new AppError('conflict', 'The language model that is set here is too small to write questions.')
  const bankJobId = await queueBankJob(version.id, viewer.userId, model.write.name, target)
  if (!bankJobId) throw new AppError('conflict', TOO_LITTLE)
  return { bankJobId }
}

/**
 * After a new upload was read: a bank is written for it by itself, charged to whoever uploaded it, where a model is set. Only the
 * first of a version, and not for visitors of the demo, who did not ask for it.
 */
export async function startBankAfterIngest(versionId: string, engines?: Engines | null): Promise<string | null> {
  const model = engines === undefined ? await getEngines() : engines
  if (!model || model.write.rung === 'PLAIN') return null
  const version = await prisma.materialVersion.findFirst({
    where: { id: versionId, material: { deletedAt: null }, bankJobs: { none: {} } },
    select: { material: { select: { uploadedBy: { select: { id: true, isDemo: true } } } } },
  })
  const uploader = version?.material.uploadedBy
  if (!uploader || uploader.isDemo) return null
  return queueBankJob(versionId, uploader.id, model.write.name, BANK_TARGET)
}
