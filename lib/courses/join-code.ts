/**
 * Join codes: six characters, shown in two groups ("K7M-4QX"). Client-safe.
 * The alphabet has no look-alikes (0 and O, 1, I and L), so that a code read from a board is typed as it was meant.
 */
export const JOIN_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 6

/** @param pick a whole number from 0 to below its argument, by a source that cannot be guessed (`crypto.randomInt`) */
export function makeJoinCode(pick: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => JOIN_ALPHABET[pick(JOIN_ALPHABET.length)]).join('')
}

/** What a person typed or a link carries, as it is kept; null when it cannot be a code. Dashes, spaces and case do not matter. */
export function readJoinCode(typed: string): string | null {
  const code = typed.slice(0, 40).replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase()
  return code.length === LENGTH && [...code].every((letter) => JOIN_ALPHABET.includes(letter)) ? code : null
}

/** "K7M4QX" as people read it: "K7M-4QX". */
export function showJoinCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
}

/** The link that is handed out. @param origin "https://reprise.example.org", without a slash at its end */
export function joinUrl(code: string, origin: string): string {
  return `${origin}/join/${showJoinCode(code)}`
}
