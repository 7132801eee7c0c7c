import pluralize from 'pluralize'
import { PLURAL_RULES, SINGULAR_ENDINGS, SINGULAR_IN_S } from './rules/plurals.ts'
import { matchesAny, wordsOf } from './rules/rule.ts'

const keepsItsS = wordsOf(SINGULAR_IN_S)
const known = new Map<string, string>()

/** The singular of one lower-case word; words that are no plural come back unchanged. */
export function singular(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const result = work(word)
  if (known.size > 50_000) known.clear()
  known.set(word, result)
  return result
}

function work(word: string): string {
  if (word.length < 4 && word !== 'men') return word
  const rule = PLURAL_RULES.find((row) => row.pattern.test(word))
  if (rule) return word.replace(rule.pattern, rule.singular)
  if (keepsItsS.has(word) || matchesAny(SINGULAR_ENDINGS, word)) return word
  // Of the irregular plurals only "men" kind and Greek -ses do not end in s; "data" stays, it is used as its own singular.
  if (!/s$|men$|people$|children$|feet$|teeth$|mice$/.test(word) || word === 'data' || word === 'people') return word
  return pluralize.singular(word)
}
