import { dependence } from '#lib/concepts/facts/dependence.ts'
import { tagSentence } from '#lib/concepts/facts/tagged.ts'
import { dropOpener } from '#lib/explanations/edits/delete.ts'
import { before, has, isClaimBlock } from './lecture.ts'
import type { Lecture, Line } from './lecture.ts'

/** More predecessors would be another explanation. */
const BROUGHT_ALONG = 2

/**
 * A line with what it needs before it to be understood, nearest last; null where that cannot be had within two
 * sentences of the same paragraph. `shown` are ids already on the page: what follows them needs nothing more.
 */
export function withPredecessors(lecture: Lecture, line: Line, shown: ReadonlySet<string> = new Set()): Line[] | null {
  const chain = [line]
  for (let first = line; !standsAlone(lecture, first); ) {
    const previous = before(lecture, first)
    if (!previous || previous.paragraph !== line.paragraph || !isClaimBlock(previous) || has(previous, 'question')) return null
    if (shown.has(previous.id)) return chain
    if (chain.length > BROUGHT_ALONG) return null
    chain.unshift(previous)
    first = previous
  }
  return chain
}

/**
 * Reasons of the analysis that say little about a sentence which opens with the name of a concept, or a paragraph: "more",
 * "also" and "the same" compare inside the subject, and an author who begins a paragraph does not point back from its middle.
 */
const SAME = 'the same'
const WEAK_UNDER_A_NAME: ReadonlySet<string | null> = new Set([SAME, 'comparative without "than"', 'added to something'])
const WEAK_IN_FIRST: ReadonlySet<string | null> = new Set([...WEAK_UNDER_A_NAME, 'inner demonstrative'])

/** Whether a sentence can be shown without the one before: "However, plasmids ..." can, its opener is left out. */
function standsAlone(lecture: Lecture, line: Line): boolean {
  if (!has(line, 'dependent')) return true
  const stripped = dropOpener(line.text)
  const found = dependence(tagSentence(stripped), [])
  const isPair = /\bthe (?:latter|former|others?|reverse)\b|\b(?:do|does|did|doing) so\b/i.test(stripped)
  const reason = found === 'one of a pair' && !isPair ? SAME : found
  if (stripped !== line.text && reason === null) return true
  const name = line.mentions[0]
  if (name && /^(?:The |An? )?["“‘]?$/.test(line.text.slice(0, name.start)) && WEAK_UNDER_A_NAME.has(reason)) return true
  return before(lecture, line)?.paragraph !== line.paragraph && WEAK_IN_FIRST.has(reason)
}
