import type { Viewer } from '#lib/auth/viewer.ts'

/** "Good evening, Mina" and "Tuesday 24 November", by the student's own clock. */
export function greet({ name, timeZone }: Pick<Viewer, 'name' | 'timeZone'>, now: Date): { greeting: string; day: string } {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now))
  const part = hour < 4 ? 'evening' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(now)
  return { greeting: `Good ${part}, ${name.split(/\s+/)[0]}`, day: day.replace(',', '') }
}
