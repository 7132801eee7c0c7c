import type { SaveAcknowledgement, SavedAnswer } from '#lib/exams/view.ts'
import type { SaveInput } from '#lib/exams/schema.ts'

/** What became of one attempt to save. */
export type SendOutcome =
  | { kind: 'saved'; answer: SaveAcknowledgement }
  /** The paper is handed in or its time is up. */
  | { kind: 'closed' }
  /** It will never be taken. */
  | { kind: 'refused'; message: string }
  /** Not reached, or a trouble of the server: worth trying again. */
  | { kind: 'failed'; message: string }

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved'; message: string }
  | { kind: 'refused'; message: string }

type Options = {
  send: (itemId: string, input: SaveInput, last: boolean) => Promise<SendOutcome>
  onStatus: (status: SaveStatus) => void
  /** The server knows something newer than this tab. */
  onNewer: (answer: SavedAnswer) => void
  onClosed: () => void
  /** @returns a function that calls it off */
  schedule: (run: () => void, ms: number) => () => void
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 10_000

/**
 * Saves changes item by item: one request an item at a time, always with its latest state. What fails is kept and tried
 * again, after 1, 2, 4 and at most 10 seconds, or at once when asked to.
 */
export function createSaveQueue({ send, onStatus, onNewer, onClosed, schedule }: Options) {
  const waiting = new Map<string, SaveInput>()
  const busy = new Set<string>()
  let wait = FIRST_WAIT
  let callOff: (() => void) | null = null
  let closed = false

  function tryAgainLater(): void {
    callOff?.()
    callOff = schedule(flush, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  function settle(itemId: string, input: SaveInput, outcome: SendOutcome): void {
    const isLatest = waiting.get(itemId) === input
    if (outcome.kind === 'closed') {
      closed = true
      waiting.clear()
      return onClosed()
    }
    if (outcome.kind === 'failed') {
      onStatus({ kind: 'unsaved', message: outcome.message })
      return tryAgainLater()
    }
    if (isLatest) waiting.delete(itemId)
    if (outcome.kind === 'refused') return onStatus({ kind: 'refused', message: outcome.message })
    wait = FIRST_WAIT
    if (outcome.answer.stale && isLatest) onNewer(outcome.answer)
    if (waiting.size === 0) onStatus({ kind: 'saved', at: outcome.answer.savedAt })
  }

  async function push(itemId: string, last = false): Promise<void> {
    const input = waiting.get(itemId)
    if (!input || closed || (busy.has(itemId) && !last)) return
    busy.add(itemId)
    const outcome = await send(itemId, input, last)
    busy.delete(itemId)
    settle(itemId, input, outcome)
    if (outcome.kind !== 'failed' && waiting.has(itemId)) await push(itemId)
  }

  /** Sends everything that waits. `last`: the page is being left. */
  function flush(last = false): void {
    callOff?.()
    callOff = null
    for (const itemId of waiting.keys()) void push(itemId, last)
  }

  return {
    flush,
    hasUnsaved: () => waiting.size > 0,
    save(itemId: string, input: SaveInput): void {
      if (closed) return
      waiting.set(itemId, input)
      onStatus({ kind: 'saving' })
      void push(itemId)
    },
    /** Waits for what is on its way, so that a hand-in does not overtake it. */
    async settled(ms: number): Promise<void> {
      flush()
      const step = 50
      for (let spent = 0; spent < ms && waiting.size > 0; spent += step) await new Promise((resolve) => void setTimeout(resolve, step))
    },
    stop: () => callOff?.(),
  }
}

export type SaveQueue = ReturnType<typeof createSaveQueue>
