import { findUnknown } from '#lib/language/claims/find-unknown.ts'
import { readSource } from '#lib/language/claims/source.ts'
import { termKey } from '#lib/language/terms.ts'
import { isAlike, stemWords } from '#lib/questions/stem-likeness.ts'
import type { DraftVerdict } from '#lib/questions/write/draft.ts'
import { EDIT_RULES, wordingDoubts } from './edit-rules.ts'
import type { Edit } from './schema.ts'

export type EditContext = {
  before: Edit
  /** Texts of the lecture: its passages and title. */
  texts: readonly string[]
  /** Tag of the lecture's language. */
  language: string
  /** Does the quote that proved it still stand on its page? */
  isQuoteFound: boolean
  /** Stems of other questions of its kind on this lecture, of those in use or waiting. */
  others: readonly string[]
  /** `under-way`: a model checks the edit next. `before`: one solved the wording it had, and none is at hand now. */
  solved: 'under-way' | 'before' | 'never'
}

/** What stands in place of a model's verdicts until they are there. */
export const CHECKED_AGAIN = { check: 'solved again', underWay: 'under way', never: 'edited since' } as const

/** `refused`: it cannot be published so. `doubts`: a reviewer may publish it all the same. Both are sentences. */
type EditCheck = { refused: string[]; doubts: string[]; verdicts: DraftVerdict[] }

const WORDING: Record<Edit['key']['kind'], string> = {
  choice: 'options and key', typed: 'typed answer', truth: 'statement and correction', pairs: 'pairs', numeric: 'number and unit',
  kept: 'points of the answer',
}

/** What a rule can tell of an edited question; whether its key is right a rule cannot tell. */
export function checkEdit(edit: Edit, { before, texts, language, isQuoteFound, others, solved }: EditContext): EditCheck {
  const broken = EDIT_RULES.filter((rule) => rule.fails(edit)).map(({ says }) => says)
  const words = stemWords(edit.stem)
  const isTwin = others.some((stem) => termKey(stem) === termKey(edit.stem))
  const isLike = !isTwin && edit.stem !== before.stem && others.some((stem) => isAlike(words, stemWords(stem)))
  const lecture = texts.map((text) => ({ text }))
  const own = [edit.stem, ...edit.options.map(({ text }) => text)].map((text) => ({ text }))
  const asked = readSource(lecture, '', language)
  const unknown = [
    ...[edit.stem, ...answersOf(edit)].flatMap((text) => findUnknown(text, asked) ?? []),
    ...[findUnknown(edit.explanation, readSource([...lecture, ...own], '', language))].filter((found) => found !== null),
  ]
  const number = unknown.find(({ reason }) => reason !== 'name')?.detail ?? null
  const name = unknown.find(({ reason }) => reason === 'name')?.detail ?? null
  const wording = wordingDoubts(edit, before)
  const refused = [
    ...broken,
    ...(isTwin ? ['Another question of this lecture asks exactly this. Reject one of the two.'] : []),
    ...(isQuoteFound ? [] : ['The quote that proves it no longer stands on its page. Reject this question instead.']),
  ]
  const doubts = [
    ...wording,
    ...(isLike ? ['Another question of this lecture asks nearly the same.'] : []),
    ...(number ? [`A number of it is not of this lecture: ${number}`] : []),
    ...(name ? [`A name of it is not of this lecture: ${name}`] : []),
  ]
  const verdict = (check: string, fault: string | null): DraftVerdict => ({ check, passed: fault === null, detail: fault })
  const verdicts = [
    verdict('quote found', isQuoteFound ? null : 'not found'),
    verdict(WORDING[edit.key.kind], broken[0] ?? null),
    verdict('item wording', wording[0] ?? null),
    verdict('numbers stand in the lecture', number),
    verdict('names stand in the lecture', name),
    verdict('no duplicate', isTwin || isLike ? 'stem like another' : null),
    ...(solved === 'never' ? [] : [verdict(CHECKED_AGAIN.check, solved === 'before' ? CHECKED_AGAIN.never : CHECKED_AGAIN.underWay)]),
  ]
  return { refused, doubts, verdicts }
}

/** What of the key a student would be told. */
function answersOf({ key, options }: Edit): string[] {
  if (key.kind === 'typed') return key.accepted
  if (key.kind === 'truth') return key.correction ? [key.correction] : []
  if (key.kind === 'numeric') return [`${key.shown} ${key.unit}`]
  if (key.kind === 'pairs') return options.map(({ text }) => text)
  return key.kind === 'choice' ? options.flatMap(({ id, text }) => (id === key.optionId ? [text] : [])) : []
}
