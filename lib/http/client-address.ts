/**
 * Where a request comes from, to slow down guessing. The last hop of `X-Forwarded-For`: behind a proxy that is what the
 * proxy saw; without one Next puts the socket's address there, unless the client wrote the header itself. Whoever does
 * that on an instance without a proxy escapes this count, and no other: never allow anything by this address.
 */
export function clientAddress(header: string | null | undefined): string {
  return header?.split(',').at(-1)?.trim().slice(0, 100) || 'unknown'
}
