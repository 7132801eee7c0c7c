import type { RecallCard, RecallPoint } from './card.ts'
import { titleKey } from './titles.ts'

const keyOf = ({ text }: RecallPoint): string => titleKey(text.split('\n')[0] ?? '')

/** A slide whose points are mostly titles of others tells the way, not the matter. */
export function isAgenda({ title, points }: RecallCard, titles: ReadonlyMap<string, unknown>): boolean {
  const named = points.filter((point) => keyOf(point) !== titleKey(title) && titles.has(keyOf(point)))
  return named.length >= 2 && named.length * 2 >= points.length
}

/** Does another card say the same points, or those and more? */
function samePoints(card: RecallCard, other: RecallCard): 'same' | 'part' | null {
  const others = new Set(other.points.map(keyOf))
  if (!card.points.every((point) => others.has(keyOf(point)))) return null
  return card.points.length === others.size ? 'same' : 'part'
}

/**
 * Steps of one slide, and a slide shown again: the fullest stays. What comes three times is the way through the lecture. Two
 * cards that ask the same of different points are no questions.
 */
export function withoutRepeats(cards: readonly RecallCard[]): RecallCard[] {
  const stems = Map.groupBy(cards, ({ stem }) => stem)
  return cards.filter((card, at) => {
    if (cards.filter((other) => samePoints(card, other) === 'same').length > 2) return false
    const isRepeated = cards.some((other, place) => {
      const how = other === card ? null : samePoints(card, other)
      return how === 'part' || (how === 'same' && place > at)
    })
    const rivals = (stems.get(card.stem) ?? []).filter((other) => other !== card && samePoints(other, card) === null)
    return !isRepeated && rivals.length === 0
  })
}
