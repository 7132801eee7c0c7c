import type { GradeReason } from '#lib/questions/grade/grade-response.ts'
import type { Key, QuestionOption, Rationale, Response } from '#lib/questions/schema.ts'
import type { Feedback, Reason } from '#lib/exams/view.ts'

const optionText = (options: readonly QuestionOption[], id: string) => options.find((option) => option.id === id)?.text ?? ''
const truthWord = (value: boolean) => (value ? 'True' : 'False')

/** The right answer in words. */
export function answerInWords(key: Key, options: readonly QuestionOption[]): string {
  if (key.kind === 'choice') return optionText(options, key.optionId)
  return key.kind === 'typed' ? (key.accepted[0] ?? '') : truthWord(key.value)
}

/** What was answered in words; null for a blank. */
function responseInWords(response: Response | null, options: readonly QuestionOption[]): string | null {
  if (!response) return null
  if (response.kind === 'choice') return optionText(options, response.optionId)
  if (response.kind === 'truth') return truthWord(response.value)
  return response.text.trim() || null
}

const REMARKS: Partial<Record<GradeReason, (term: string) => string>> = {
  alias: (term) => `The lecture calls it ${term} too.`,
  spelling: (term) => `Mind the spelling: ${term}.`,
  opposite: () => 'What you wrote says the opposite.',
  'other-term': () => 'What you wrote is another term of this lecture.',
  'another-word': () => 'Close, but a word of it is another or too many.',
}

/** Under which name the rationales keep an answer; a typed one has a rationale only for the key. */
function rationaleId(answer: Key | Response): string | null {
  if (answer.kind === 'choice') return answer.optionId
  return answer.kind === 'truth' ? String(answer.value) : null
}

type Place = { page: number; sentenceId: string }

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
  const shown = (text: string, place: Place | null): Reason => ({
    text,
    page: place?.page ?? null,
    href: place ? `/materials/${materialId}?page=${place.page}&sentence=${encodeURIComponent(place.sentenceId)}` : null,
  })
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
