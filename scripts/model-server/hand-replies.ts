import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { numbersIn, readReplyText, replyName, requestName, storeRequest } from './pair-files.ts'
import type { Reply, ReplyFunction } from './reply.ts'

const POLL_MS = 200
/** Looks at a file that has not changed: prose is taken to be whole after a second, broken JSON is spoken of after ten. */
const SETTLED = 5
const STUCK = 50

export type HandOptions = {
  /** Told what happens, a line each. */
  log?: (line: string) => void
  /** Waits until the next look at the folder. */
  wait?: (signal: AbortSignal) => Promise<unknown>
}

/**
 * Writes each request to `NNN.request.json` in a folder and answers from `NNN.reply.json` as soon as that is there and
 * whole (see readReplyText), however long it takes. Numbers go on after the highest one there. Where the client goes away
 * the request stays, and whoever answers it answers nobody.
 */
export function handReplies(folder: string, options: HandOptions = {}): ReplyFunction {
  const { log = () => {}, wait = (signal) => pause(POLL_MS, undefined, { signal }) } = options
  let next = Math.max(0, ...numbersIn(folder)) + 1
  return async (request, _index, signal) => {
    let n = next++
    while (!(await storeRequest(folder, n, request))) n = next++
    log(`${requestName(n)} waits for ${replyName(n)}`)
    try {
      const reply = await awaitReply(join(folder, replyName(n)), signal, { log, wait })
      log(`${replyName(n)} is sent${'status' in reply ? ` as an error (${reply.status})` : ''}`)
      return reply
    } catch (error) {
      log(`${requestName(n)}: ${signal.aborted ? 'the client went away' : (error as Error).message}`)
      throw signal.aborted ? signal.reason : error
    }
  }
}

async function awaitReply(path: string, signal: AbortSignal, { log, wait }: Required<HandOptions>): Promise<Reply> {
  let last: string | null = null
  for (let unchanged = 0; ; unchanged += 1) {
    signal.throwIfAborted()
    const raw = await readIfThere(path)
    if (raw !== last) unchanged = 0
    last = raw
    const read = raw === null ? null : readReplyText(raw)
    if (read && 'reply' in read && (!read.isProse || unchanged >= SETTLED)) return read.reply
    if (read && 'incomplete' in read && unchanged === STUCK) {
      log(`${path} is not complete JSON yet: ${read.incomplete}. (A text that begins with a bracket is given as a JSON string.)`)
    }
    await wait(signal)
  }
}

/** Where another program is just writing it, some systems say so by an error: it is not there yet. */
const NOT_YET = new Set(['ENOENT', 'EBUSY', 'EPERM'])

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (NOT_YET.has((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
