import type { OfferableBank } from '#lib/questions/view.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import type { ModelRung, SittingState } from '#lib/db/generated/enums.ts'
import type { ExamPart } from './schema.ts'

/** Client-safe shapes of the page Settings, Model. Nothing here ever holds a key. */
export type Preset = 'openai' | 'ollama' | 'lmstudio' | 'other'

/** What the form holds, as it is typed. An empty key keeps the one that is kept for this address. */
export type ModelFormValues = {
  preset: Preset
  baseUrl: string
  apiKey: string
  model: string
  checkModel: string
  context: string
  concurrency: string
  dailyTokens: string
  instanceDailyTokens: string
  priceIn: string
  priceOut: string
}
export type ModelField = keyof ModelFormValues

/** A model server on this machine: offered, never used unasked. */
export type FoundServer = { preset: Preset; name: string; url: string; models: string[] }

/** Who writes now. */
export type EngineInUse = {
  name: string
  /** Another model checks; null: the same. */
  checkName: string | null
  host: string
  isLocal: boolean
  rung: ModelRung
  /** ISO; null: no test has passed yet. */
  testedAt: string | null
  /** The kind of the latest call's failure; null: it went well, or there was none. */
  lastFailure: FailureKind | null
}

/** Whose words go where. */
export type TextGoesTo = { host: string; model: string }

export type ExamPartLine = { part: ExamPart; title: string; result: string; detail: string; meaning: string; passed: boolean }

export type ExamView = {
  state: SittingState
  /** Calls. */
  done: number
  total: number
  /** Of a sitting that is done. */
  summary: string | null
  parts: ExamPartLine[]
  failure: string | null
  /** ISO; null while it runs. */
  endedAt: string | null
}

export type Tokens = { input: number; output: number }
/** `money` in the owner's currency; null where no prices are entered. */
export type TaskUse = Tokens & { task: string; title: string; calls: number; money: number | null }
/** `day`: YYYY-MM-DD, UTC, as the daily limits count. */
export type DayUse = Tokens & { day: string; money: number | null }
export type UseReport = {
  instance: { used: number; cap: number } | null
  tasks: TaskUse[]
  days: DayUse[]
  /** Some servers send no count: those calls were counted by characters. */
  hasEstimates: boolean
}

export type FailureLine = { kind: FailureKind; words: string; count: number; lastAt: string }

export type Authorship = { title: string; model: number; builtin: number }

export type OwnerPart = {
  /** The environment's values win, and then nothing can be changed here. */
  source: 'environment' | 'settings' | 'none'
  /** Names of the variables that are set. */
  fixedBy: string[]
  form: ModelFormValues
  hasKey: boolean
  /** Where each preset is reached. */
  addresses: Record<Preset, string>
  found: FoundServer[]
  use: UseReport
  failures: FailureLine[]
  /** What a sitting of the entrance exam will use, in words. */
  examEstimate: string
}

export type ModelPage = {
  engine: EngineInUse | null
  /** The environment names a server, but no model could be chosen. */
  isIncomplete: boolean
  /** Null for everyone but the owner. */
  owner: OwnerPart | null
  person: { sharesWords: boolean | null; personalises: boolean; today: { used: number; cap: number } | null }
  exam: ExamView | null
  /** The last seven days, of this person's explanations and their courses' questions. */
  authorship: Authorship[]
  /** Lectures of this person that have no questions by this model yet, with the tokens that would take. */
  offers: OfferableBank[]
}

/** The steps of Test. A server is tried with the model, and with the one that checks where that is another. */
export type TestStep = 'reach' | 'model' | 'schema'
export type TestLine =
  | { type: 'plan'; seconds: number }
  | { type: 'asking'; step: TestStep; model: string | null }
  | { type: 'step'; step: TestStep; model: string | null; passed: boolean; words: string; seconds: number }
  | {
      type: 'end'
      passed: boolean
      words: string
      rung: ModelRung | null
      /** The field to change, and what stands beside it. */
      field: ModelField | null
      fieldWords: string | null
      /** "401 Unauthorized". */
      status: string | null
      models: string[]
    }
  | { type: 'failed'; message: string }

export type ServerList = { models: string[]; problem: string | null }

export const RUNG_WORDS: Record<ModelRung, string> = {
  STRICT: 'It can explain, answer and write questions.',
  JSON: 'It can explain, answer and write questions. The server takes no schema, so a slip in the form is corrected once.',
  PLAIN: 'It gives plain text only: it can explain and answer. Questions and marks stay with the built-in engine.',
}
