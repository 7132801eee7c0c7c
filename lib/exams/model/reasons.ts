import type { GradeReason } from '#lib/questions/grade/grade.ts'
import type { Key, QuestionOption, Rationale, Response } from '#lib/questions/schema.ts'
import type { Feedback } from '#lib/exams/view.ts'
import { answerInWords, responseInWords } from './answer-in-words.ts'
import { shownReason, type Place } from './shown-reason.ts'

const REMARKS: Partial<Record<GradeReason, (term: string) => string>> = {
  alias: (term) => `The lecture calls it ${term} too.`,
  spelling: (term) => `Mind the spelling: ${term}.`,
  opposite: () => 'What you wrote says the opposite.',
  'other-term': () => 'What you wrote is another term of this lecture.',
  'another-word': () => 'Close, but a word of it is another or too many.',
  sign: () => 'The number is right but for its sign.',
  'no-unit': () => 'The number is right, its unit is missing.',
  'other-unit': () => 'The number is right, its unit is not.',
  'no-number': () => 'This could not be read as one number. Write it like 1.5, 3/4 or 2 × 10^6, with its unit behind it.',
}

/** Under which name the rationales keep an answer; one that is not chosen from a list has a rationale only for the key. */
function rationaleId(answer: Key | Response): string | null {
  if (answer.kind === 'choice') return answer.optionId
  return answer.kind === 'truth' ? String(answer.value) : null
}

export type Given = {
  key: Key
  options: readonly QuestionOption[]
  response: Response | null
  reason: GradeReason
  rationales: readonly Rationale[]
  materialId: string
  /** Where the key is proved. */
  citation: Place | null
}

/** Why the key is right and, where the lecture says what was chosen instead, why that is not. */
export function reasonsFor({
  key,
  options,
  response,
  reason,
  rationales,
  materialId,
  citation,
}: Given): Pick<Feedback, 'given' | 'remark' | 'why' | 'whyNot'> {
  const shown = (text: string, place: Place | null) => shownReason(materialId, text, place)
  const keyId = rationaleId(key) ?? 'key'
  const chosenId = response ? rationaleId(response) : null
  const of = (id: string | null) => rationales.find((rationale) => rationale.optionId === id)
  const why = of(keyId)
  const whyNot = chosenId === keyId ? undefined : of(chosenId)
  const correction = key.kind === 'truth' && !key.value ? key.correction : ''
  return {
    given: responseInWords(response, options),
    remark: REMARKS[reason]?.(answerInWords(key, options)) ?? null,
    why: why ? shown(why.text, why.citation ?? citation) : correction ? shown(correction, citation) : null,
    whyNot: whyNot ? shown(whyNot.text, whyNot.citation) : null,
  }
}
