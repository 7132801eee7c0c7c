import type { AccountDeletion } from '#lib/account/view.ts'

const counted = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** What goes with an account, in one sentence. */
export function accountDeletionSentence({ lectures, exams, answers, explanations }: AccountDeletion): string {
  const parts = [
    lectures > 0 && `${counted(lectures, 'lecture', 'lectures')} of your private space`,
    exams > 0 && counted(exams, 'exam', 'exams'),
    answers > 0 && counted(answers, 'answer', 'answers'),
    explanations > 0 && counted(explanations, 'explanation', 'explanations'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Your name, address and private space go. There is nothing else of yours yet.'
  return `Your name and address go, and with them ${new Intl.ListFormat('en').format(parts)}.`
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** "1.4 GB": powers of 1,024, as people's file managers and our upload limit count. */
export function bytesInWords(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value.toLocaleString('en', { maximumFractionDigits: step > 0 && value < 100 ? 1 : 0 })} ${UNITS[step]}`
}
