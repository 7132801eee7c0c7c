/** The calendar day of an instant in a time zone, as a count of days. */
function dayNumber(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / 86_400_000)
}

/** When something was, in words: "today", "yesterday", "on Monday" within a week, else "on 3 December". */
export function dayWord(at: Date, now: Date, timeZone: string): string {
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 7) return `on ${new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }).format(at)}`
  return `on ${new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }).format(at)}`
}

/** "today at 12:11". */
export function whenClosed(at: Date, now: Date, timeZone: string): string {
  return `${dayWord(at, now, timeZone)} at ${new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)}`
}
