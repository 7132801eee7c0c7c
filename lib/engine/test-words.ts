import { STATUS_CODES } from 'node:http'
import { FAILURE_WORDS } from '#lib/ai/failures.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import type { ModelField } from './view.ts'

/** Why a test ended, in words, and the field that has to be changed. */
export type Problem = { kind: FailureKind; words: string; field: ModelField | null; fieldWords: string | null }

const FIELDS: Partial<Record<FailureKind, [ModelField, string]>> = {
  'no-key': ['apiKey', 'The server refused this key'],
  forbidden: ['apiKey', 'This key may not use this model'],
  'unknown-model': ['model', 'The server knows no model of this name'],
  unreachable: ['baseUrl', 'Nobody answers here'],
  'not-found': ['baseUrl', 'No model answers at this address'],
}

export function problemOf(kind: FailureKind): Problem {
  const [field, fieldWords] = FIELDS[kind] ?? [null, null]
  return { kind, words: FAILURE_WORDS[kind].settings, field, fieldWords }
}

/**
 * Why the list of a server's models did not come.
 * @param status null: nobody answered, or not as such a server does
 * @returns null where a server may work all the same: not every one lists its models
 */
export function reachProblem(status: number | null): Problem | null {
  switch (status) {
    case null:
      return problemOf('unreachable')
    case 401:
      return problemOf('no-key')
    case 403:
      return problemOf('forbidden')
    case 429:
      return problemOf('rate-limited')
  }
  return status >= 500 ? problemOf('server-error') : null
}

/** "401 Unauthorized": what the server said. */
export const statusLine = (status: number | null): string | null =>
  (status === null ? null : `${status} ${STATUS_CODES[status] ?? ''}`.trim())

/** Kinds that say something about an answer that came: the model is there. */
const ANSWERED: readonly FailureKind[] = [
  'garbage', 'empty', 'too-long', 'refused', 'filtered', 'wrong-language', 'nothing-held', 'schema-refused', 'too-small',
]

export const hasAnswered = (kind: FailureKind): boolean => ANSWERED.includes(kind)
