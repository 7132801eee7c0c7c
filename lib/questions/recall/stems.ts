import type { Stretch } from './stretches.ts'
import { plainWords } from './plain-words.ts'

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const
const countWord = (count: number): string => NUMBERS[count] ?? String(count)

/** Titles of fewer words are said with the part of the lecture that they stand in. */
const SHORT_TITLE = 3

export type Place = Pick<Stretch, 'title' | 'parent' | 'pages'> & { unit: 'slide' | 'section'; isOnlyOne: boolean }

/** The slide “Evaluation” in “Language models”; the page where several are called the same. */
function placeWords({ title, parent, pages, unit, isOnlyOne }: Place): string {
  const within = parent && parent.length <= 80 && plainWords(title).words.length < SHORT_TITLE ? ` in “${parent}”` : ''
  const noun = unit === 'slide' && pages.length > 1 ? 'slides' : unit
  return `the ${noun} “${title}”${within}${isOnlyOne ? '' : ` (page ${pages[0]})`}`
}

/** What a card asks. All of it is about the place; not one word of the points is in it. */
export const recallStem = {
  whole: (place: Place, count: number): string => {
    const isOne = place.unit === 'section' || place.pages.length === 1
    return `What ${isOne ? 'does' : 'do'} ${placeWords(place)} say? ${isOne ? 'It has' : 'They have'} ${countWord(count)} points.`
  },
  list: (place: Place, count: number): string => {
    const isOne = place.unit === 'section' || place.pages.length === 1
    return `Which ${countWord(count)} points ${isOne ? 'does' : 'do'} ${placeWords(place)} list?`
  },
  led: (place: Place, count: number, lead: string): string => {
    const words = placeWords(place)
    const says = place.unit === 'section' || place.pages.length === 1 ? 'says' : 'say'
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${says}: “${lead.trim()}” Which ${countWord(count)} points follow?`
  },
  /** @param part the pages of a long section that this card is about; null for all of it */
  terms: (place: Place, count: number, part: readonly number[] | null): string => {
    const [first, last] = [part?.[0], part?.at(-1)]
    const where = first === undefined ? '' : first === last ? ` on page ${first}` : ` on pages ${first} to ${last}`
    return `Which terms does ${placeWords(place)} introduce${where}? The card has ${countWord(count)}.`
  },
}
