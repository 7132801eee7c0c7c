import { matchesAny, wordsOf } from '#lib/language/rules/rule.ts'
import { plainWords } from './plain-words.ts'
import { BARE_TITLES, EMPTY_PARTS, EMPTY_TITLE_PATTERNS, TITLE_TAILS } from './rules/title-rules.ts'

const LONGEST_TITLE = 140
const EMPTY = wordsOf(EMPTY_PARTS)
const BARE = wordsOf(BARE_TITLES)

/** Letters of a title, lower case, one space between words; numbering and signs are gone. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ').trim()
}

/** The title without what says that it goes on: "Evaluation cont." and "Evaluation (2/3)" are "Evaluation". */
export function baseTitle(title: string): string {
  const cut = TITLE_TAILS.reduce((rest, { pattern }) => rest.replace(pattern, ''), title.replace(/\s+/g, ' ').trim())
  return cut.replace(/\s*[:：]$/, '').trim()
}

/** Without a letter that stands alone: a picture read as one. */
const wordKey = (title: string): string => titleKey(title).replace(/^\p{L}\p{M}* (?=\p{L}{2})/u, '')

/** Does the title name a part that teaches nothing: an agenda, sources, tasks and their answers? */
export function isEmptyPart(title: string): boolean {
  return EMPTY.has(wordKey(title)) || EMPTY.has(titleKey(title)) || matchesAny(EMPTY_TITLE_PATTERNS, title)
}

/** Does a title say what is told under it? */
export function isTopic(title: string): boolean {
  return titleKey(title).length > 1 && title.length <= LONGEST_TITLE && !BARE.has(wordKey(title)) && !isEmptyPart(title)
    && plainWords(title).words.length > 0
}
