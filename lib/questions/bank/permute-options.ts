import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'

/**
 * An order of an item's options for a round of solving: `order[shown]` is the option's own position. Over any four rounds
 * the key stands in four different places, so that whoever always takes the same letter never finds it twice.
 */
export function optionOrder(options: number, key: number, seed: number, round: number): number[] {
  const places = shuffle(Array.from({ length: options }, (_, at) => at), seededRandom(seed))
  const others = shuffle(places.filter((at) => at !== key), seededRandom(seedFrom(`${seed} round ${round}`)))
  const place = places[round % options] ?? 0
  return [...others.slice(0, place), key, ...others.slice(place)]
}
