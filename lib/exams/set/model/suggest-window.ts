import { localTime } from '#lib/utils/zoned-time.ts'

const HOUR_MS = 60 * 60 * 1000

/** A window to begin with: the same hour tomorrow, for two hours; by the clocks of the time zone. */
export function suggestWindow(now: Date, timeZone: string): { opensAt: string; closesAt: string } {
  const hour = Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS + 24 * HOUR_MS
  return { opensAt: localTime(new Date(hour), timeZone), closesAt: localTime(new Date(hour + 2 * HOUR_MS), timeZone) }
}
