import { isAlike, MOST_ALIKE, stemWords } from '#lib/questions/stem-likeness.ts'
import { decide, standing, type BankItem, type SectionContext } from './bank-item.ts'
import { FORM_RULES, formFault } from './checks/form-rules.ts'
import { findUnknownName } from './checks/known-names.ts'
import { findUnknownNumber } from './checks/known-numbers.ts'
import { conceptOf } from './link-concepts.ts'
import { placeQuote } from './place-quote.ts'

const FORM_NAMES = FORM_RULES.map(({ name }) => name).join(', ')

/** The checks that need no model: wording, numbers and names, likeness to other stems, the quote, the concept. */
export function checkWording(items: readonly BankItem[], { title, passages, existing, concepts }: SectionContext): void {
  const texts = [...passages.map(({ text }) => text), title]
  const seen = existing.map(stemWords)
  for (const item of standing(items)) {
    const { draft } = item
    const fault = formFault(draft)
    decide(item, fault ?? 'form', fault, fault ? null : FORM_NAMES)
    if (item.rejectedFor) continue

    const said = [draft.stem, draft.options[draft.key]?.text ?? '']
    const number = said.map((text) => findUnknownNumber(text, texts)).find((found) => found !== null) ?? null
    decide(item, 'numbers stand in the lecture', number === null ? null : 'number not in the lecture', number)
    if (item.rejectedFor) continue
    const name = said.map((text) => findUnknownName(text, texts)).find((found) => found !== null) ?? null
    decide(item, 'names stand in the lecture', name === null ? null : 'name not in the lecture', name)
    if (item.rejectedFor) continue

    const words = stemWords(draft.stem)
    const twin = seen.some((other) => isAlike(words, other))
    decide(item, 'no duplicate', twin ? 'stem like another' : null, `stem overlap at most ${MOST_ALIKE}`)
    if (item.rejectedFor) continue

    item.citation = placeQuote(draft.quote, draft.passage, passages)
    const cited = passages.find(({ n }) => n === draft.passage)?.id
    const place = item.citation?.passageId === cited ? 'in the passage it names' : 'in another passage than it names'
    decide(item, 'quote found', item.citation ? null : 'quote not found', item.citation ? place : null)
    if (!item.citation) continue
    seen.push(words)

    const key = draft.options[draft.key]?.text ?? ''
    item.concept = conceptOf({ concept: draft.concept, stem: draft.stem, key, sentenceId: item.citation.sentenceId }, concepts)
    decide(item, 'concept of the lecture', item.concept ? null : 'no concept', item.concept?.name ?? null)
  }
}
