/** How a place in a lecture is named, everywhere. Client-safe. */

/** `startsAt`: seconds into the recording, where the lecture is one. */
export type Place = { page: number; startsAt?: number | null | undefined }

/** Seconds as a player shows them: "0:05", "12:34", "1:02:03". */
export function timeLabel(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const short = `${minutes}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${short.padStart(5, '0')}` : short
}

/** In running words: "page 4", or the time. */
export const placeName = ({ page, startsAt }: Place): string => (typeof startsAt === 'number' ? timeLabel(startsAt) : `page ${page}`)

/** Where there is little room: "p. 4" with a thin space, or the time. */
export const placeMark = ({ page, startsAt }: Place): string => (typeof startsAt === 'number' ? timeLabel(startsAt) : `p.\u2009${page}`)
