import type { Stage } from '#lib/exams/set/view.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'

export type Window = { opensAt: Date; closesAt: Date }

/** It is open from the first instant of its window and closed from the last. */
export function stageOf({ opensAt, closesAt }: Window, now: Date): Stage {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'closed'
}

/** "Opens Mon 30 Nov, 08:00", "Open now, until Mon 30 Nov, 10:00", "Closed since Mon 30 Nov, 10:00". */
export function windowWords(window: Window, now: Date, timeZone: string): string {
  const stage = stageOf(window, now)
  if (stage === 'before') return `Opens ${dayAndTime(window.opensAt, timeZone)}`
  const closes = dayAndTime(window.closesAt, timeZone)
  return stage === 'open' ? `Open now, until ${closes}` : `Closed since ${closes}`
}

/** What a student reads after handing in, until the exam closes. */
export function sealedWords(closesAt: Date, timeZone: string): string {
  return `Handed in. Your result opens when the exam closes, on ${dayAndTime(closesAt, timeZone)}.`
}
