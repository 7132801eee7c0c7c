import { getEngines } from '#lib/ai/model-engine.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { enter } from '#lib/ai/turnstile.ts'
import { isModelFailure } from '#lib/ai/failures.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { ask } from './ask.ts'
import { modelAnswer } from './model-answer.ts'
import type { AskRequest } from './schema.ts'
import type { InquiryLine } from './view.ts'

type Context = {
  signal: AbortSignal
  now: Date
  /** Left out: the models of this instance. */
  engines?: Engines | null
}

/** One person has this many questions under way at a model. */
const OF_ONE_PERSON = { atOnce: 2, inLine: 4 }

/**
 * The answer to a question, by this instance's model where there is one and this person lets their own words go to it; who
 * has not said yet is asked first, and who said no is answered by search.
 * @throws as `ask` does
 */
export async function* streamAnswer(viewer: Viewer, request: AskRequest, { signal, now, engines }: Context): AsyncGenerator<InquiryLine> {
  const known = engines === undefined ? await getEngines() : engines
  if (!known) return yield* ask(viewer, request, { signal, now })
  const { sharesWords } = await prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { sharesWords: true } })
  if (sharesWords === null) return yield* ask(viewer, request, { signal, now, consentHost: known.write.host })
  if (!sharesWords) return yield* ask(viewer, request, { signal, now })
  let leave = () => {}
  try {
    leave = await enter(`questions of ${viewer.userId}`, OF_ONE_PERSON, signal)
  } catch (error) {
    if (!isModelFailure(error)) throw error
    return yield* ask(viewer, request, { signal, now })
  }
  try {
    yield* ask(viewer, request, { signal, now, answerWithModel: modelAnswer(known, viewer.userId) })
  } finally {
    leave()
  }
}
