import { AppError } from '#lib/errors.ts'
import type { WindowInput } from '#lib/exams/set/schema.ts'
import { instantOf } from '#lib/utils/zoned-time.ts'
import type { Window } from './stage.ts'

const MINUTE_MS = 60_000
/** A window farther away than this is a slip of the keyboard. */
const FARTHEST_MS = 400 * 24 * 60 * MINUTE_MS

/**
 * The window of an exam as instants: closing after opening, not over already, and long enough, from now on, for the
 * minutes the exam takes.
 * @param timeZone of the clock times given
 * @throws AppError invalid, with the field it is about
 */
export function requireWindow(
  { opensAt, closesAt }: Pick<WindowInput, 'opensAt' | 'closesAt'>,
  { minutes, timeZone, now }: { minutes: number; timeZone: string; now: Date },
): Window {
  const opens = instantOf(opensAt, timeZone)
  const closes = instantOf(closesAt, timeZone)
  const refuse = (field: 'opensAt' | 'closesAt', message: string) => new AppError('invalid', message, { [field]: message })
  if (!opens) throw refuse('opensAt', 'Say on which day and at what time the exam opens.')
  if (!closes) throw refuse('closesAt', 'Say on which day and at what time the exam closes.')
  if (closes <= opens) throw refuse('closesAt', 'The exam must close after it opens.')
  if (closes <= now) throw refuse('closesAt', 'This time is over already. Choose a later one.')
  if (closes.getTime() - now.getTime() > FARTHEST_MS) throw refuse('closesAt', 'This is more than a year away. Check the year.')
  if (closes.getTime() - Math.max(opens.getTime(), now.getTime()) < minutes * MINUTE_MS) {
    throw refuse('closesAt', `The exam takes ${minutes} minutes: leave at least that long between opening and closing.`)
  }
  return { opensAt: opens, closesAt: closes }
}
