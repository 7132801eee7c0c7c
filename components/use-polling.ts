import { useEffect } from 'react'

const EVERY_MS = 1_000
/** After a failed look it waits longer, up to this. */
const SLOWEST_MS = 15_000

/** Milliseconds until the next look, after so many failed ones in a row. */
export const pollingDelay = (failures: number): number => Math.min(SLOWEST_MS, EVERY_MS * 2 ** failures)

/**
 * Looks again and again while something is under way, each time after `delay` milliseconds and never two looks at once; ends
 * with the page, and the request on its way ends with it.
 * @param look must keep its identity while nothing it depends on changes
 */
export function usePolling(isLooking: boolean, delay: number, look: (signal: AbortSignal) => Promise<void>): void {
  useEffect(() => {
    if (!isLooking) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const lookAgain = () => {
      timer = setTimeout(async () => {
        await look(controller.signal)
        if (!controller.signal.aborted) lookAgain()
      }, delay)
    }
    lookAgain()
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [isLooking, delay, look])
}
