import { matchesAny } from '#lib/language/rules/rule.ts'
import { termKey } from '#lib/language/terms.ts'
import type { RecallPoint } from './card.ts'
import { plainWords } from './plain-words.ts'
import { POINT_RULES } from './rules/point-rules.ts'
import { titleKey } from './titles.ts'

/** A point of more words is a paragraph; nobody says it by heart. */
const LONGEST_POINT = 45
/** With what stands under it: what is kept of a point at most. */
const LONGEST_TEXT = 600
/** A point is made of words: more than this share of what stands there. */
const WORDY = 0.5
const QUESTION = /[?？؟]["”’)]*\s*$/u

const firstLine = ({ text }: RecallPoint): string => text.split('\n')[0] ?? ''

/** One word is a point where it is a term of the lecture, or long enough to be the name of something. */
const isName = (word: string, terms: ReadonlySet<string>): boolean =>
  terms.has(termKey(word)) || /^\p{L}[\p{L}-]{4,}$|^\p{Lu}{2,}s?$/u.test(word)

function isPoint(point: RecallPoint, terms: ReadonlySet<string>): boolean {
  const line = firstLine(point)
  const { words, share } = plainWords(line)
  const isOpen = point.text === line ? matchesAny(POINT_RULES, line) : matchesAny(POINT_RULES, line.replace(/\s*[:：]$/, ''))
  if (isOpen || share <= WORDY || words.length > LONGEST_POINT || point.text.length > LONGEST_TEXT) return false
  return words.length > 1 || (words.length === 1 && isName(words[0] ?? '', terms))
}

/** Is each point something to know, no two the same, and fewer than half of them questions? */
export function areLearnable(points: readonly RecallPoint[], terms: ReadonlySet<string>): boolean {
  const keys = new Set(points.map((point) => titleKey(firstLine(point)) || firstLine(point)))
  const asking = points.filter((point) => QUESTION.test(firstLine(point))).length
  return keys.size === points.length && asking * 2 < points.length && points.every((point) => isPoint(point, terms))
}
