import type { Reading } from '#lib/ai/define-task.ts'
import type { EngineTestReply } from './schema.ts'

/** Whether the form was filled in at all. How well a model reads is the entrance exam's question. */
export function readReply(reply: EngineTestReply): Reading<EngineTestReply> {
  if (reply.topic.trim() === '' || reply.topic.length > 200) return { ok: false, reason: 'topic' }
  if (!Number.isInteger(reply.sentences) || reply.sentences < 0) return { ok: false, reason: 'sentences' }
  return { ok: true, value: reply }
}
