import { normaliseText } from '#lib/language/normalise.ts'
import { gradeResponse } from '#lib/questions/grade/grade-response.ts'
import type { Key, Response } from '#lib/questions/schema.ts'
import type { AppealRemedy, RemedyKind } from './schema.ts'

const plain = (text: string) => normaliseText(text).trim().replace(/\s+/g, ' ').toLowerCase()

/** One answer as a text by which equal ones are found: case and spaces do not matter. */
export function answerKey(response: Response): string {
  if (response.kind === 'choice') return `choice ${response.optionId}`
  if (response.kind === 'truth') return `truth ${response.value}`
  if (response.kind === 'pairs') return `pairs ${JSON.stringify(Object.entries(response.pairs).toSorted())}`
  return `${response.kind} ${plain(response.text)}`
}

/** What may be done about an answer to a question of this kind, the likeliest first. */
export function remediesFor(key: Key): RemedyKind[] {
  if (key.kind === 'choice') return ['new-key', 'accept-answer', 'drop']
  if (key.kind === 'truth') return ['new-key', 'drop']
  return ['accept-answer', 'drop']
}

/**
 * The key once an appeal is accepted. Matching, numbers and free text keep theirs: there the answer itself counts
 * (`scoreAgain`), because no key can say it. Null where the remedy does not fit the question.
 */
export function amendKey(key: Key, remedy: AppealRemedy, stem: string): Key | null {
  if (remedy.kind === 'drop') return key
  const { response } = remedy
  if (!remediesFor(key).includes(remedy.kind)) return null
  if (key.kind === 'choice') {
    if (response.kind !== 'choice') return null
    const { optionId } = response
    if (remedy.kind === 'new-key') return { kind: 'choice', optionId }
    return { ...key, also: [...new Set([...(key.also ?? []), optionId])] }
  }
  if (key.kind === 'truth') {
    if (response.kind !== 'truth') return null
    return { kind: 'truth', value: response.value, correction: response.value ? stem : '' }
  }
  if (key.kind !== 'typed') return key
  if (response.kind !== 'typed') return null
  const added = { ...key, accepted: [...key.accepted, response.text.trim()] }
  const isOther = (text: string) => gradeResponse({ ...added, others: [] }, { kind: 'typed', text }).score !== 1
  return { ...added, others: key.others.filter(isOther) }
}

export type Scored = {
  key: Key
  stem: string
  /** Null: a blank, or "I don't know". */
  response: Response | null
  /** As it is scored now, 0..1; null: it does not count. */
  current: number | null
  /** As it was scored before it was taken out of the score, where it was. */
  first: number | null
  /** Answers that count as right beside the key. */
  accepted: readonly Response[]
  isOut: boolean
}

/** What an answer is worth under the key as it stands now, 0..1; null: it counts for nothing. Free text keeps its grade. */
export function scoreAgain({ key, stem, response, current, first, accepted, isOut }: Scored): number | null {
  if (isOut) return null
  if (!response) return 0
  const given = answerKey(response)
  if (accepted.some((one) => answerKey(one) === given)) return 1
  if (key.kind === 'facets' || key.kind === 'points') return current ?? first
  return gradeResponse(key, response, stem).score
}
