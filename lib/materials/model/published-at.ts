import { AppError } from '#lib/errors.ts'
import type { Publication } from '#lib/materials/schema.ts'
import { instantOf } from '#lib/utils/zoned-time.ts'

const NO_TIME = 'Choose the day and time from which students see it.'
const TOO_FAR = 'Choose a day within the next five years.'
const FIVE_YEARS_MS = 5 * 366 * 86_400_000

/**
 * From when students see a material; null: hidden. A time that has passed counts as now.
 * @param timeZone of the person who chose the time, IANA name
 * @throws AppError invalid for what is no time, or one more than five years ahead
 */
export function publishedAt(publication: Publication, now: Date, timeZone: string): Date | null {
  if (publication.kind === 'hidden') return null
  if (publication.kind === 'now') return now
  const at = instantOf(publication.local, timeZone)
  if (!at) throw new AppError('invalid', NO_TIME, { local: NO_TIME })
  if (at.getTime() > now.getTime() + FIVE_YEARS_MS) throw new AppError('invalid', TOO_FAR, { local: TOO_FAR })
  return at > now ? at : now
}
