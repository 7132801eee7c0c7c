import { embedTexts, readEmbeddingConfig } from '#lib/ai/embed-texts.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'

export type QuestionVector = { model: string; vector: Float32Array }

/** Somebody waits for the answer: words alone are better than a late one. */
const PATIENCE_MS = 2_000
/** A server that is away is not asked again at each letter. */
const ASK_AGAIN_MS = 30_000
const KEPT = 200

/** Kept on globalThis under a name, since bundles copy modules. */
const holder = globalThis as { repriseQuestionVectors?: Map<string, Float32Array>; repriseEmbeddingAwayUntil?: number }

/**
 * The vector of what somebody looks for. Their words leave this machine only if they allowed it.
 * @returns null where no embedding model is set, they did not allow it, or it does not answer: words alone are searched
 */
export async function embedQuestion(viewer: Viewer, question: string, now: Date): Promise<QuestionVector | null> {
  const config = await readEmbeddingConfig()
  const text = question.trim().slice(0, 2_000)
  if (!config || text === '' || now.getTime() < (holder.repriseEmbeddingAwayUntil ?? 0)) return null
  if (!config.isLocal && !(await allowsTheirWords(viewer))) return null
  const kept = (holder.repriseQuestionVectors ??= new Map<string, Float32Array>())
  const key = `${config.baseUrl} ${config.model} ${text}`
  const known = kept.get(key)
  if (known) return { model: config.model, vector: known }
  try {
    const [vector] = await embedTexts(config, [text], AbortSignal.timeout(PATIENCE_MS))
    if (!vector) return null
    kept.set(key, vector)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return { model: config.model, vector }
  } catch (error) {
    holder.repriseEmbeddingAwayUntil = now.getTime() + ASK_AGAIN_MS
    log.warn('search.without-vectors', errorFields(error))
    return null
  }
}

async function allowsTheirWords({ userId }: Viewer): Promise<boolean> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { sharesWords: true } })
  return user?.sharesWords === true
}
