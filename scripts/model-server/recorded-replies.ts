import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './chat-request.ts'
import type { ChatMessage } from './chat-request.ts'
import { numbersIn, readReplyText, replyName, requestName } from './pair-files.ts'
import type { StoredRequest } from './pair-files.ts'
import type { Reply, ReplyFunction } from './reply.ts'

/** A recorded message list, role and words, white space made equal. */
type Line = { role: string; text: string }
type Pair = { n: number; lines: Line[]; reply: Reply | null }

/**
 * Answers from a folder of `NNN.request.json` and `NNN.reply.json`: a request whose messages are equal, white space aside,
 * gets the reply recorded for it. Where the same was asked several times, each asking gets the next of its replies, and
 * after the last the last again.
 * @throws at once where the folder holds no pairs or a file cannot be read; the function it gives throws, naming what is
 * missing and the nearest recording, where nothing is recorded for a request
 */
export function recordedReplies(folder: string): ReplyFunction {
  const pairs = numbersIn(folder, ['request']).map((n) => readPair(folder, n))
  if (pairs.length === 0) throw new Error(`${folder} holds no recorded requests (${requestName(1)} and so on).`)
  const timesAsked = new Map<string, number>()
  return ({ messages }) => {
    const lines = linesOf(messages)
    const key = JSON.stringify(lines)
    const equal = pairs.filter((pair) => JSON.stringify(pair.lines) === key)
    if (equal.length === 0) throw new Error(`Nothing is recorded in ${folder} for this request. ${nearest(pairs, lines)}`)
    const replies = equal.flatMap(({ reply }) => reply ?? [])
    if (replies.length === 0) throw new Error(`${folder} holds ${requestName(equal[0]!.n)}, but ${replyName(equal[0]!.n)} is missing.`)
    const times = timesAsked.get(key) ?? 0
    timesAsked.set(key, times + 1)
    return replies[Math.min(times, replies.length - 1)]!
  }
}

const linesOf = (messages: ChatMessage[]): Line[] =>
  messages.map((message) => ({ role: message.role, text: textOf(message).replace(/\s+/g, ' ').trim() }))

function readPair(folder: string, n: number): Pair {
  const requestFile = join(folder, requestName(n))
  const replyFile = join(folder, replyName(n))
  let request: StoredRequest
  try {
    request = JSON.parse(readFileSync(requestFile, 'utf8')) as StoredRequest
  } catch (error) {
    throw new Error(`${requestFile} is not JSON: ${(error as Error).message}`, { cause: error })
  }
  if (!Array.isArray(request?.messages)) throw new Error(`${requestFile} has no list of messages.`)
  const lines = linesOf(request.messages)
  if (!existsSync(replyFile)) return { n, lines, reply: null }
  const read = readReplyText(readFileSync(replyFile, 'utf8'))
  if ('incomplete' in read) throw new Error(`${replyFile} is not complete: ${read.incomplete}.`)
  return { n, lines, reply: read.reply }
}

/** The recording that agrees longest, and where it parts: most often one slot of a prompt has changed. */
function nearest(pairs: Pair[], lines: Line[]): string {
  const asked = whole(lines)
  const agreement = (pair: Pair) => sharedStart(whole(pair.lines), asked)
  const best = pairs.reduce((a, b) => (agreement(b) > agreement(a) ? b : a))
  const from = Math.max(0, agreement(best) - 20)
  const part = (text: string) => JSON.stringify(text.slice(from, from + 80))
  return `The nearest is ${requestName(best.n)}: there ${part(whole(best.lines))}, asked now ${part(asked)}.`
}

const whole = (lines: Line[]): string => lines.map(({ role, text }) => `${role}: ${text}`).join(' ')

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
