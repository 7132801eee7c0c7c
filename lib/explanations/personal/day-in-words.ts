/** "12 March" where the student is; of another year "12 March 2025". */
export function dayInWords(at: Date, now: Date, timeZone: string): string {
  const format = (date: Date, options: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-GB', { ...options, timeZone })
  const isThisYear = format(at, { year: 'numeric' }) === format(now, { year: 'numeric' })
  return format(at, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) })
}
