import { termKey } from '#lib/language/terms.ts'
import type { RecallCard, RecallPoint } from './card.ts'
import { recallStem } from './stems.ts'
import type { Stretch } from './stretches.ts'
import { titleKey } from './titles.ts'

type Term = RecallPoint & { page: number }

/** Terms of one card, and over how many pages they may be spread: what one can hold in mind of a section. */
const TERMS = { least: 3, most: 6, pages: 3 } as const

/** What a section of running text defines by explicit wording, where it has no list: asked for as its terms. */
export function draftTermCards(stretches: readonly Stretch[], terms: ReadonlySet<string>): RecallCard[] {
  const titles = Map.groupBy(stretches, ({ title }) => titleKey(title))
  return stretches.flatMap((stretch) => {
    const groups = groupsOf(termsOf(stretch, terms))
    const isOnlyOne = titles.get(titleKey(stretch.title))?.length === 1
    return groups.filter((group) => group.length >= TERMS.least).map((group): RecallCard => {
      const pages = [...new Set(group.map(({ page }) => page))]
      const place = { ...stretch, pages, unit: 'section' as const, isOnlyOne: isOnlyOne || groups.length > 1 }
      const stem = recallStem.terms(place, group.length, groups.length > 1 ? pages : null)
      return { rule: 'terms', title: stretch.title, pages, stem, points: group.map(({ text, sentenceId }) => ({ text, sentenceId })) }
    })
  })
}

/** Page by page: a group takes in whole pages while there is room. */
function groupsOf(terms: readonly Term[]): Term[][] {
  const groups: Term[][] = []
  for (const onPage of Map.groupBy(terms, ({ page }) => page).values()) {
    const open = groups.at(-1)
    const span = open?.[0] && onPage[0] ? onPage[0].page - open[0].page : 0
    if (open && span < TERMS.pages && open.length + onPage.length <= TERMS.most) open.push(...onPage)
    else groups.push(onPage.slice(0, TERMS.most))
  }
  return groups
}

function termsOf({ title, sentences }: Stretch, concepts: ReadonlySet<string>): Term[] {
  const found = new Map<string, Term>()
  for (const { id, page, facts } of sentences) {
    for (const fact of facts) {
      if (fact.kind !== 'definition' || fact.tier !== 'upper') continue
      const key = termKey(fact.term.text)
      // What the title says is given away by the stem.
      const isTold = ` ${termKey(title)} `.includes(` ${key} `)
      if (concepts.has(key) && !found.has(key) && !isTold) found.set(key, { text: fact.term.text, sentenceId: id, page })
    }
  }
  return [...found.values()]
}
