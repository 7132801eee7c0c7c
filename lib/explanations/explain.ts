import { BUILTIN_ENGINE, runTask, taskVersion } from '#lib/ai/define-task.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { loadInput } from './load-input.ts'
import type { Element, ExplainRequest } from './schema.ts'
import { findStored, storeExplanation, verifiedElements } from './stored.ts'
import { explainWrite } from './tasks/explain-write/task.ts'
import { verifyQuote } from './verify-quote.ts'

/** The row the elements were stored in; `id` null when it was stopped before its end, so that half of one is never kept. */
export type Explained = { id: string | null; engine: string }

/**
 * Explains a page or a concept of a lecture: elements as they come, every quote found again in its passage before it is
 * given, and at the end the explanation is kept for this student. One asked for before, by the same version of the task,
 * is given from the store. Opening it is noted: answers of an attempt under way count as helped from here on.
 * @throws AppError before the first element: not-found for what the viewer may not see or the lecture does not name,
 * conflict for a page that is not read yet
 */
export async function* explain(
  viewer: Viewer,
  request: ExplainRequest,
  { signal, now }: { signal: AbortSignal; now: Date },
): AsyncGenerator<Element, Explained> {
  const version = await requireVersion(viewer, request)
  await prisma.explanationOpening.create({ data: { userId: viewer.userId, materialId: request.materialId, at: now } })
  const key = { userId: viewer.userId, versionId: version.id, engine: BUILTIN_ENGINE, taskVersion: versionOf(version.state), ...request }
  const stored = await findStored(key, now)
  if (stored) {
    yield* await verifiedElements(stored.elements)
    return { id: stored.id, engine: BUILTIN_ENGINE }
  }
  const loaded = await loadInput(version, request)
  if (!loaded) throw notFound('This concept')
  const elements: Element[] = []
  for await (const element of runTask(explainWrite, loaded.input, { signal })) {
    const verified = verifyQuote(element, loaded.passages)
    if (!verified) {
      log.warn('explanation.quote-not-found', { versionId: version.id, sentenceId: element.citation?.sentenceId })
      continue
    }
    elements.push(verified)
    yield verified
  }
  if (signal.aborted || elements.length === 0) return { id: null, engine: BUILTIN_ENGINE }
  return { id: await storeExplanation(key, elements, now), engine: BUILTIN_ENGINE }
}

/** What is written while the rest is still being read knows no concepts yet, and is written anew afterwards. */
const versionOf = (state: string): string => (state === 'READY' ? taskVersion(explainWrite) : `${taskVersion(explainWrite)}+reading`)

/** The newest version that is not broken, if the page asked for has been read. */
async function requireVersion(viewer: Viewer, { materialId, target }: ExplainRequest) {
  const version = await prisma.materialVersion.findFirst({
    where: { state: { not: 'FAILED' }, material: { ...visibleMaterial(viewer), id: materialId } },
    orderBy: { number: 'desc' },
    select: { id: true, language: true, state: true, pagesRead: true, pageCount: true },
  })
  if (!version) throw notFound('This lecture')
  if (target.kind === 'page') {
    const isBeyond = version.pageCount !== null && target.page > version.pageCount
    if (isBeyond) throw notFound('This page')
    if (target.page > version.pagesRead) throw new AppError('conflict', `Page ${target.page} is still being read. Try again in a moment.`)
  }
  return version
}
