import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineTask, taskVersion } from './define-task.ts'
import { runTask } from './run-task.ts'

const count = defineTask({
  id: 'test.count',
  version: '1',
  input: z.object({ to: z.number().int() }),
  output: z.object({ value: z.number().max(3) }),
  builtin: async function* ({ to }) {
    for (let value = 1; value <= to; value++) yield { value }
  },
  model: null,
})

const collect = async (to: number, signal = new AbortController().signal) => {
  const seen: number[] = []
  for await (const { value } of runTask(count, { to }, { signal })) seen.push(value)
  return seen
}

test('elements come in order', async () => expect(await collect(3)).toEqual([1, 2, 3]))
test('an element outside the schema is refused', async () => await expect(collect(4)).rejects.toThrow())
test('an aborted task gives nothing more', async () => expect(await collect(3, AbortSignal.abort())).toEqual([]))
test('the version names the task', () => expect(taskVersion(count)).toBe('test.count@1'))
