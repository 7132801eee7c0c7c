import { taskVersion } from '#lib/ai/define-task.ts'
import { FAILURE_WORDS, isModelFailure } from '#lib/ai/failures.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { enter } from '#lib/ai/turnstile.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import type { Explained, ExplainVersion } from '#lib/explanations/explain.ts'
import { loadInput } from '#lib/explanations/load-input.ts'
import { describePersonal } from '#lib/explanations/personal/describe-personal.ts'
import { loadPersonal } from '#lib/explanations/personal/load-personal.ts'
import { ownExplanation } from '#lib/explanations/policy.ts'
import type { Element, ExplainRequest } from '#lib/explanations/schema.ts'
import { copyShared, countOf, findStored, hashInput, storeExplanation, verifiedElements } from '#lib/explanations/stored.ts'
import type { Stored, StoreKey } from '#lib/explanations/stored.ts'
import type { ExplainInput, ModelInput } from '#lib/explanations/tasks/explain-write/schema.ts'
import { explainWrite } from '#lib/explanations/tasks/explain-write/task.ts'
import type { ExplainEvent } from '#lib/explanations/view.ts'
import { emptyReport } from './check-elements.ts'
import { loadModelInput } from './load-model-input.ts'
import { writeWithModel } from './write-with-model.ts'

type Context = { signal: AbortSignal; now: Date; engines: Engines }

/** Nothing was shown yet when it failed: the built-in engine takes over. */
type Outcome = { ok: true; explained: Explained } | { ok: false; failure: FailureKind }

/** One person has this much under way at a model, however many panels they open; the same explanation only once. */
const OF_ONE_PERSON = { atOnce: 2, inLine: 6 }
const OF_ONE_KIND = { atOnce: 1, inLine: 6 }

/** Styles that say the same to everybody. */
const IMPERSONAL = new Set<ExplainRequest['style']>(['gist'])

const STOPPED = 'What stands here passed its checks; ask again for the rest.'

/** An explanation written by a model and checked, from the store where it was asked for before. */
export async function* explainByModel(
  viewer: Viewer,
  version: ExplainVersion,
  request: ExplainRequest,
  context: Context,
): AsyncGenerator<ExplainEvent, Outcome> {
  const { signal, now, engines } = context
  const prepared = await prepare(viewer, version, request, context)
  if (!prepared) return { ok: false, failure: 'empty' }
  const { input, key, personal } = prepared
  const engine = engines.write.name
  const begin: ExplainEvent = { type: 'begin', engine, style: request.style, personal, notice: null }
  const leaving: (() => void)[] = []
  try {
    // A reload or a second panel waits for the first and is then answered from the store.
    leaving.push(await enter(`explanation ${hashInput(key)}`, OF_ONE_KIND, signal))
    const stored = (await findStored(key, now)) ?? (personal === null ? await copyShared(key, now) : null)
    if (stored) {
      yield begin
      return { ok: true, explained: yield* again(stored, engine) }
    }
    leaving.push(await enter(`explanations of ${viewer.userId}`, OF_ONE_PERSON, signal))
    yield begin
    return yield* writeAndStore({ input, key, personal, version, viewer }, context)
  } catch (error) {
    if (!isModelFailure(error)) throw error
    return { ok: false, failure: error.kind }
  } finally {
    for (const leave of leaving) leave()
  }
}

async function* again({ id, elements, withheld }: Stored, engine: string): AsyncGenerator<ExplainEvent, Explained> {
  for (const element of await verifiedElements(elements)) yield { type: 'element', element }
  return { id, engine, withheld, notice: null }
}

type Prepared = { input: ExplainInput; key: StoreKey; personal: string | null }

async function* writeAndStore(
  { input, key, personal, version, viewer }: Prepared & { version: ExplainVersion; viewer: Viewer },
  { signal, now, engines }: Context,
): AsyncGenerator<ExplainEvent, Outcome> {
  const caller = { userId: viewer.userId, materialId: version.materialId }
  const report = emptyReport()
  const elements: Element[] = []
  let failure: FailureKind | null = null
  try {
    for await (const event of writeWithModel(input, { engines, caller, signal }, report)) {
      if (event.type === 'element') elements.push(event.element)
      yield event
    }
  } catch (error) {
    if (!isModelFailure(error)) throw error
    failure = error.kind
  }
  const told = { engine: engines.write.name, withheld: countOf(report.withheld), notice: null }
  const holds = elements.some(({ kind }) => kind === 'claim')
  if (signal.aborted) return { ok: true, explained: { ...told, id: null } }
  if (!holds) return { ok: false, failure: failure ?? (report.withheld.language ? 'wrong-language' : 'nothing-held') }
  if (failure) return { ok: true, explained: { ...told, id: null, notice: `${FAILURE_WORDS[failure].reader} ${STOPPED}` } }
  return { ok: true, explained: { ...told, id: await storeExplanation(key, elements, now, { ...report, personal }) } }
}

/** What goes to the model and what the result is kept under; null where the target has no text. */
async function prepare(
  viewer: Viewer, version: ExplainVersion, request: ExplainRequest, { engines, now }: Context,
): Promise<Prepared | null> {
  const loaded = await loadInput(version, request)
  if (!loaded) throw notFound(request.target.kind === 'selection' ? 'This selection' : 'This concept')
  const { input } = loaded
  const about = input.sentences.filter(({ page, isSelected, namesTarget }) =>
    request.target.kind === 'page' ? page === request.target.page : (isSelected ?? namesTarget))
  const known = IMPERSONAL.has(request.style)
    ? null
    : await loadPersonal(viewer, {
        versionId: version.id,
        ...(request.target.kind === 'concept' ? { conceptIds: [request.target.conceptId] } : { sentenceIds: about.map(({ id }) => id) }),
      }, now)
  const { sharesWords } = await prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { sharesWords: true } })
  const followUp = request.followUp ? await loadFollowUp(viewer, version.id, request.followUp) : null
  const model = await loadModelInput({
    version: { id: version.id, title: version.material.title }, input, request, personal: known, sharesWords: sharesWords === true,
    followUp, engine: engines.write,
  })
  if (!model) return null
  const { target, style, language } = request
  const key = {
    userId: viewer.userId, versionId: version.id, engine: engines.write.name, taskVersion: taskVersion(explainWrite, 'model'),
    // An explanation nobody checked is written anew once somebody can.
    inputHash: hashInput({ model, style, language, checker: engines.trust.canCheck ? engines.check.name : null }),
    target, style, language, ...(request.followUp ? { followUp: request.followUp } : {}),
  }
  return { input: { ...input, model }, key, personal: known && model.personal ? describePersonal(known) : null }
}

/** What was told before, of the same lecture and to the same student. */
async function loadFollowUp(
  viewer: Viewer, versionId: string, { of, kind }: NonNullable<ExplainRequest['followUp']>,
): Promise<ModelInput['followUp']> {
  const row = await prisma.explanation.findFirst({
    where: { AND: [ownExplanation(viewer), { id: of, versionId }] }, select: { elements: true },
  })
  if (!row) throw notFound('This explanation')
  return { kind, earlier: (row.elements as Element[]).filter(({ kind: of }) => of !== 'link').map(({ text }) => text) }
}
