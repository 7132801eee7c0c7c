import { z } from 'zod'
import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { verdictSchema, verifyInputSchema, verifyReplySchema } from './schema.ts'

/** Asks a second call whether the passages say what was claimed. There is no built-in engine for it: quotes need none. */
export const explainVerify = defineTask({
  id: 'explain.verify',
  version: '1',
  input: verifyInputSchema,
  output: z.object({ claim: z.number().int(), verdict: verdictSchema }),
  builtin: null,
  model: {
    prompt: 'lib/explanations/tasks/explain-verify/prompt.md',
    slots: ({ target, passages, earlier, claims }) => ({
      count: claims.length,
      material: untrusted([`Target: ${target}`, ...passages.map(({ n, text }) => `P${n}: ${text}`)].join('\n\n')),
      claims: untrusted([
        ...(earlier.length > 0 ? [`Earlier claims:\n${earlier.map((text) => `- ${text}`).join('\n')}`] : []),
        `To judge:\n${claims.map(({ n, text, passage }) => `${n}. ${text} (points to P${passage})`).join('\n')}`,
      ].join('\n\n')),
    }),
    reply: verifyReplySchema,
    count: ({ claims }) => ({ min: claims.length, max: claims.length }),
    read: (reply, { claims }) =>
      claims.some(({ n }) => n === reply.claim) ? { ok: true, value: reply } : { ok: false, reason: 'no such claim' },
    maxOutputTokens: ({ claims }) => 40 + 25 * claims.length,
  },
})
