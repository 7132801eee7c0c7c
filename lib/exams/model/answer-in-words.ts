import type { Key, QuestionOption, Response } from '#lib/questions/schema.ts'

const optionText = (options: readonly QuestionOption[], id: string) => options.find((option) => option.id === id)?.text ?? ''
const truthWord = (value: boolean) => (value ? 'True' : 'False')
const pairsInWords = (pairs: Readonly<Record<string, string>>, options: readonly QuestionOption[]) =>
  Object.entries(pairs).map(([prompt, option]) => `${optionText(options, prompt)}: ${optionText(options, option)}`).join('; ')

/** A number with its unit as it is printed: "-70 mV", "25%", "$5". */
export function numberInWords({ shown, unit }: { shown: string; unit: string }): string {
  if (/^[$€£¥]$/.test(unit)) return shown.startsWith('-') ? `-${unit}${shown.slice(1)}` : `${unit}${shown}`
  return unit === '' || /^[%‰°]$/.test(unit) ? `${shown}${unit}` : `${shown} ${unit}`
}

/** The right answer in words. */
export function answerInWords(key: Key, options: readonly QuestionOption[]): string {
  switch (key.kind) {
    case 'choice':
      return optionText(options, key.optionId)
    case 'typed':
      return key.accepted[0] ?? ''
    case 'truth':
      return truthWord(key.value)
    case 'pairs':
      return pairsInWords(key.pairs, options)
    case 'numeric':
      return numberInWords(key)
    case 'facets':
      return key.reference
    case 'points':
      return key.points.map(({ text }) => text).join('; ')
  }
}

/** What was answered in words; null for a blank. */
export function responseInWords(response: Response | null, options: readonly QuestionOption[]): string | null {
  if (!response) return null
  if (response.kind === 'choice') return optionText(options, response.optionId)
  if (response.kind === 'truth') return truthWord(response.value)
  if (response.kind === 'pairs') return pairsInWords(response.pairs, options) || null
  return response.text.trim() || null
}
