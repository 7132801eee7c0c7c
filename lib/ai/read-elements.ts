import type { z } from 'zod'
import type { ModelSide } from './define-task.ts'
import { ModelFailure } from './failures.ts'
import { PlainSentences } from './plain-sentences.ts'
import { ElementScanner } from './scan-elements.ts'

type Options<I, R extends z.ZodType, O> = {
  side: ModelSide<I, R, O>
  input: I
  isPlain: boolean
  max: number
  onRefused?: ((reason: string) => void) | undefined
}

/** An element as the task's schema knows it, from raw JSON; null for anything else. */
function parseReply<R extends z.ZodType>(reply: R, raw: string): z.output<R> | null {
  try {
    return reply.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    return null
  }
}

/** Models that think aloud do so in a block before the answer. */
const THOUGHT = /^\s*<think>[\s\S]*?<\/think>/

async function* withoutThought(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string | null = ''
  for await (const piece of pieces) {
    if (held === null) {
      yield piece
      continue
    }
    held += piece
    const opening = held.trimStart()
    if ('<think>'.startsWith(opening.slice(0, 7)) && !THOUGHT.test(held)) continue
    yield held.replace(THOUGHT, '')
    held = null
  }
  if (held) yield held.replace(/^\s*<think>[\s\S]*/, '')
}

/**
 * Reads elements out of a model's text as each completes: its form by the task's schema, its content by the task's `read`.
 * More than `max` are not read: the call is ended there.
 * @throws ModelFailure empty or garbage when the whole answer held no element at all
 */
export async function* readElements<I, R extends z.ZodType, O>(
  pieces: AsyncIterable<string>,
  { side, input, isPlain, max, onRefused }: Options<I, R, O>,
): AsyncGenerator<O> {
  const scanner = new ElementScanner()
  const sentences = new PlainSentences()
  const read = (text: string): (z.output<R> | null)[] =>
    isPlain
      ? sentences.push(text).map((found) => side.plain?.(found.text, found.passage, input) ?? null)
      : scanner.push(text).map((raw) => parseReply(side.reply, raw))
  let text = ''
  let seen = 0
  const judge = function* (replies: (z.output<R> | null)[]): Generator<O> {
    for (const reply of replies) {
      if (reply === null) {
        onRefused?.('form')
        continue
      }
      if (seen++ >= max) return
      const reading = side.read(reply, input)
      if (reading.ok) yield reading.value
      else onRefused?.(reading.reason)
    }
  }
  for await (const piece of withoutThought(pieces)) {
    text += piece
    yield* judge(read(piece))
    if (seen >= max && !isPlain) break
  }
  if (isPlain) yield* judge(sentences.end().map((found) => side.plain?.(found.text, found.passage, input) ?? null))
  if (seen > 0) return
  throw new ModelFailure(text.trim() === '' || /"elements"\s*:\s*\[\s*\]|^\s*\[\s*\]\s*$/.test(text) ? 'empty' : 'garbage')
}
