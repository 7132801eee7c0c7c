const two = (value: number) => String(value).padStart(2, '0')

/** "07:42", from an hour on "1:07:42". Whole seconds, rounded up, so that 00:00 is the end. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** "7 minutes 42 seconds", for those who hear the clock. */
export function spokenTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return plural(seconds, 'second')
  return seconds % 60 === 0 ? plural(minutes, 'minute') : `${plural(minutes, 'minute')} ${plural(seconds % 60, 'second')}`
}

/** What is read out as time passes: each whole minute, in the last one every ten seconds; between them it stays the same. */
export function announcement(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  if (seconds === 0) return 'Time is up'
  const step = seconds <= 60 ? 10 : 60
  return `${spokenTime(Math.ceil(seconds / step) * step * 1000)} left`
}
