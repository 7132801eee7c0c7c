import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { FAILURE_WORDS, isModelFailure } from '#lib/ai/failures.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { verifyQuote } from '#lib/explanations/verify-quote.ts'
import { errorFields, log } from '#lib/log.ts'
import { findPassages } from '#lib/retrieval/find-passages.ts'
import type { Found, FoundPassage } from '#lib/retrieval/find-passages.ts'
import type { AnswerWithModel } from './answer-with-model.ts'
import { citePassage } from './cite-passage.ts'
import { requireOpen } from './require-open.ts'
import type { AnswerElement, AskRequest } from './schema.ts'
import type { InquiryLine } from './view.ts'

/** Passages a model reads. */
const READ = 8
/** Passages shown: the answer stands in the first of them in 57 of 100 questions, in one of three in 75. */
const SHOWN = 3

const SEARCH_VERSION = 'ask.search@1'

type Context = {
  signal: AbortSignal
  now: Date
  /** Null where there is no model, or this person keeps their words here: search answers. */
  answerWithModel?: AnswerWithModel | null
  /** The host of a model to which this person has not yet said whether their words may go: that is asked first. */
  consentHost?: string | null
}

/** How an answer came about; filled as it is given. */
type Outcome = {
  isAnswered: boolean; engine: string; taskVersion: string; withheld: number; elements: AnswerElement[]
  /** The passages found are shown: there is no answer of a model, or not all of one. */
  showsPassages: boolean
}

/**
 * Answers a question from a lecture, or from the lectures of a course: a model's checked claims where there is one, else
 * the places that come nearest, each with its best sentence; or says that the lecture does not say, with the nearest
 * places. The question and its answer are kept for this student, unless it was stopped before its end. As with an
 * explanation, what is answered about these lectures in an attempt under way counts as helped from here on.
 * @throws AppError before the first line: not-found for what the viewer may not see, conflict while it cannot be asked
 */
export async function* ask(
  viewer: Viewer,
  { scope, pageNo, text }: AskRequest,
  { signal, now, answerWithModel = null, consentHost = null }: Context,
): AsyncGenerator<InquiryLine> {
  const askedOf = await requireOpen(viewer, scope, now)
  if (consentHost !== null) return yield { type: 'consent', host: consentHost }
  const found = await findPassages(viewer, { query: text, scope, limit: READ }, now)
  requireSearched(found)
  const materials = new Set([...(askedOf.materialId ? [askedOf.materialId] : []), ...found.passages.map(({ materialId }) => materialId)])
  await prisma.explanationOpening.createMany({
    data: [...materials].map((materialId) => ({ userId: viewer.userId, materialId, at: now })),
  })
  const outcome: Outcome = {
    isAnswered: found.isInScope, engine: BUILTIN_ENGINE, taskVersion: SEARCH_VERSION, withheld: 0, elements: [], showsPassages: true,
  }
  if (answerWithModel && found.passages.length > 0) yield* askModel({ text, pageNo, found, answerWithModel, signal }, outcome)
  if (signal.aborted) return
  yield { type: 'verdict', isAnswered: outcome.isAnswered }
  const passages = !outcome.showsPassages ? [] : found.passages.flatMap((passage) => citePassage(passage) ?? []).slice(0, SHOWN)
  for (const passage of passages) yield { type: 'passage', passage }
  if (signal.aborted) return
  const { isAnswered, engine, taskVersion, elements, withheld } = outcome
  const { id } = await prisma.inquiry.create({
    data: { userId: viewer.userId, ...askedOf, question: text, isAnswered, engine, taskVersion, elements, passages, createdAt: now },
    select: { id: true },
  })
  yield { type: 'done', id, engine, unread: found.materials.unread, withheld }
}

function requireSearched({ materials: { searched, unread } }: Found): void {
  if (searched > 0) return
  throw new AppError('conflict', unread > 0
    ? 'This is still being read, so nothing can be looked up in it yet. Your question is still here: ask again in a moment.'
    : 'There is no lecture here yet to look it up in. Add one, then ask again.')
}

type ModelRun = Pick<AskRequest, 'text' | 'pageNo'> & { found: Found; answerWithModel: AnswerWithModel; signal: AbortSignal }

/** A model's sentences, each with its quote found again in one of the passages it was given. */
async function* askModel({ text, pageNo, found, answerWithModel, signal }: ModelRun, outcome: Outcome): AsyncGenerator<InquiryLine> {
  const byId = new Map(found.passages.map((passage) => [passage.id, passage]))
  const texts = new Map(found.passages.map((passage) => [passage.id, passage.text]))
  const passages = found.passages.map((passage, index) => ({ ...passage, n: index + 1 }))
  const { engine, taskVersion } = answerWithModel
  const answer = answerWithModel.answer({ question: text, pageNo, passages, isInScope: found.isInScope }, { signal })
  let dropped = 0
  try {
    for (;;) {
      const { done, value } = await answer.next()
      if (signal.aborted) return
      if (done) {
        outcome.withheld = value.withheld + dropped
        // An answer of which nothing stood is none, and what search found is shown.
        if (value.isAnswered && outcome.elements.length === 0) return yield { type: 'notice', message: failureSentence('nothing-held') }
        if (!value.isAnswered) outcome.elements = []
        Object.assign(outcome, { isAnswered: value.isAnswered, engine, taskVersion, showsPassages: !value.isAnswered })
        return
      }
      const element = verifyQuote(value, texts)
      const passage: FoundPassage | undefined = byId.get(element?.citation?.passageId ?? '')
      if (!element || !passage) {
        dropped += 1
        continue
      }
      const sentence = { element, material: { id: passage.materialId, title: passage.title } }
      outcome.elements.push(sentence)
      yield { type: 'element', ...sentence }
    }
  } catch (error) {
    if (signal.aborted) return
    if (!isModelFailure(error)) log.error('inquiry.model-failed', errorFields(error))
    if (outcome.elements.length > 0) Object.assign(outcome, { isAnswered: true, engine, taskVersion, withheld: dropped })
    yield { type: 'notice', message: failureSentence(isModelFailure(error) ? error.kind : 'garbage') }
  } finally {
    // Whoever stops listening ends the model's request with it.
    await answer.return(undefined as never).catch(() => undefined)
  }
}

const failureSentence = (kind: keyof typeof FAILURE_WORDS): string =>
  `${FAILURE_WORDS[kind].reader} What follows was found by search in your lecture.`
