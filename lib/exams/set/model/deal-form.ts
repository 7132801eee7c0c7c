import { orderOptions } from '#lib/exams/model/order-options.ts'
import type { Choice } from '#lib/exams/model/order-options.ts'
import { seededRandom, shuffle } from '#lib/utils/random.ts'

export type MasterItem = Choice & { questionId: string }

/** The same questions in an order of one's own, the options of each in an order of their own, so that neighbours differ. */
export function dealForm(items: readonly MasterItem[], seed: number): { questionId: string; optionOrder: string[] }[] {
  const random = seededRandom(seed)
  const dealt = shuffle(items, random)
  const orders = orderOptions(dealt, random)
  return dealt.map(({ questionId }, index) => ({ questionId, optionOrder: orders[index] ?? [] }))
}
