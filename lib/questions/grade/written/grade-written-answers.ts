import { isModelFailure, type FailureKind } from '#lib/ai/failures.ts'
import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import { prisma } from '#lib/db/client.ts'
import { MAX_WRITTEN, type GradeRecord } from '#lib/questions/schema.ts'
import { gradeWritten, type FacetsKey, type WrittenContext } from './grade-written.ts'
import { gradeWithModel } from './model/grade-with-model.ts'

/** Failures that another try does not mend: the built-in grader says what it can. All others are an outage, and the answer waits. */
const FOR_GOOD: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'too-small', 'context', 'filtered', 'refused', 'too-long', 'garbage', 'empty', 'wrong-language',
])

export type WrittenAnswer = { userId: string; materialId: string; key: FacetsKey; text: string; context: WrittenContext }
type Options = { signal: AbortSignal; engines?: Engines | null }

/** A student's own words leave this machine only where they allow it. */
async function mayGo(userId: string, isLocal: boolean): Promise<boolean> {
  if (isLocal) return true
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { sharesWords: true } })
  return user?.sharesWords === true
}

export const waitingRecord = (engine: string): GradeRecord => ({ verdict: 'waiting', facets: [], engine, votes: 1 })

/**
 * Grades one written answer, by a model where there is one that has shown that it can check and the student lets their words go
 * there, else by the built-in grader. An outage of the model is "waiting", never points. Opens no transaction; never inside one.
 * @param engines left out: those of this instance
 * @throws the signal's reason when it ends for another reason than time
 */
export async function gradeWrittenAnswer(answer: WrittenAnswer, options: Options): Promise<GradeRecord> {
  const { userId, materialId, key, text, context } = answer
  const builtin = () => gradeWritten(key, text, context).record
  const isReadable = /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_WRITTEN
  const engines = options.engines === undefined ? await getEngines() : options.engines
  if (!engines?.trust.canCheck || !isReadable || !(await mayGo(userId, engines.check.isLocal))) return builtin()
  const { signal } = options
  try {
    return await gradeWithModel(key, text, { ...context, engine: engines.check, caller: { userId, materialId }, signal })
  } catch (error) {
    if (isModelFailure(error)) return FOR_GOOD.has(error.kind) ? builtin() : waitingRecord(engines.check.name)
    if (signal.aborted) return waitingRecord(engines.check.name)
    throw error
  }
}
