import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { findAcronyms } from '#lib/language/acronyms.ts'
import { isOtherLanguage } from '#lib/language/guess-language.ts'
import { MAX_WRITTEN, type FacetVerdict, type GradeRecord, type Key } from '#lib/questions/schema.ts'
import { answerWords, contentOf, type AnswerWord } from './answer-words.ts'
import { judgeFacet, type Answer, type Point } from './judge-facet.ts'
import { meaningsWith } from './meanings.ts'
import { numbersAgree } from './numbers-agree.ts'
import { isSameWord } from './same-word.ts'

export type FacetsKey = Extract<Key, { kind: 'facets' }>

export type WrittenContext = {
  stem: string
  language: string
  /** Names that the lecture gives one thing: a concept and its aliases. */
  names?: readonly (readonly string[])[]
}

/** A place in the student's text (UTF-16) where a point was found. */
export type MatchedWords = { facetId: string; start: number; end: number }
export type WrittenGrade = { record: GradeRecord; matched: MatchedWords[] }

/** An answer with so many words for each of the key, and some, is no answer but a copy. */
const LONGEST = { perWord: 5, more: 60 }
/** A point of which so little is said, in an answer that says nothing else, is missing. */
const HARDLY_COVERED = 0.25

const has = (words: readonly AnswerWord[], word: AnswerWord) => words.some((other) => isSameWord(word, other))
const once = (words: readonly AnswerWord[]) => words.filter((word, at) => !has(words.slice(0, at), word))

/** A point as it must be said; what stands in brackets may be left out. */
function pointsOf(key: FacetsKey, given: readonly AnswerWord[], read: (text: string) => AnswerWord[]): Point[] {
  const texts = key.facets.map(({ id, text }) => ({ id, words: read(text.replace(/\([^()]*\)/g, ' ')) }))
  const needs = texts.map(({ id, words }) => {
    const content = once(contentOf(words))
    const open = content.filter((word) => !has(given, word))
    const verb = words.findIndex(({ wordClass }, at) => wordClass === 'verb' && at > 0)
    const subject = contentOf(words.slice(0, Math.max(0, verb))).filter(({ isGeneric }) => !isGeneric)
    return { id, words, subject, needed: open.length > 0 ? open : content }
  })
  return needs.map((point) => ({
    ...point, own: point.needed.filter((word) => !needs.some((other) => other !== point && has(contentOf(other.words), word))),
  }))
}

const nothing = (key: FacetsKey, verdict: FacetVerdict['verdict']): FacetVerdict[] =>
  key.facets.map(({ id }) => ({ facetId: id, verdict, words: null }))

/**
 * Looks for the points of a full answer in what a student wrote, without a model: by their words, what means the same, and by
 * denials, contraries, numbers and roles. It says "all found" or "missing" only where the words leave no doubt, else "cannot
 * tell"; it gives no mark. English only.
 */
export function gradeWritten(key: FacetsKey, text: string, { stem, language, names = [] }: WrittenContext): WrittenGrade {
  const end = (verdict: GradeRecord['verdict'], facets: FacetVerdict[], matched: MatchedWords[] = []): WrittenGrade =>
    ({ record: { verdict, facets, engine: BUILTIN_ENGINE, votes: 1 }, matched })
  if (!/[\p{L}\p{N}]/u.test(text)) return end('missing', nothing(key, 'missing'))
  if (text.length > MAX_WRITTEN || !language.toLowerCase().startsWith('en') || isOtherLanguage(text, language)) {
    return end('cannot-tell', nothing(key, 'unclear'))
  }
  const known = [key.reference, ...key.facets.map((facet) => facet.text), stem].join(' ')
  const acronyms = findAcronyms(known).map(({ long, short }) => [long.text, short.text])
  const meanings = meaningsWith([...names, ...acronyms])
  const read = (one: string) => answerWords(one, meanings)
  const [words, said, given] = [read(text), read(known), contentOf(read(stem))]
  if (words.length > LONGEST.perWord * read(key.reference).length + LONGEST.more) return end('cannot-tell', nothing(key, 'unclear'))
  const answer: Answer = { words, surplus: contentOf(words).filter((word) => !has(contentOf(said), word)) }
  const points = pointsOf(key, given, read)
  const isAsking = text.trim().endsWith('?')
  const strange = answer.surplus.filter(({ isGeneric }) => !isGeneric)
  const matched: MatchedWords[] = []
  const facets = points.map((point, at): FacetVerdict => {
    const facetText = key.facets[at]?.text ?? ''
    const finding = judgeFacet(point, points.filter((other) => other !== point), answer, meanings)
    const numbers = numbersAgree(facetText, text, known)
    matched.push(...finding.matched.map(({ start, end: to }) => ({ facetId: point.id, start, end: to })))
    const [first, last] = [finding.matched[0], finding.matched.at(-1)]
    const quote = first && last ? text.slice(first.start, last.end) : null
    const verdict = (name: FacetVerdict['verdict']): FacetVerdict =>
      ({ facetId: point.id, verdict: name, words: name === 'missing' ? null : quote })
    if (finding.verdict === 'contradicted') return verdict('contradicted')
    if (finding.verdict === 'found') return verdict(numbers === 'agree' && !isAsking ? 'found' : 'unclear')
    const isSilent = finding.coverage <= HARDLY_COVERED && strange.length * 3 <= point.needed.length
    return verdict(isSilent && numbers !== 'other' ? 'missing' : 'unclear')
  })
  const isAll = facets.every(({ verdict }) => verdict === 'found')
  // More that is not the lecture's than what is: the points may be there, and something wrong beside them.
  if (isAll && strange.length > contentOf(read(key.reference)).length + 3) return end('cannot-tell', facets, matched)
  const isMissing = facets.some(({ verdict }) => verdict === 'missing') && !facets.some(({ verdict }) => verdict === 'contradicted')
  return end(isAll ? 'all-found' : isMissing ? 'missing' : 'cannot-tell', facets, matched)
}
