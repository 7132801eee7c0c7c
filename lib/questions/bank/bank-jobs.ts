import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { editableMaterial } from '#lib/materials/policy.ts'
import { dropCounts } from '#lib/questions/drop-words.ts'
import { BANK_TARGET } from '#lib/questions/schema.ts'
import type { BankOffer, BankState, BankView, OfferableBank } from '#lib/questions/view.ts'
import { BANK_WORDS } from './bank-words.ts'
import { countBatches } from './count-batches.ts'
import { estimateBank, leftToday, rateOf, type BatchRate } from './estimate-bank.ts'

/** Reasons that are named; the rest is counted together. */
const REASONS = 4

const JOB = {
  state: true, model: true, target: true, sections: true, done: true, drafted: true, published: true, dropped: true,
  inputTokens: true, outputTokens: true, failure: true,
} as const satisfies Prisma.BankJobSelect
type Job = Prisma.BankJobGetPayload<{ select: typeof JOB }>

type Known = { engines: Engines; rate: BatchRate; leftToday: number }

/** What is asked of a model that can write questions at all; null without one. */
async function knownOf(viewer: Viewer, now: Date, given?: Engines | null): Promise<Known | null> {
  const engines = given === undefined ? await getEngines() : given
  if (!engines || engines.write.rung === 'PLAIN') return null
  return { engines, rate: await rateOf(engines.write.name), leftToday: await leftToday(engines, viewer.userId, now) }
}

function offerOf(last: Job | undefined, batches: number, { engines, rate, leftToday: left }: Known): BankOffer | null {
  if (batches === 0 || last?.state === 'WAITING' || last?.state === 'RUNNING') return null
  const goesOn = last !== undefined && last.state !== 'DONE' && last.model === engines.write.name && last.done < last.sections.length
  const questions = goesOn ? Math.max(1, last.target - last.published) : BANK_TARGET
  return {
    kind: goesOn ? 'go-on' : last?.model === engines.write.name ? 'more' : 'first',
    questions, leftToday: left,
    tokens: estimateBank({ batches: goesOn ? last.sections.length - last.done : batches, target: questions, rate }).tokens,
    model: engines.write.name, host: engines.write.host, waits: !engines.trust.canSolve,
  }
}

const STATE: Record<Job['state'], BankState> = {
  WAITING: 'waiting', RUNNING: 'running', DONE: 'done', STOPPED: 'stopped', FAILED: 'failed',
}

/** @param jobs of one version, the latest first */
function viewOf(materialId: string, jobs: readonly Job[], approval: number, offer: BankOffer | null): BankView {
  const [last] = jobs
  const sum = (of: (job: Job) => number) => jobs.reduce((total, job) => total + of(job), 0)
  const dropped: Record<string, number> = {}
  for (const [code, count] of jobs.flatMap((job) => Object.entries(job.dropped as Record<string, number>))) {
    dropped[code] = (dropped[code] ?? 0) + count
  }
  const tokens = sum(({ inputTokens, outputTokens }) => inputTokens + outputTokens)
  const kept = sum(({ published }) => published) + approval
  return {
    materialId, state: last ? STATE[last.state] : 'none', model: last?.model ?? null,
    parts: last ? { done: last.done, of: last.sections.length } : null,
    published: sum(({ published }) => published), approval, drafted: sum(({ drafted }) => drafted),
    dropped: dropCounts(dropped, REASONS, BANK_WORDS),
    tokens, tokensPerQuestion: kept > 0 ? Math.round(tokens / kept) : null, failure: last?.failure ?? null, offer,
  }
}

/**
 * The banks of a course's lectures that this viewer may have written: those there, and those that could be. Lectures with neither are
 * left out; without a model only what was written is told.
 * @throws AppError not-found for a course that is not theirs
 */
export async function listBanks(viewer: Viewer, courseId: string, now: Date, given?: Engines | null): Promise<BankView[]> {
  await requireCourse(viewer, courseId)
  const materials = await prisma.material.findMany({
    where: { courseId, ...editableMaterial(viewer) },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      versions: {
        orderBy: { number: 'desc' }, take: 1,
        select: {
          id: true, state: true, bankJobs: { orderBy: { createdAt: 'desc' }, select: JOB },
          _count: { select: { questions: { where: { state: 'VERIFIED', bankJobId: { not: null } } } } },
        },
      },
    },
  })
  const known = await knownOf(viewer, now, given)
  const views = await Promise.all(materials.map(async ({ id, versions: [version] }) => {
    if (version?.state !== 'READY') return null
    const { bankJobs, _count: { questions: approval } } = version
    const offer = known && offerOf(bankJobs[0], await countBatches(version.id), known)
    return bankJobs.length > 0 || offer ? viewOf(id, bankJobs, approval, offer) : null
  }))
  return views.filter((view) => view !== null)
}

/** This viewer's own lectures, ready, without a bank of the model that is set: what is offered once when one is switched on. */
export async function listOfferable(viewer: Viewer, now: Date, given?: Engines | null): Promise<OfferableBank[]> {
  const known = await knownOf(viewer, now, given)
  if (!known) return []
  const materials = await prisma.material.findMany({
    where: {
      ...editableMaterial(viewer), uploadedById: viewer.userId,
      versions: { some: { state: 'READY' }, none: { bankJobs: { some: { model: known.engines.write.name } } } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true, versions: { where: { state: 'READY' }, orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
  })
  const offers = await Promise.all(materials.map(async ({ id, title, versions: [version] }) => {
    const batches = version ? await countBatches(version.id) : 0
    return batches === 0 ? null : { materialId: id, title, tokens: estimateBank({ batches, target: BANK_TARGET, rate: known.rate }).tokens }
  }))
  return offers.filter((offer) => offer !== null)
}
