import { randomInt } from 'node:crypto'
import { getEngines, recordId } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { requireOwner } from '#lib/engine/policy.ts'
import { AppError } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { SEEDS } from '#lib/utils/random.ts'
import { drawExam } from './draw-exam.ts'
import { estimateExam, examCalls } from './exam-calls.ts'
import { estimateInWords } from './words.ts'

const UNDER_WAY = ['WAITING', 'RUNNING'] as const

/** Sittings differ little in size: any one of them tells. */
const SAMPLE = drawExam(1)

/** What a sitting will use, said beforehand. */
export const examEstimate = (): string => estimateInWords(estimateExam(SAMPLE))

/**
 * The model that checks sits the entrance exam, in the background. One that was stopped or failed goes on where it stood;
 * after one that is done another begins, with other items.
 * @throws AppError not-found for everybody but the owner; conflict without a model
 */
export async function startEntrance(viewer: Viewer, now: Date): Promise<{ sittingId: string }> {
  requireOwner(viewer)
  const engines = await getEngines()
  if (!engines) throw new AppError('conflict', 'No model is set here, so there is none to examine.')
  return begin(recordId(engines.check), now)
}

/**
 * After a model was chosen: a checker that has never begun an exam begins one, and one that has become the checker again goes on
 * with its own. Nothing else starts unasked. @returns whether one is under way now
 */
export async function sitForNewModel(modelId: string, { isChange }: { isChange: boolean }, now: Date): Promise<boolean> {
  const known = await prisma.entranceSitting.findFirst({ where: { modelId }, orderBy: { startedAt: 'desc' }, select: { state: true } })
  if (known?.state === 'DONE') return false
  if (!isChange && (known?.state === 'STOPPED' || known?.state === 'FAILED')) return false
  await begin(modelId, now)
  return true
}

async function begin(modelId: string, now: Date): Promise<{ sittingId: string }> {
  await getBoss()
  return prisma.$transaction(async (tx) => {
    await tx.modelRecord.createMany({ data: { id: modelId }, skipDuplicates: true })
    // Two that are pressed at once: the second waits here for the first, and finds its sitting.
    await tx.$executeRaw`select 1 from "ModelRecord" where id = ${modelId} for update`
    const last = await tx.entranceSitting.findFirst({
      where: { modelId }, orderBy: { startedAt: 'desc' }, select: { id: true, state: true },
    })
    if (last && UNDER_WAY.some((state) => state === last.state)) return { sittingId: last.id }
    const isLeft = last?.state === 'STOPPED' || last?.state === 'FAILED'
    const { id } = isLeft
      ? await tx.entranceSitting.update({ where: { id: last.id }, data: { state: 'WAITING', failure: null, endedAt: null } })
      : await tx.entranceSitting.create({ data: { modelId, seed: randomInt(SEEDS), total: examCalls(SAMPLE).length, startedAt: now } })
    await sendJob('entrance.sit', { sittingId: id }, { tx })
    return { sittingId: id }
  })
}
