import { configOfSettings, readModelConfig } from '#lib/ai/config.ts'
import type { ModelConfig } from '#lib/ai/config.ts'
import { isModelFailure } from '#lib/ai/failures.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import { readModelSettings } from '#lib/ai/instance-settings.ts'
import { engineOf, rememberRung } from '#lib/ai/model-engine.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { listServerModels } from '#lib/ai/server-models.ts'
import type { ServerModels } from '#lib/ai/server-models.ts'
import { enter } from '#lib/ai/turnstile.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { ModelRung } from '#lib/db/generated/enums.ts'
import { AppError } from '#lib/errors.ts'
import { requireOwner } from './policy.ts'
import type { ModelForm } from './schema.ts'
import { settingsOfForm } from './settings-of-form.ts'
import { engineTest } from './tasks/engine-test/task.ts'
import { hasAnswered, problemOf, reachProblem, statusLine } from './test-words.ts'
import type { Problem } from './test-words.ts'
import { RUNG_WORDS } from './view.ts'
import type { TestLine } from './view.ts'

type Context = { signal: AbortSignal; now: Date; patience?: ModelEngine['patience'] }

/** Our own words: no lecture leaves for a test. */
const TEXT = 'Water boils at 100 degrees Celsius at sea level. Higher up, where the air is thinner, it boils sooner.'

/** Beyond the wait for a first word: listing, and a few short answers. */
const ANSWERS_MS = 60_000

/**
 * Tries a model in three calls and says each in words: the server answers and takes the key; the model is there; a form of
 * four fields comes back whole. Nothing is changed but what is known of the model, where all passed: its rung, and that
 * it was tested. Another model for the checks is tried as well.
 * @param form null: the model in use
 * @throws AppError for everybody but the owner, and where there is nothing to test
 */
export async function* testModel(viewer: Viewer, form: ModelForm | null, context: Context): AsyncGenerator<TestLine> {
  requireOwner(viewer)
  const config = form ? configOfSettings(settingsOfForm(form, await readModelSettings())) : await readModelConfig()
  if (!config) throw new AppError('conflict', 'No model is set here, so there is none to test.')
  const names = [...new Set([config.model, config.checkModel])]
  const given = context.patience && { patience: context.patience }
  const engines = await Promise.all(names.map(async (name) => ({ ...(await engineOf(config, name)), ...given })))
  const limit = ANSWERS_MS + Math.max(...engines.map(({ patience }) => patience.firstToken))
  const tooLong = AbortSignal.timeout(limit)
  const signal = AbortSignal.any([context.signal, tooLong])
  const leave = await enter('test of a model', { atOnce: 1, inLine: 3 }, signal)
  try {
    yield { type: 'plan', seconds: Math.round(limit / 1000) }
    yield* runTest(config, engines, { signal, tooLong, now: context.now })
  } finally {
    leave()
  }
}

type Run = { signal: AbortSignal; tooLong: AbortSignal; now: Date }

const REACHED = 'The server answers'

async function* runTest(config: ModelConfig, engines: ModelEngine[], run: Run): AsyncGenerator<TestLine> {
  yield { type: 'asking', step: 'reach', model: null }
  const watch = stopwatch()
  const answer = await listServerModels(config)
  const problem = answer.ok ? null : reachProblem(answer.status)
  const models = answer.ok ? answer.models : []
  const words = problem?.words ?? reachWords(answer, config.apiKey !== null)
  yield { type: 'step', step: 'reach', model: null, passed: problem === null, words, seconds: watch() }
  if (problem) return yield { ...failed(problem, models), status: statusLine(answer.ok ? null : answer.status) }
  const rungs: ModelRung[] = []
  for (const engine of engines) {
    const result = yield* tryEngine(engine, engines.length > 1, run)
    if (typeof result !== 'string') {
      const isChecker = engines.length > 1 && engine === engines[1]
      return yield failed(isChecker && result.field === 'model' ? { ...result, field: 'checkModel' } : result, models)
    }
    rungs.push(result)
  }
  for (const [index, engine] of engines.entries()) await rememberRung(engine, rungs[index]!, run.now)
  yield { type: 'end', passed: true, words: RUNG_WORDS[rungs[0]!], rung: rungs[0]!, field: null, fieldWords: null, status: null, models }
}

const failed = ({ words, field, fieldWords }: Problem, models: string[]): Extract<TestLine, { type: 'end' }> =>
  ({ type: 'end', passed: false, words, rung: null, field, fieldWords, status: null, models })

function reachWords(answer: ServerModels, hasKey: boolean): string {
  const key = hasKey ? ' and takes the key' : ''
  if (!answer.ok) return `${REACHED}. It does not list its models, so the next step tells whether it is the right one.`
  return `${REACHED}${key}. It lists ${answer.models.length === 1 ? '1 model' : `${answer.models.length} models`}.`
}

/** @returns the rung the model stands on, or why it cannot be used */
async function* tryEngine(engine: ModelEngine, isOneOfTwo: boolean, run: Run): AsyncGenerator<TestLine, ModelRung | Problem> {
  const model = isOneOfTwo ? engine.name : null
  yield { type: 'asking', step: 'model', model }
  const watch = stopwatch()
  const plain = await ask({ ...engine, rung: 'PLAIN' }, run)
  if (plain.failure && !hasAnswered(plain.failure)) {
    const problem = problemOf(plain.failure)
    yield { type: 'step', step: 'model', model, passed: false, words: problem.words, seconds: watch() }
    return problem
  }
  yield { type: 'step', step: 'model', model, passed: true, words: `${engine.name} is there and answers.`, seconds: watch() }

  yield { type: 'asking', step: 'schema', model }
  const again = stopwatch()
  const filled = await ask({ ...engine, rung: 'STRICT' }, run)
  const rung = filled.whole ? rungOf(filled.outcomes) : hasAnswered(filled.failure ?? 'empty') && plain.whole ? 'PLAIN' : null
  if (!rung) {
    const problem = hasAnswered(filled.failure ?? 'empty') ? TOO_SMALL : problemOf(filled.failure!)
    yield { type: 'step', step: 'schema', model, passed: false, words: problem.words, seconds: again() }
    return problem
  }
  yield { type: 'step', step: 'schema', model, passed: rung !== 'PLAIN', words: SCHEMA_WORDS[rung], seconds: again() }
  return rung
}

const SCHEMA_WORDS: Record<ModelRung, string> = {
  STRICT: 'A form of four fields came back whole.',
  JSON: 'A form of four fields came back whole when it was described in the prompt; the server takes no schema.',
  PLAIN: 'No form came back, only plain text.',
}

const TOO_SMALL: Problem = {
  kind: 'too-small', field: 'model', fieldWords: 'This model is too small for Reprise',
  words: 'The model answers, but neither fills in a form nor names the passage its sentence comes from. Choose a larger one.',
}

/** The runner goes down by itself: once by a refusal of the schema, once where the form did not come. */
function rungOf(outcomes: readonly string[]): ModelRung {
  if (outcomes.filter((outcome) => outcome === 'schema-refused').length > 1) return 'PLAIN'
  return outcomes.length > 1 && outcomes.some((outcome) => outcome !== 'done' && outcome !== 'rate-limited') ? 'JSON' : 'STRICT'
}

type Asked = { whole: boolean; failure: FailureKind | null; outcomes: string[] }

/** Runs the test's task once, at the instance's cost. */
async function ask(engine: ModelEngine, { signal, tooLong }: Run): Promise<Asked> {
  const outcomes: string[] = []
  const asked = (whole: boolean, failure: FailureKind | null): Asked => ({ whole, failure, outcomes })
  try {
    let whole = false
    const onCall = ({ outcome }: { outcome: string }) => outcomes.push(outcome)
    for await (const _ of runTask(engineTest, { text: TEXT }, { signal, engine, onCall })) whole = true
    return asked(whole, null)
  } catch (error) {
    if (isModelFailure(error)) return asked(false, error.kind)
    if (tooLong.aborted) return asked(false, 'no-first-token')
    throw error
  }
}

function stopwatch(): () => number {
  const began = performance.now()
  return () => Math.round((performance.now() - began) / 100) / 10
}
