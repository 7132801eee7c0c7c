import { findUnknown, type Unknown } from '#lib/language/claims/find-unknown.ts'
import { readSource } from '#lib/language/claims/source.ts'
import { findEnemies } from '#lib/questions/checks/find-enemies.ts'
import { judgeWording } from '#lib/questions/checks/item-rules.ts'
import { isAlike, MOST_ALIKE, stemWords } from '#lib/questions/stem-likeness.ts'
import { decide, placedItem, standing, type BankItem, type SectionContext } from './bank-item.ts'
import { FORM_RULES, formFault } from './checks/form-rules.ts'
import { conceptOf } from './link-concepts.ts'
import { placeQuote } from './place-quote.ts'

const FORM_NAMES = FORM_RULES.map(({ name }) => name).join(', ')

/** The quote stands word for word in the passage the draft names. */
function mustBeProved(item: BankItem, { passages }: SectionContext): void {
  item.citation = placeQuote(item.draft.quote, item.draft.passage, passages)
  decide(item, 'quote found', item.citation ? null : 'quote not found', item.citation ? 'in the passage it names' : null)
}

/** The rules of item writing, and those for what a model wrote. */
function mustBeWellMade(item: BankItem): void {
  const { fault, flaws } = judgeWording(item.draft)
  decide(item, 'item rules', fault, fault ?? flaws[0] ?? null)
  if (item.rejectedFor) return
  const own = formFault(item.draft)
  decide(item, 'form', own, own ?? FORM_NAMES)
}

/** Numbers, units and names of stem, key and reasons stand in the lecture. A reason may speak of its option and of the stem. */
function mustStandInLecture(item: BankItem, { passages, title, language }: SectionContext): void {
  const { stem, options, key } = item.draft
  const find = (texts: readonly string[], own: readonly string[]): Unknown | null => {
    const source = readSource([...passages, ...own.map((text) => ({ text }))], title, language)
    return texts.map((text) => findUnknown(text, source)).find((found) => found !== null) ?? null
  }
  const asked = find([stem, options[key]?.text ?? ''], [])
  const [name, number] = asked?.reason === 'name' ? [asked.detail, null] : [null, asked?.detail ?? null]
  decide(item, 'numbers stand in the lecture', number === null ? null : 'number not in the lecture', number)
  if (item.rejectedFor) return
  decide(item, 'names stand in the lecture', name === null ? null : 'name not in the lecture', name)
  if (item.rejectedFor) return
  const told = find(options.map(({ rationale }) => rationale), [stem, ...options.map(({ text }) => text)])
  decide(item, 'reasons stand in the lecture', told ? 'reason not in the lecture' : null, told?.detail ?? null)
}

/** Not what another question asks; an item that tells another's answer joins its enemies. */
function mustAddSomething(items: readonly BankItem[], { existing }: SectionContext): void {
  const stems = existing.map(({ stem }) => stemWords(stem))
  for (const item of standing(items)) {
    const words = stemWords(item.draft.stem)
    const isTwin = stems.some((other) => isAlike(words, other))
    if (isTwin) decide(item, 'no duplicate', 'stem like another', `stem overlap at most ${MOST_ALIKE}`)
    else stems.push(words)
  }
  const fresh = standing(items)
  const { twins, groups } = findEnemies([...existing, ...fresh.map(placedItem)])
  for (const [at, item] of fresh.entries()) {
    const isTwin = twins.has(existing.length + at)
    decide(item, 'no duplicate', isTwin ? 'stem like another' : null, isTwin ? 'the same answer out of the same sentence' : null)
    item.enemyGroup = groups[existing.length + at] ?? null
  }
}

/** A question about nothing the lecture teaches moves nobody's record. */
function mustHaveConcept(item: BankItem, { concepts }: SectionContext): void {
  const { concept, stem, options, key } = item.draft
  const sentenceId = item.citation?.sentenceId ?? ''
  item.concept = conceptOf({ concept, stem, key: options[key]?.text ?? '', sentenceId }, concepts)
  decide(item, 'concept of the lecture', item.concept ? null : 'no concept', item.concept?.name ?? null)
}

/**
 * The checks that need no model, in order of cost: the quote, the rules of item writing, numbers and names, likeness to
 * other items, the concept. A draft leaves at the first it fails.
 */
export function checkWording(items: readonly BankItem[], context: SectionContext): void {
  const each = (check: (item: BankItem) => void) => { for (const item of standing(items)) check(item) }
  each((item) => mustBeProved(item, context))
  each(mustBeWellMade)
  each((item) => mustStandInLecture(item, context))
  mustAddSomething(items, context)
  each((item) => mustHaveConcept(item, context))
}
