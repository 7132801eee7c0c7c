/** A study day ends at 4:00 local time: an answer at 1:30 belongs to the evening before. */
const DAY_ENDS_AT_HOUR = 4

/**
 * The study day a moment belongs to, as "2026-11-25".
 * @param timeZone IANA name; an unknown one counts as UTC, so that a bad setting never loses an answer
 */
export function studyDay(at: Date, timeZone: string): string {
  const parts = new Map(formatter(timeZone).formatToParts(at).map((part) => [part.type, Number(part.value)]))
  const local = new Date(Date.UTC(parts.get('year') ?? 1970, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1))
  if ((parts.get('hour') ?? 0) < DAY_ENDS_AT_HOUR) local.setUTCDate(local.getUTCDate() - 1)
  return local.toISOString().slice(0, 10)
}

/** By local clock time, not by subtracting four hours: the two differ on the nights the clocks change. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...fields, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...fields, timeZone: 'UTC' })
  }
}
