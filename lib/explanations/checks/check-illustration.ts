import { checkForm } from './check-form.ts'
import { POSING_RULES } from './illustration-rules.ts'

export type IllustrationCheck = { ok: true } | { ok: false; reason: 'form' | 'long' | 'poses'; detail: string }

/** Longest illustration, UTF-16 units: an aside, not a story. */
const MOST = 400

/** Whether a model's own example or analogy may stand, marked as not from the lecture: its form, its length, and no borrowed authority. */
export function checkIllustration(text: string): IllustrationCheck {
  const form = checkForm(text)
  if (!form.ok) return { ok: false, reason: 'form', detail: form.rule }
  if (text.length > MOST) return { ok: false, reason: 'long', detail: `${text.length} characters` }
  const posing = POSING_RULES.find(({ pattern }) => pattern.test(text))
  return posing ? { ok: false, reason: 'poses', detail: posing.name } : { ok: true }
}
