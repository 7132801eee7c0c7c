import { termKey } from '#lib/language/terms.ts'
import type { LectureIndex } from './lecture.ts'

const known = new WeakMap<LectureIndex, Map<string, Set<string>>>()

/**
 * What a term is a kind of, all the way up: the longest defined term or concept at the head of its gloss ("a form of
 * associative learning in which ..."), and the head of lists it stands in ("types of amnesia: ...").
 */
export function parentsOf(key: string, index: LectureIndex): ReadonlySet<string> {
  const direct = directParents(index)
  const found = new Set<string>()
  const open = [key]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of direct.get(next) ?? []) {
      if (found.has(parent) || parent === key) continue
      found.add(parent)
      open.push(parent)
    }
  }
  return found
}

function directParents(index: LectureIndex): Map<string, Set<string>> {
  const before = known.get(index)
  if (before) return before
  const parents = new Map<string, Set<string>>()
  const add = (child: string, parent: string) => {
    if (child !== parent && parent !== '') parents.set(child, (parents.get(child) ?? new Set()).add(parent))
  }
  for (const { term, glossTokens, form } of index.definitions) {
    if (form !== 'noun') continue
    for (const head of headsOf(glossTokens.map((token) => token.text))) add(term.key, head)
  }
  for (const list of index.lists) {
    if (!list.head) continue
    const head = termKey(list.head.text.replace(/^.*?\b(?:types?|kinds?|forms?|sorts?|categories|classes) of\s+/i, ''))
    for (const item of list.items) add(termKey(item.text), head)
  }
  known.set(index, parents)
  return parents
}

const CLASS_WORDS = /^(?:an?|the|any|one|(?:type|kind|form)s?|sort|category|class|variety|of|two|three|main|most|common|specific)$/i
const ENDS_HEAD = new RegExp('^(?:that|which|who|whose|where|when|in|of|for|to|by|with|from|on|at|as|between|and|or|,'
  + '|used|involving|involved|caused|composed|consisting|made)$', 'i')

/** The phrases that end in the head noun of a gloss, longest first: "a form of associative learning in ..." gives two. */
function headsOf(words: readonly string[]): string[] {
  let at = 0
  while (at < words.length && CLASS_WORDS.test(words[at] ?? '')) at++
  const head: string[] = []
  while (at < words.length && !ENDS_HEAD.test(words[at] ?? '')) head.push(words[at++] ?? '')
  return head.map((_, i) => termKey(head.slice(i).join(' ')))
}
