/** Clock time of a time zone, as a `datetime-local` field holds it ("2026-11-30T08:00"), to instants and back. */
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/

/** An unknown zone counts as UTC: a bad setting must not close a page. */
function zone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** What the clocks of the zone show at an instant, as "2026-11-30T08:00". */
export function localTime(at: Date, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone(timeZone), year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  })
  return shown.format(at).replace(' ', 'T')
}

const asUtc = (local: string): number => Date.parse(`${local.slice(0, 16)}:00Z`)

/**
 * The instant at which the clocks of the zone show this time. One that is skipped when clocks go forward counts by the
 * clock before the change; one shown twice is the first.
 * @returns null for what is no time of a calendar: "2026-02-30T08:00", "", "tomorrow"
 */
export function instantOf(local: string, timeZone: string): Date | null {
  const wanted = LOCAL.test(local) ? asUtc(local) : Number.NaN
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== local.slice(0, 16)) return null
  // The offset before and after any change of clocks near this time: one of the two holds.
  const offsets = [-1, 1].map((days) => {
    const near = new Date(wanted + days * 86_400_000)
    return asUtc(localTime(near, timeZone)) - near.getTime() + (near.getTime() % 60_000)
  })
  const candidates = offsets.map((offset) => new Date(wanted - offset))
  const exact = candidates.filter((at) => localTime(at, timeZone) === local.slice(0, 16))
  return exact.length > 0 ? new Date(Math.min(...exact.map(Number))) : (candidates[0] ?? null)
}

/** "Mon 30 Nov, 08:00" by the clocks of the zone. */
export function dayAndTime(at: Date, timeZone: string): string {
  const words = (fields: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: zone(timeZone), ...fields }).format(at)
  return `${words({ weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')}, ${words({ hour: '2-digit', minute: '2-digit' })}`
}
