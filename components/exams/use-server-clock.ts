import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * The server's clock, ticking here: first from what the page was drawn with, then as `sync` sets it by an answer of the
 * server, half the way there and back added.
 */
export function useServerClock(drawnAt: string) {
  const [offset, setOffset] = useState<number | null>(null)
  const [now, setNow] = useState(() => Date.parse(drawnAt))

  const shownAt = useRef<number | null>(null)
  const read = useCallback(() => {
    if (offset !== null) return Date.now() + offset
    return Date.parse(drawnAt) + (shownAt.current === null ? 0 : Date.now() - shownAt.current)
  }, [offset, drawnAt])
  const sync = useCallback((serverNow: string, sentAt: number) => {
    const received = Date.now()
    const server = Date.parse(serverNow) + (received - sentAt) / 2
    setOffset(server - received)
    setNow(server)
  }, [])

  useEffect(() => {
    shownAt.current ??= Date.now()
    const timer = setInterval(() => setNow(read()), 250)
    return () => clearInterval(timer)
  }, [read])

  return { now, read, sync }
}
