import { getEngines, recordId } from '#lib/ai/model-engine.ts'
import { enter } from '#lib/ai/turnstile.ts'
import { prisma } from '#lib/db/client.ts'
import { sendJob } from '#lib/jobs/boss.ts'
import { playersOf } from './entrance/players.ts'
import { sitEntrance } from './entrance/sit-entrance.ts'

/** One sitting at a time in a process: whoever stopped and went on at once waits for the first to notice. */
const IN_LINE = { atOnce: 1, inLine: 4 }

/** The model that checks now sits its exam; a sitting of one that is no longer asked to is ended. */
export async function handleEntranceSit({ sittingId }: { sittingId: string }, signal: AbortSignal): Promise<void> {
  const leave = await enter('entrance exam', IN_LINE, signal)
  try {
    const sitting = await prisma.entranceSitting.findUnique({ where: { id: sittingId }, select: { modelId: true } })
    const engines = await getEngines()
    if (!sitting) return
    if (!engines || recordId(engines.check) !== sitting.modelId) {
      await prisma.entranceSitting.updateMany({
        where: { id: sittingId, state: { in: ['WAITING', 'RUNNING'] } }, data: { state: 'STOPPED', endedAt: new Date() },
      })
      return
    }
    await sitEntrance(sittingId, playersOf(engines.check, signal), { signal, now: () => new Date(), atOnce: engines.check.concurrency })
  } finally {
    leave()
  }
}

/** Sittings that a worker left behind when it was killed: a job of theirs that still waits finds them done. */
export async function resumeSittings(): Promise<void> {
  const left = await prisma.entranceSitting.findMany({ where: { state: { in: ['WAITING', 'RUNNING'] } }, select: { id: true } })
  for (const { id } of left) await sendJob('entrance.sit', { sittingId: id }, { singletonKey: id, singletonSeconds: 60 })
}
