import { link, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ChatRequest } from './chat-request.ts'
import { openaiError } from './replies.ts'
import type { Reply } from './reply.ts'

/** A folder of requests and what was answered: `001.request.json`, `001.reply.json`, `002.request.json` … */
const NAME = /^(\d{3,})\.(request|reply)\.json$/

/** As it stands in a file. */
export type StoredRequest = Pick<ChatRequest, 'model' | 'messages' | 'response_format'>

const label = (n: number): string => String(n).padStart(3, '0')
export const requestName = (n: number): string => `${label(n)}.request.json`
export const replyName = (n: number): string => `${label(n)}.reply.json`

/** The numbers for which there is such a file, ascending. */
export function numbersIn(folder: string, kinds: ('request' | 'reply')[] = ['request', 'reply']): number[] {
  const found = readdirSync(folder).flatMap((name) => {
    const [, number, kind] = NAME.exec(name) ?? []
    return kinds.some((wanted) => wanted === kind) ? Number(number) : []
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Writes a request whole, so that nobody reads half of it. @returns false where the number is taken: nothing is overwritten */
export async function storeRequest(folder: string, n: number, { model, messages, response_format: format }: ChatRequest): Promise<boolean> {
  const draft = join(folder, `.${requestName(n)}.${process.pid}`)
  const stored: StoredRequest = { model, messages, ...(format ? { response_format: format } : {}) }
  await writeFile(draft, `${JSON.stringify(stored, null, 2)}\n`)
  try {
    await link(draft, join(folder, requestName(n)))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** What a reply file says. Prose has no mark at its end: whether it is whole, only waiting shows. */
export type ReplyText = { reply: Reply; isProse: boolean } | { incomplete: string }

/**
 * A JSON object or array is the content as it stands, a JSON string is its text, anything else is prose;
 * `{"error":{"status":429,"message":"…"}}` is an error. A text that begins with a bracket is given as a JSON string.
 */
export function readReplyText(raw: string): ReplyText {
  const text = raw.replace(/^\uFEFF/, '').trim()
  if (text === '') return { incomplete: 'it is empty' }
  const first = text.charAt(0)
  if (!['{', '[', '"'].includes(first)) return { reply: { text }, isProse: true }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // Prose may begin with a quotation mark.
    return first === '"' ? { reply: { text }, isProse: true } : { incomplete: (error as Error).message }
  }
  if (typeof value === 'string') return { reply: { text: value }, isProse: false }
  return { reply: errorOf(value) ?? { text }, isProse: false }
}

function errorOf(value: unknown): Reply | null {
  const { error, ...others } = value as { error?: unknown }
  if (typeof error !== 'object' || error === null || Object.keys(others).length > 0) return null
  const { status, message } = error as { status?: unknown; message?: unknown }
  if (typeof status !== 'number' || status < 400 || status > 599 || typeof message !== 'string') return null
  return openaiError(status, message, status >= 500 ? { type: 'server_error' } : {})
}
