import { ModelFailure } from './failures.ts'

type Place = { running: number; waiting: (() => void)[] }

/**
 * Lets a few through at once for each key, the others wait their turn in line, and a line that is too long is refused.
 * Kept on globalThis under a name, since bundles copy modules; the worker is a process of its own.
 */
const holder = globalThis as { repriseTurnstiles?: Map<string, Place> }

type Limits = { atOnce: number; inLine: number }

/**
 * Waits for a place under a key. @returns what gives it back; calling it twice does no harm
 * @throws ModelFailure busy when the line is too long; the signal's reason when it is aborted while waiting
 */
export async function enter(key: string, { atOnce, inLine }: Limits, signal: AbortSignal): Promise<() => void> {
  signal.throwIfAborted()
  const places = (holder.repriseTurnstiles ??= new Map<string, Place>())
  const place = places.get(key) ?? { running: 0, waiting: [] }
  places.set(key, place)
  if (place.running < atOnce) place.running++
  else if (place.waiting.length >= inLine) throw new ModelFailure('busy')
  else await turn(place, signal)
  let isGiven = false
  return () => {
    if (isGiven) return
    isGiven = true
    const next = place.waiting.shift()
    // The place goes from hand to hand: the count stays.
    if (next) return next()
    place.running--
    if (place.running === 0) places.delete(key)
  }
}

function turn(place: Place, signal: AbortSignal): Promise<void> {
  return new Promise((pass, leave) => {
    const take = () => {
      signal.removeEventListener('abort', give)
      pass()
    }
    const give = () => {
      place.waiting = place.waiting.filter((other) => other !== take)
      leave(signal.reason as Error)
    }
    place.waiting.push(take)
    signal.addEventListener('abort', give, { once: true })
  })
}
