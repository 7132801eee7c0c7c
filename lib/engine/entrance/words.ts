import type { CheckResult, ExamPart, ExamResults, Share, SolveResult, WriteResult } from '#lib/engine/schema.ts'
import { TARGETS } from './draw-exam.ts'
import type { ExamEstimate } from './exam-calls.ts'

/** A part of the exam in words: what it found, on how many, and what follows for who reads. */
export type PartInWords = { part: ExamPart; title: string; result: string; detail: string; meaning: string }

export type ExamInWords = { summary: string; parts: PartInWords[] }

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/**
 * "9 of 10", "all 20", "none of 20": the fraction in lowest terms, never rounded, so that it is "all" or "none" only where
 * it is. `between`: the word between the two numbers.
 */
function fraction({ k, n }: Share, between: 'of' | 'in' = 'of'): string {
  if (k === 0) return `none of ${n}`
  if (k === n) return `all ${n}`
  const by = divisor(k, n)
  return `${k / by} ${between} ${n / by}`
}

/** Outward: the low bound down, the high one up. The margin keeps 0.3 from becoming 31%. */
const range = ({ low, high }: Share): string => `${Math.floor(low * 100 + 1e-9)}% to ${Math.ceil(high * 100 - 1e-9)}%`

const counted = ({ k, n }: Share): string => `${k} of ${n}`

function unreadSentence(unread: number, n: number, what: string): string {
  if (unread === 0) return ''
  return ` It gave no usable answer to ${unread === n ? `any of the ${n}` : `${unread} of ${n}`} ${what}; these count as wrong.`
}

/** What was counted, what is likely elsewhere, and what could not be read. */
const detailOf = (counts: string, elsewhere: string, unread: string): string => `Counted: ${counts}. ${elsewhere} likely.${unread}`

function checkInWords({ found, doubted, passed, unread, n }: CheckResult): PartInWords {
  return {
    part: 'check',
    title: 'Checks claims',
    result: `Finds ${fraction(found)} planted errors, doubts ${fraction(doubted, 'in')} true sentences.`,
    detail: detailOf(
      `${counted(found)} found, ${counted(doubted)} doubted`,
      `On other sentences, ${range(found)} and ${range(doubted)} are`,
      unreadSentence(unread, n, 'sentences'),
    ),
    meaning: passed
      ? 'Explanations are checked a second time before they are shown; a sentence found wanting is not shown as the lecture\'s.'
      : 'It is not asked to check: its explanations carry "not double-checked".',
  }
}

function solveInWords({ keyed, refused, passed, unread, n }: SolveResult): PartInWords {
  return {
    part: 'solve',
    title: 'Solves questions',
    result: `Finds the key of ${fraction(keyed)} sound questions, turns down ${fraction(refused)} that have no right answer or several.`,
    detail: detailOf(
      `${counted(keyed)} and ${counted(refused)}`,
      `On other questions, ${range(keyed)} and ${range(refused)} are`,
      unreadSentence(unread, n, 'questions'),
    ),
    meaning: passed
      ? 'Questions are solved without the key before anyone sees them; those that come out otherwise are dropped.'
      : 'It writes questions only for an instructor\'s approval.',
  }
}

function writeInWords(result: WriteResult): PartInWords {
  return {
    part: 'write',
    title: 'Writes with quotes that stand',
    result: `Of its sentences, ${fraction(result)} quote the lecture word for word.`,
    detail: detailOf(counted(result), `On other lectures, ${range(result)} is`, unreadSentence(result.unread, TARGETS, 'topics')),
    meaning: result.passed
      ? 'Its sentences can be followed to their place in the lecture.'
      : 'Sentences whose quote is not in the lecture are dropped, so many of its explanations will be short or missing.',
  }
}

const CAN: Record<ExamPart, string> = { check: 'check claims', solve: 'solve questions', write: 'write with quotes that stand' }

const listed = (parts: readonly ExamPart[], last: 'and' | 'or'): string => {
  const names = parts.map((part) => CAN[part])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

/** The results for Settings, part by part, with one sentence over all. */
export function examInWords({ check, solve, write }: ExamResults): ExamInWords {
  const passed: [ExamPart, boolean][] = [['check', check.passed], ['solve', solve.passed], ['write', write.passed]]
  const can = passed.filter(([, is]) => is).map(([part]) => part)
  const cannot = passed.filter(([, is]) => !is).map(([part]) => part)
  const sentences = [
    ...(can.length > 0 ? [`This model has shown that it can ${listed(can, 'and')}.`] : []),
    ...(cannot.length > 0 ? [`${can.length > 0 ? 'It' : 'This model'} has not shown that it can ${listed(cannot, 'or')}.`] : []),
  ]
  return { summary: sentences.join(' '), parts: [checkInWords(check), solveInWords(solve), writeInWords(write)] }
}

/** Said before a sitting. Rounded up to the next thousand. */
export const estimateInWords = ({ calls, total }: ExamEstimate): string =>
  `The entrance exam makes ${calls} calls and uses about ${(Math.ceil(total / 1000) * 1000).toLocaleString('en-US')} tokens.`
