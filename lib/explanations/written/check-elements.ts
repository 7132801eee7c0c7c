import type { Caller } from '#lib/ai/budget.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { checkLink } from '#lib/explanations/checks/check-link.ts'
import type { Element } from '#lib/explanations/schema.ts'
import type { Verdict } from '#lib/explanations/tasks/explain-verify/schema.ts'
import { verifyClaims } from './verify-claims.ts'

/** What was done and held back: counts and verdicts, never the text that failed. */
export type WritingReport = {
  /** Elements that failed a check, by its name; of the second call "partly", "unsupported", "contradicted". */
  withheld: Record<string, number>
  /** In the order of the claims; null: not double-checked. */
  verdicts: (Verdict | null)[]
  inputTokens: number
  outputTokens: number
}

export const emptyReport = (): WritingReport => ({ withheld: {}, verdicts: [], inputTokens: 0, outputTokens: 0 })

/** Counts an element that failed a check. */
export const withhold = (report: WritingReport, reason: string): void => {
  report.withheld[reason] = (report.withheld[reason] ?? 0) + 1
}

export type WritingEvent = { type: 'element'; element: Element } | { type: 'checking'; claims: number }

export type CheckContext = {
  engines: Engines
  caller: Caller
  signal: AbortSignal
  /** What the claims are about: resolves "it" and "this". */
  target: string
  passages: readonly { n: number; id: string; text: string }[]
  mayIllustrate: boolean
}

const MOST_ILLUSTRATIONS = 2

/** A claim on its way through the second call. */
type Waiting = { element: Element; verdict: Promise<Verdict | null> }

/**
 * Elements as a model writes them, given on, in order, when all their checks are done, and only if they passed them. Claims
 * are verified side by side as they are complete; where only one call can run at a time, in one call at the end. A checker
 * that has not passed its entrance exam is not asked: claims are then given at once, as not double-checked.
 * @param write given the signal that ends with whoever reads this
 * @throws what the source throws, after what it had written before has been checked and given
 */
export async function* checkElements(
  write: (signal: AbortSignal) => AsyncGenerator<Element>,
  context: CheckContext,
  report: WritingReport,
): AsyncGenerator<WritingEvent> {
  const { engines, mayIllustrate } = context
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const source = write(signal)
  const asks = engines.trust.canCheck
  const atOnce = engines.check.concurrency > 1 && engines.write.concurrency > 1
  const verify = claimVerifier({ ...context, signal }, report)
  const release = releaser(mayIllustrate, report)
  const line: Waiting[] = []
  let claims = 0
  let failure: unknown
  let next: Promise<IteratorResult<Element>> | null = source.next()
  try {
    while (next || line.length > 0) {
      const head = line[0]
      // Given in order; a claim as soon as its verdict is back, also while the next one is still being written.
      if (head && (!next || !asks || atOnce) && (!next || (await isFirst(head.verdict, next)))) {
        line.shift()
        yield* release(head)
        continue
      }
      const step: IteratorResult<Element> | null = await next!.catch((error: unknown) => ((failure = error), null))
      next = step && !step.done ? source.next() : null
      if (step && !step.done) {
        const isClaim = step.value.kind === 'claim'
        line.push({ element: step.value, verdict: isClaim && asks && atOnce ? handled(verify.alone(step.value)) : NOT_ASKED })
        if (isClaim) claims++
        if (isClaim && asks) yield { type: 'checking', claims }
      } else if (asks && !atOnce) await verify.together(line)
    }
  } finally {
    stop.abort(new Error('nobody reads on'))
    // Whoever left early leaves a request behind; it ends with the signal, and its failure concerns nobody.
    next?.catch(() => undefined)
    await source.return(undefined).catch(() => undefined)
  }
  if (failure !== undefined) throw failure
}

type Tokens = { input: number; output: number }

export const addTokens = (report: WritingReport, { input, output }: Tokens): void => {
  report.inputTokens += input
  report.outputTokens += output
}

const NOT_ASKED: Promise<null> = Promise.resolve(null)

/** A verdict nobody waits for any more fails unheard. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** Does the verdict come before the next element? Failures are left to whoever awaits them. */
const isFirst = (verdict: Promise<unknown>, next: Promise<unknown>): Promise<boolean> =>
  Promise.race([verdict.then(() => true, () => true), next.then(() => false, () => false)])

/** Puts claims to the second call, alone or together, with what they are judged from. */
function claimVerifier({ engines, caller, signal, target, passages }: CheckContext, report: WritingReport) {
  const context = { engine: engines.check, caller, signal, onCall: (call: Tokens) => addTokens(report, call) }
  const earlier: string[] = []
  const numberOf = (element: Element) => passages.find(({ id }) => id === element.citation?.passageId)?.n ?? 0
  return {
    async alone(element: Element): Promise<Verdict | null> {
      const passage = numberOf(element)
      const before = [...earlier]
      earlier.push(element.text)
      const near = passages.filter(({ n }) => Math.abs(n - passage) <= 1)
      const claims = [{ n: 1, text: element.text, passage }]
      const verdicts = await verifyClaims({ target, passages: near, earlier: before, claims }, context)
      return verdicts.get(1) ?? null
    },
    async together(line: Waiting[]): Promise<void> {
      const waiting = line.filter(({ element }) => element.kind === 'claim')
      if (waiting.length === 0) return
      const claims = waiting.map(({ element }, index) => ({ n: index + 1, text: element.text, passage: numberOf(element) }))
      const cited = passages.filter(({ n }) => claims.some(({ passage }) => Math.abs(passage - n) <= 1))
      const verdicts = await verifyClaims({ target, passages: cited, earlier: [], claims }, context)
      for (const [index, each] of waiting.entries()) each.verdict = Promise.resolve(verdicts.get(index + 1) ?? null)
    },
  }
}

/**
 * Gives an element whose turn has come, or holds it back: a claim by its verdict; a link, with what follows it, by the
 * texts around it.
 */
function releaser(mayIllustrate: boolean, report: WritingReport) {
  const given: string[] = []
  let illustrations = 0
  let link: Element | null = null
  return async function* ({ element, verdict }: Waiting): AsyncGenerator<WritingEvent> {
    if (element.kind === 'link') {
      link = element
      return
    }
    let shown = element
    if (element.kind === 'claim') {
      const known = await verdict
      report.verdicts.push(known)
      if (known !== null && known !== 'supported') return withhold(report, known)
      given.push(element.text)
      shown = { ...element, isDoubleChecked: known === 'supported' }
    } else if (!mayIllustrate && ++illustrations > MOST_ILLUSTRATIONS) return withhold(report, 'illustrations')
    if (element.kind !== 'claim') given.push(element.text)
    if (link && checkLink(link.text, given).ok) yield { type: 'element', element: link }
    else if (link) withhold(report, 'link')
    link = null
    yield { type: 'element', element: shown }
  }
}
