import { hashInput } from '#lib/explanations/stored.ts'
import type { Personal } from './personal.ts'
import { personalSlots } from './personal-slots.ts'

/** Equal for all that a model is told the same of; "" where it is told nothing. */
export function personalHash(personal: Personal, sharesWords: boolean): string {
  const slots = personalSlots(personal, { sharesWords })
  return slots.ours === '' && slots.untrusted === '' ? '' : hashInput(slots)
}
