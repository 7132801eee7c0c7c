import { BUILTIN_ENGINE, taskVersion } from '#lib/ai/define-task.ts'
import { FAILURE_WORDS } from '#lib/ai/failures.ts'
import { getEngines } from '#lib/ai/model-engine.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { loadInput } from './load-input.ts'
import { BUILTIN_STYLES, isModelStyle } from './schema.ts'
import type { Element, ExplainRequest } from './schema.ts'
import { describePersonal } from './personal/describe-personal.ts'
import { loadPersonal } from './personal/load-personal.ts'
import { loadRefreshers } from './personal/load-refreshers.ts'
import { NOTHING_KNOWN } from './personal/personal.ts'
import { withMissing } from './recompose/with-missing.ts'
import { findStored, hashInput, storeExplanation, verifiedElements } from './stored.ts'
import { explainWrite } from './tasks/explain-write/task.ts'
import { verifyQuote } from './verify-quote.ts'
import type { ExplainEvent } from './view.ts'
import { explainByModel } from './written/explain-by-model.ts'

/** The row the elements were stored in; `id` null when it was stopped before its end, so that half of one is never kept. */
export type Explained = {
  id: string | null
  engine: string
  /** Sentences a model wrote that did not pass a check, and are not shown. */
  withheld: number
  /** A sentence for people: why another engine answered than the one asked, or why the rest is missing. */
  notice: string | null
}

type Context = {
  signal: AbortSignal
  now: Date
  /** The models to use; null: none. Left out: those of this instance. */
  engines?: Engines | null
}

const NO_MODEL = 'No language model is set here now, so this is told in the lecture’s own words.'

/**
 * Explains a page, a concept or a selection of a lecture: elements as they come, each with its checks behind it, and at the
 * end the explanation is kept for this student. One asked for before, of the same input by the same version of the task, is
 * given from the store. When a model gives nothing that holds, the built-in engine answers and says why. Opening it is
 * noted: answers of an attempt under way count as helped from here on.
 * @throws AppError before the first element: not-found for what the viewer may not see or the lecture does not name,
 * conflict for a page that is not read yet, and while an exam of the course is sat
 */
export async function* explain(viewer: Viewer, request: ExplainRequest, context: Context): AsyncGenerator<ExplainEvent, Explained> {
  const { signal, now } = context
  const version = await requireVersion(viewer, request)
  await requireNotSitting(viewer, version.material.courseId, now)
  await prisma.explanationOpening.create({ data: { userId: viewer.userId, materialId: request.materialId, at: now } })
  if (!isModelStyle(request.style)) return yield* explainByRules(viewer, version, request, context, null)
  const engines = context.engines === undefined ? await getEngines() : context.engines
  const inOwnWords = { ...request, style: BUILTIN_STYLES[0] }
  if (!engines) return yield* explainByRules(viewer, version, inOwnWords, context, NO_MODEL)
  const written = yield* explainByModel(viewer, version, request, { signal, now, engines })
  if (written.ok) return written.explained
  const notice = `${FAILURE_WORDS[written.failure].reader} So this is told in the lecture’s own words.`
  return yield* explainByRules(viewer, version, inOwnWords, context, notice)
}

export type ExplainVersion = Awaited<ReturnType<typeof requireVersion>>

/** By the built-in engine: the lecture's own sentences. */
async function* explainByRules(
  viewer: Viewer,
  version: ExplainVersion,
  request: ExplainRequest,
  { signal, now }: Context,
  notice: string | null,
): AsyncGenerator<ExplainEvent, Explained> {
  const told = { engine: BUILTIN_ENGINE, withheld: 0, notice }
  const { target, style } = request
  const refreshed = await whatToRecall(viewer, version.id, target, now)
  yield { type: 'begin', engine: BUILTIN_ENGINE, style, personal: refreshed?.line ?? null, notice }
  const key = {
    userId: viewer.userId, versionId: version.id, engine: BUILTIN_ENGINE, taskVersion: versionOf(version.state),
    inputHash: refreshed ? hashInput(refreshed.refreshers) : '', target, style, language: '' as const,
  }
  const stored = await findStored(key, now)
  if (stored) {
    for (const element of await verifiedElements(stored.elements)) yield { type: 'element', element }
    return { ...told, id: stored.id }
  }
  const loaded = await loadInput(version, request)
  if (!loaded) throw notFound(target.kind === 'selection' ? 'This selection' : 'This concept')
  const written: Element[] = []
  for await (const element of runTask(explainWrite, loaded.input, { signal })) {
    const verified = verifyQuote(element, loaded.passages)
    if (verified) written.push(verified)
    else log.warn('explanation.quote-not-found', { versionId: version.id, sentenceId: element.citation?.sentenceId })
  }
  const elements = refreshed ? withMissing(written, refreshed.refreshers) : written
  for (const element of elements) yield { type: 'element', element }
  if (signal.aborted || elements.length === 0) return { ...told, id: null }
  return { ...told, id: await storeExplanation(key, elements, now) }
}

/** Of a concept: what it builds on and this student has shown to be unsure of, put before it in the lecture's words. */
async function whatToRecall(viewer: Viewer, versionId: string, target: ExplainRequest['target'], now: Date) {
  if (target.kind !== 'concept') return null
  const { missing } = await loadPersonal(viewer, { versionId, conceptIds: [target.conceptId] }, now)
  const weak = missing.filter(({ why }) => why === 'weak')
  const refreshers = weak.length === 0 ? [] : await loadRefreshers(versionId, weak)
  const [first] = refreshers
  if (!first) return null
  const line = describePersonal({ ...NOTHING_KNOWN, missing: weak.filter(({ name }) => name === first.name) })
  return line === null ? null : { line, refreshers: [first] }
}

/** What is written while the rest is still being read knows no concepts yet, and is written anew afterwards. */
const versionOf = (state: string): string => (state === 'READY' ? taskVersion(explainWrite) : `${taskVersion(explainWrite)}+reading`)

/** The newest version that is not broken, if the page asked for has been read. */
async function requireVersion(viewer: Viewer, { materialId, target }: ExplainRequest) {
  const version = await prisma.materialVersion.findFirst({
    where: { state: { not: 'FAILED' }, material: { ...visibleMaterial(viewer), id: materialId } },
    orderBy: { number: 'desc' },
    select: {
      id: true, language: true, state: true, pagesRead: true, pageCount: true, materialId: true,
      material: { select: { title: true, courseId: true } },
    },
  })
  if (!version) throw notFound('This lecture')
  if (target.kind !== 'concept') {
    const isBeyond = version.pageCount !== null && target.page > version.pageCount
    if (isBeyond) throw notFound('This page')
    if (target.page > version.pagesRead) throw new AppError('conflict', `Page ${target.page} is still being read. Try again in a moment.`)
  }
  return version
}
