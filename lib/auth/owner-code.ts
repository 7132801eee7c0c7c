import { createHmac, timingSafeEqual } from 'node:crypto'
import { isLoopback } from '#lib/env.ts'

/** No look-alikes (0 and O, 1, I and L): it is read from a terminal and typed. 30 letters. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const GROUP = 4

/**
 * What the first person to sign up shows, where strangers reach the page too: only who started the server has read it.
 * It follows from the secret that every process of an instance shares, so it need not be kept; it tells nothing of it.
 * @returns "K7MQ-4XPA-2RTD": 58 bits
 */
export function ownerCodeOf(secret: string): string {
  const bytes = createHmac('sha256', secret).update('the code of the owner').digest()
  const letters = Array.from({ length: LENGTH }, (_, index) => ALPHABET[bytes.readUInt16BE(index * 2) % ALPHABET.length])
  return Array.from({ length: LENGTH / GROUP }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-')
}

/** How people type it: case, spaces and dashes do not matter. */
const plain = (code: string): string => code.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase()

export function isOwnerCode(typed: string, secret: string): boolean {
  const hash = (code: string) => createHmac('sha256', secret).update(plain(code)).digest()
  return timingSafeEqual(hash(typed), hash(ownerCodeOf(secret)))
}

/** Can others than whoever sits at this machine open the sign-up page? */
export function isReachedByOthers({ HOST, APP_URL }: { HOST: string; APP_URL?: string | undefined }): boolean {
  const outside = APP_URL && URL.parse(APP_URL)?.hostname.replace(/^\[|\]$/g, '')
  return !isLoopback(HOST) || (outside ? !isLoopback(outside) : false)
}
