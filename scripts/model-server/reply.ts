import type { ChatRequest } from './chat-request.ts'

/**
 * How the model answers one request: each kind is something a real server was seen to do. Streamed text is cut into small
 * chunks; `delay` (milliseconds) stands before each of them.
 */
export type Reply = (
  /** A good answer; `reasoning` goes before it as `reasoning_content`. */
  | { text: string; reasoning?: string }
  /** The same, the value written as JSON. */
  | { json: unknown }
  /** No answer: a status (replies.ts has the wordings of real servers). A string is sent as it stands, else JSON. */
  | { status: number; headers?: Record<string, string>; body: unknown }
  /** The socket is destroyed after so many characters (default: half of them). */
  | { cut: string; after?: number }
  /** All the text, but neither finish_reason nor [DONE]. */
  | { noFinish: string }
  /** This text, then nothing, with the connection open. */
  | { stall: string }
  /** Never a token: nothing after the headers (true), after the empty role chunk, or not even headers. */
  | { silent: true | 'role' | 'before-headers' }
  /** These bytes for the whole body; with `within`, in a stream, between the two halves of that text. */
  | { garbage: string; within?: string }
  /** Status 200 and a page: a proxy or a sign-in page answered. */
  | { html: string }
  /** OpenAI's `refusal` field in place of content; finish_reason is "stop". */
  | { refusal: string }
  /** Ended by the filter or by the limit of tokens after this text. */
  | { finish: 'content_filter' | 'length'; text: string }
  /** An error inside the stream after this text; not streamed, a 500. */
  | { failing: string; error: string }
  /** What follows the first `after` characters (default: everything) waits for the gate. */
  | { slow: string; after?: number; gate: Promise<unknown> }
) & { delay?: number }

/**
 * @param request the body
 * @param index how many were decided before it since the last setReply
 * @param signal aborted when the client goes away or the server closes
 */
export type ReplyFunction = (request: ChatRequest, index: number, signal: AbortSignal) => Reply | Promise<Reply>

/** One after the other. @throws for one request more than there are replies: the test forgot one, or the code asked too often */
export const inOrder = (replies: Reply[]): ReplyFunction => (_request, index) => {
  const reply = replies[index]
  if (!reply) throw new Error(`Request ${index + 1} came, but there are only ${replies.length} replies.`)
  return reply
}

const CHUNK_CHARACTERS = 10

/** Cut between code points, so that no chunk ends in half a character. */
export function chunksOf(text: string): string[] {
  const points = Array.from(text)
  const chunks: string[] = []
  for (let at = 0; at < points.length; at += CHUNK_CHARACTERS) chunks.push(points.slice(at, at + CHUNK_CHARACTERS).join(''))
  return chunks
}
