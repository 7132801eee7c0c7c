import { shuffle } from '#lib/utils/random.ts'

export type Choice = { optionIds: readonly string[]; keyOptionId: string | null; fixedOrder: boolean }

/**
 * Orders the options of a paper's items. Among items of the same number of options the key stands at each place
 * equally often (counts differ by one at most), in an order chance decides; distractors are shuffled around it.
 * `fixedOrder` (true before false) and items without options are left as they are; where no single option is the key
 * (matching) all are shuffled.
 */
export function orderOptions(items: readonly Choice[], random: () => number): string[][] {
  const places = new Map<number, number[]>()
  const shuffled = (item: Choice) => !item.fixedOrder && item.keyOptionId !== null && item.optionIds.length > 1
  for (const size of new Set(items.filter(shuffled).map((item) => item.optionIds.length))) {
    const count = items.filter((item) => shuffled(item) && item.optionIds.length === size).length
    // Which places get the one key more is chance too, or the first would always have it.
    const start = Math.floor(random() * size)
    places.set(
      size,
      shuffle(
        Array.from({ length: count }, (_, index) => (start + index) % size),
        random,
      ),
    )
  }
  return items.map((item) => {
    if (item.keyOptionId === null && !item.fixedOrder && item.optionIds.length > 1) return shuffle(item.optionIds, random)
    if (!shuffled(item) || item.keyOptionId === null) return [...item.optionIds]
    const order = shuffle(
      item.optionIds.filter((id) => id !== item.keyOptionId),
      random,
    )
    order.splice(places.get(item.optionIds.length)?.pop() ?? 0, 0, item.keyOptionId)
    return order
  })
}
