import type { QualityReport, QualitySummary } from '#lib/questions/report/view.ts'

const questions = (count: number): string => `${count} question${count === 1 ? '' : 's'}`

/** "41 questions, each checked against its page. 212 drafts were dropped." */
export function summaryWords({ published, dropped }: QualitySummary): string {
  if (published === 0 && dropped === 0) return 'No question is written yet.'
  if (published === 0) return `No question is published. ${dropped} draft${dropped === 1 ? ' was' : 's were'} dropped.`
  const drafts = dropped === 0 ? '' : ` ${dropped} draft${dropped === 1 ? ' was' : 's were'} dropped.`
  return `${questions(published)}, ${published === 1 ? '' : 'each '}checked against its page.${drafts}`
}

export const sharePercent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)} %`)

const LETTERS = 'ABCDEFGH'

/** "A 12, B 9, C 11". */
export const keyWords = (places: readonly number[]): string =>
  (places.length === 0 ? 'No question with options' : places.map((count, at) => `${LETTERS[at] ?? at + 1} ${count}`).join(', '))

export const longestWords = ({ keys, of }: QualityReport['longest']): string =>
  (of === 0 ? 'No question with options' : `${keys} of ${of} (${sharePercent(keys, of)})`)

/** Which of the two checks found the keys; "blind re-solve" is said of a model alone. */
export function solvedWords({ byModel, bySecondMethod, byNeither }: QualityReport['solved']): string[] {
  return [
    ...(byModel > 0 ? [`${questions(byModel)} solved again from the passage by a model (blind re-solve)`] : []),
    ...(bySecondMethod > 0 ? [`${questions(bySecondMethod)} solved by a second method of the built-in engine`] : []),
    ...(byNeither > 0 ? [`${questions(byNeither)} solved by neither: approved by a person, or with nothing to choose from`] : []),
  ]
}
