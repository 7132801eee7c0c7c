import net from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { isLoopback } from '#lib/env.ts'

type Settings = { HOST: string; PORT: number; APP_URL?: string | undefined }

const isEverywhere = (host: string): boolean => ['0.0.0.0', '::'].includes(host)

const url = (host: string, port: number): string => `http://${net.isIPv6(host) ? `[${host}]` : host}:${port}`

/** Where this machine reaches the web server: one that listens everywhere is asked on loopback. */
export function localAddress({ HOST, PORT }: Settings): string {
  return url(isEverywhere(HOST) ? '127.0.0.1' : HOST, PORT)
}

/** Where other devices of the same network reach it: each IPv4 address of this machine, none on loopback. */
export function networkAddresses({ HOST, PORT }: Settings, interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  if (isLoopback(HOST)) return []
  if (!isEverywhere(HOST)) return [url(HOST, PORT)]
  const found = Object.values(interfaces).flatMap((list) => list ?? [])
  return found.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => url(address, PORT))
}

/** What the start text says of where to go. */
export function describeAddresses(settings: Settings, interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const here = `Reprise is ready at ${settings.APP_URL ?? localAddress(settings).replace('//127.0.0.1', '//localhost')}`
  if (isLoopback(settings.HOST)) return [here]
  const others = networkAddresses(settings, interfaces)
  if (others.length === 0) return [here, 'This machine has no address other devices could reach: it is in no network.']
  return [here, `A phone or laptop in the same network opens ${others.join(' or ')}`]
}

/** Why nobody can listen there, as a sentence; null when one can. */
export function whyNotListen({ HOST, PORT }: Settings): Promise<string | null> {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${PORT} is taken by another program. Stop it, or choose another: PORT=${PORT === 65535 ? 3000 : PORT + 1} npm start`,
    EACCES: `Port ${PORT} needs rights this user does not have. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST=${HOST} is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for its network.`,
    ENOTFOUND: `HOST=${HOST} is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for its network.`,
  }
  return new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      done(reasons[code ?? ''] ?? `Nobody can listen on ${HOST}:${PORT}: ${message}`))
    probe.listen({ port: PORT, host: HOST }, () => probe.close(() => done(null)))
  })
}
