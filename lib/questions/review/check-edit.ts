import { termKey } from '#lib/language/terms.ts'
import { findUnknownName } from '#lib/questions/bank/checks/known-names.ts'
import { findUnknownNumber } from '#lib/questions/bank/checks/known-numbers.ts'
import { isAlike, stemWords } from '#lib/questions/stem-likeness.ts'
import type { DraftVerdict } from '#lib/questions/write/draft.ts'
import { EDIT_RULES, wordingDoubts } from './edit-rules.ts'
import type { Edit } from './schema.ts'

export type EditContext = {
  before: Edit
  /** Texts of the lecture: its passages and title. */
  texts: readonly string[]
  /** Does the quote that proved it still stand on its page? */
  isQuoteFound: boolean
  /** Stems of other questions of its kind on this lecture, of those in use or waiting. */
  others: readonly string[]
  /** A model solved it before. */
  wasSolved: boolean
}

/** `refused`: it cannot be published so. `doubts`: a reviewer may publish it all the same. Both are sentences. */
type EditCheck = { refused: string[]; doubts: string[]; verdicts: DraftVerdict[] }

const WORDING: Record<Edit['key']['kind'], string> = { choice: 'options and key', typed: 'typed answer', truth: 'statement and correction' }

/** What a rule can tell of an edited question; whether its key is right a rule cannot tell. */
export function checkEdit(edit: Edit, { before, texts, isQuoteFound, others, wasSolved }: EditContext): EditCheck {
  const broken = EDIT_RULES.filter((rule) => rule.fails(edit)).map(({ says }) => says)
  const words = stemWords(edit.stem)
  const isTwin = others.some((stem) => termKey(stem) === termKey(edit.stem))
  const isLike = !isTwin && edit.stem !== before.stem && others.some((stem) => isAlike(words, stemWords(stem)))
  const said = [edit.stem, ...answersOf(edit)]
  const find = (look: (text: string, passages: readonly string[]) => string | null) =>
    said.map((text) => look(text, texts)).find((found) => found !== null) ?? null
  const [number, name, wording] = [find(findUnknownNumber), find(findUnknownName), wordingDoubts(edit, before)]
  const refused = [
    ...broken,
    ...(isTwin ? ['Another question of this lecture asks exactly this. Reject one of the two.'] : []),
    ...(isQuoteFound ? [] : ['The quote that proves it no longer stands on its page. Reject this question instead.']),
  ]
  const doubts = [
    ...wording,
    ...(isLike ? ['Another question of this lecture asks nearly the same.'] : []),
    ...(number ? [`The number ${number} does not stand in this lecture.`] : []),
    ...(name ? [`The name ${name} does not stand in this lecture.`] : []),
  ]
  const verdict = (check: string, fault: string | null): DraftVerdict => ({ check, passed: fault === null, detail: fault })
  const verdicts = [
    verdict('quote found', isQuoteFound ? null : 'not found'),
    verdict(WORDING[edit.key.kind], broken[0] ?? null),
    verdict('item wording', wording[0] ?? null),
    verdict('numbers stand in the lecture', number),
    verdict('names stand in the lecture', name),
    verdict('no duplicate', isTwin || isLike ? 'stem like another' : null),
    ...(wasSolved ? [verdict('solved again', 'edited since')] : []),
  ]
  return { refused, doubts, verdicts }
}

/** What of the key a student would be told. */
function answersOf({ key, options }: Edit): string[] {
  if (key.kind === 'typed') return key.accepted
  if (key.kind === 'truth') return key.correction ? [key.correction] : []
  return options.flatMap(({ id, text }) => (id === key.optionId ? [text] : []))
}
