import type { DraftShape } from './draft.ts'

/** A title is this much larger than what else stands on the slide. */
const LARGER = 1.15
/** A title stands in the upper part of a slide, in fractions of its height. */
const LOWEST = 0.3
const MOST_LETTERS = 120

/**
 * The shape that names the slide: the title's placeholder, else the text that by its place and size is meant as one.
 * @param ordered shapes in reading order
 */
export function titleShape(ordered: DraftShape[]): DraftShape | null {
  const marked = ordered.find((shape) => shape.isTitle)
  if (marked) return marked
  const texts = ordered.filter(({ drawn, paragraphs }) => drawn.kind === 'text' && paragraphs.length > 0)
  const candidates = texts.filter(({ box, turn, paragraphs }) => (
    box.y < LOWEST && turn === 0 && paragraphs.length === 1 && paragraphs[0]?.kind === 'prose' && paragraphs[0].text.length <= MOST_LETTERS
      && /\p{L}{2}/u.test(paragraphs[0].text)))
  const largest = candidates.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (!largest) return null
  const others = texts.filter((shape) => shape !== largest).map(sizeOf)
  return sizeOf(largest) >= LARGER * Math.max(0, ...others) ? largest : null
}

const sizeOf = ({ paragraphs }: DraftShape): number => Math.max(...paragraphs.map(({ drawn }) => drawn.size))
