/** Everything that can go wrong between us and a model (model servers differ in words; these are the causes). */
export const FAILURES = [
  'no-key', 'forbidden', 'unknown-model', 'not-found', 'rate-limited', 'schema-refused', 'context', 'filtered', 'refused', 'cut',
  'no-first-token', 'stalled', 'garbage', 'wrong-language', 'empty', 'too-long', 'unreachable', 'server-error', 'budget-person',
  'budget-instance', 'busy', 'too-small', 'nothing-held',
] as const
export type FailureKind = (typeof FAILURES)[number]

/** A call that gave nothing usable. Features answer with the built-in engine, or say "not now". */
export class ModelFailure extends Error {
  readonly kind: FailureKind
  /** Milliseconds the server asked us to wait. */
  readonly retryAfter: number | null

  constructor(kind: FailureKind, retryAfter: number | null = null) {
    super(`model: ${kind}`)
    this.name = 'ModelFailure'
    this.kind = kind
    this.retryAfter = retryAfter
  }
}

type Words = {
  /** To whoever asked: what happened, in a sentence that stands before "... so this comes from the built-in engine". */
  reader: string
  /** To the owner: what it means and what to do. */
  settings: string
}

export const FAILURE_WORDS: Record<FailureKind, Words> = {
  'no-key': {
    reader: 'The language model did not accept this server’s key.',
    settings: 'The key was not accepted (401). Enter it again; a key of another account or a deleted one answers like this.',
  },
  forbidden: {
    reader: 'The language model refused this server.',
    settings: 'The key is valid, but may not use this model (403). Check the project, the country or the plan it belongs to.',
  },
  'unknown-model': {
    reader: 'The language model that is set here does not exist any more.',
    settings: 'The server knows no model of this name. Choose one of those it lists.',
  },
  'not-found': {
    reader: 'No language model answers at the address that is set here.',
    settings: 'There is a server at this address, but it does not speak this protocol (404). The address usually ends in /v1.',
  },
  'rate-limited': {
    reader: 'The language model is being asked too often just now.',
    settings: 'The server answers "too many requests" (429): its limit is reached, or the account has no credit left.',
  },
  'schema-refused': {
    reader: 'The language model could not be asked in a form it understands.',
    settings: 'The server refused every form of request: with a schema, with plain JSON and as text (400).',
  },
  context: {
    reader: 'This part of the lecture is too long for the language model.',
    settings: 'The prompt did not fit, even with half of the passages. Raise what the server takes, or set the context smaller here.',
  },
  filtered: {
    reader: 'The language model’s host blocked this answer.',
    settings: 'The host’s content filter ended the answer. This concerns the passage, not the settings.',
  },
  refused: {
    reader: 'The language model declined to write this.',
    settings: 'The model declined. This concerns the passage, not the settings.',
  },
  cut: {
    reader: 'The language model’s answer broke off.',
    settings: 'The connection broke inside an answer. If it happens often, look at the server or at a proxy between.',
  },
  'no-first-token': {
    reader: 'The language model did not begin to answer.',
    settings: 'No word came for a long time (20 seconds; 2 minutes on this machine). The server may be loading a model, or be overloaded.',
  },
  stalled: {
    reader: 'The language model stopped in the middle of its answer.',
    settings: 'An answer began and then no word came for 15 seconds.',
  },
  garbage: {
    reader: 'The language model’s answer could not be read.',
    settings: 'The answer had not the form that was asked for. Small models do this; press Test to see what this one can do.',
  },
  'wrong-language': {
    reader: 'The language model answered in another language.',
    settings: 'The answer came in another language than the one asked for. Small models do this.',
  },
  empty: {
    reader: 'The language model gave an empty answer.',
    settings: 'The answer held nothing. Small models do this.',
  },
  'too-long': {
    reader: 'The language model’s answer ran past its limit.',
    settings: 'The answer was longer than allowed and was cut. Models that think before they write may need a larger context.',
  },
  unreachable: {
    reader: 'The language model cannot be reached.',
    settings: 'Nobody answers at this address. Is the server running, and is the address right?',
  },
  'server-error': {
    reader: 'The language model’s server has a fault.',
    settings: 'The server answered with a fault of its own (5xx). Usually it passes.',
  },
  'budget-person': {
    reader: 'You have used what each person may use of the language model today.',
    settings: 'This person’s daily tokens are used up. They begin anew at midnight UTC.',
  },
  'budget-instance': {
    reader: 'Everybody here together has used what may be used of the language model today.',
    settings: 'The daily tokens of the whole instance are used up. They begin anew at midnight UTC, or raise them here.',
  },
  busy: {
    reader: 'You have several answers of the language model under way already.',
    settings: 'One person asked for more at once than is allowed.',
  },
  'too-small': {
    reader: 'The language model that is set here is too small for this.',
    settings: 'This model gives plain text only. It explains and answers; questions stay with the built-in engine.',
  },
  'nothing-held': {
    reader: 'Nothing the language model wrote stood up to the checks.',
    settings: 'Every sentence failed a check against the lecture. Small models do this; a larger one helps.',
  },
}

/** For logs and the table of use. */
export const isModelFailure = (error: unknown): error is ModelFailure => error instanceof ModelFailure
