import type { Reading } from '#lib/ai/define-task.ts'
import { checkIllustration } from '#lib/explanations/checks/check-illustration.ts'
import { quoteFor, readClaim, readText } from '#lib/explanations/checks/read-claim.ts'
import type { Element } from '#lib/explanations/schema.ts'
import { requireModelInput } from './model-prompt.ts'
import type { ExplainInput, ExplainReply } from './schema.ts'

/** The first check of what a model wrote, by its kind. Links are checked again once it is known which claims are shown. */
export function readReply(reply: ExplainReply, input: ExplainInput): Reading<Element> {
  const { passages, title, replyLanguage } = requireModelInput(input)
  const language = replyLanguage || input.language
  if (reply.kind === 'claim') return readClaim(reply, { passages, title, language })
  const form = readText(reply.text, language)
  if (!form.ok) return form
  const element = { kind: reply.kind, text: form.value, citation: null, role: 'told' } as const
  if (reply.kind === 'link') return { ok: true, value: element }
  const illustration = checkIllustration(form.value)
  return illustration.ok ? { ok: true, value: element } : illustration
}

/** A plain sentence as a claim, with its quote from the sentence that shares most words with it. */
export function plainReply(text: string, n: number, input: ExplainInput): ExplainReply | null {
  const passage = requireModelInput(input).passages.find((each) => each.n === n)
  const quote = passage && quoteFor(text, passage)
  return quote ? { kind: 'claim', text, passage: n, quote } : null
}
