import { useCallback, useEffect, useState } from 'react'

/**
 * The server's clock, ticking here. Until the first exchange it stands at what the page was drawn with; `sync` sets it
 * by an answer of the server, half the way there and back added.
 */
export function useServerClock(drawnAt: string) {
  const [offset, setOffset] = useState<number | null>(null)
  const [now, setNow] = useState(() => Date.parse(drawnAt))

  const read = useCallback(() => (offset === null ? Date.parse(drawnAt) : Date.now() + offset), [offset, drawnAt])
  const sync = useCallback((serverNow: string, sentAt: number) => {
    const received = Date.now()
    const server = Date.parse(serverNow) + (received - sentAt) / 2
    setOffset(server - received)
    setNow(server)
  }, [])

  useEffect(() => {
    const timer = setInterval(() => setNow(read()), 250)
    return () => clearInterval(timer)
  }, [read])

  return { now, read, sync, isSet: offset !== null }
}
