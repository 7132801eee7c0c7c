import { defineTask } from '#lib/ai/define-task.ts'
import { untrusted } from '#lib/ai/fence.ts'
import { readReply } from './checks.ts'
import { engineTestInputSchema, engineTestReplySchema } from './schema.ts'

/** Shows what a model can be asked for: four fields by a schema, or one plain sentence. Run by Test in Settings alone. */
export const engineTest = defineTask({
  id: 'engine.test',
  version: '1',
  input: engineTestInputSchema,
  output: engineTestReplySchema,
  builtin: null,
  model: {
    prompt: 'lib/engine/tasks/engine-test/prompt.md',
    slots: ({ text }) => ({ material: untrusted(`P1: ${text}`) }),
    reply: engineTestReplySchema,
    count: () => ({ min: 1, max: 1 }),
    read: readReply,
    maxOutputTokens: () => 200,
    plain: (sentence) => ({ topic: sentence, sentences: 1, namesNumber: false, quote: null }),
  },
})
