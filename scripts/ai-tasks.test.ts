import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Task } from '#lib/ai/define-task.ts'
import { fillPrompt, readPrompt, slotNames } from '#lib/ai/prompt-file.ts'
import { estimateTokens } from '#lib/ai/tokens.ts'
import { strictProblems } from '#scripts/model-server/strict-schema.ts'

/** Every task a model may be given: its schema, its prompt and its examples. A new task folder is found by itself. */
type AnyTask = Task<z.ZodType, z.ZodType>

const files = globSync('lib/**/tasks/*/task.ts')
const found = await Promise.all(files.map(async (file) => {
  const module = (await import(join('..', file))) as Record<string, AnyTask>
  return Object.values(module).filter((value) => typeof value === 'object' && 'model' in value).map((task) => ({ file, task }))
}))
const tasks = found.flat().filter(({ task }) => task.model !== null)

const exampleSchema = z.object({
  input: z.unknown(), reply: z.unknown(), refused: z.string().nullable(), attribution: z.string().optional(),
})
const examplesOf = (file: string) =>
  globSync(join(dirname(file), 'examples', '*.json')).map((path) =>
    ({ name: basename(path, '.json'), ...exampleSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) }))

test('tasks are found', () => expect(tasks.length).toBeGreaterThan(2))

describe.each(tasks.map(({ file, task }) => [task.id, file, task] as const))('%s', (_, file, task) => {
  const side = task.model!
  const examples = examplesOf(file)

  test('its schema stays within the strict subset', () => {
    const schema = z.toJSONSchema(z.object({ elements: z.array(side.reply).min(1).max(9) }), { target: 'draft-7' })
    expect(strictProblems(schema)).toEqual([])
  })

  test('its prompt is filled, with nothing left over, and what others wrote stays out of the system part', () => {
    const prompt = readPrompt(side.prompt)
    const input = task.input.parse(examples[0]?.input)
    const slots = side.slots(input)
    expect(slotNames(prompt).toSorted()).toEqual(expect.arrayContaining(Object.keys(slots).filter((name) => slots[name] !== '').toSorted()))
    const { system, user } = fillPrompt(prompt, slots)
    expect(`${system}${user}`).not.toMatch(/\{\{\w+\}\}|undefined|\[object/)
    // A small model's whole context is 4,096 tokens.
    expect(estimateTokens(system)).toBeLessThan(1_100)
  })

  test('it has two good examples and two that must be refused', () => {
    expect(examples.filter(({ refused }) => refused === null).length).toBeGreaterThanOrEqual(2)
    expect(examples.filter(({ refused }) => refused !== null).length).toBeGreaterThanOrEqual(2)
  })

  test.each(examples.map((example) => [example.name, example] as const))('example %s', (_name, { input, reply, refused }) => {
    const parsed = side.reply.safeParse(reply)
    const reading = parsed.success ? side.read(parsed.data, task.input.parse(input)) : { ok: false as const, reason: 'form' }
    expect(reading.ok ? null : reading.reason).toBe(refused)
    if (reading.ok) expect(task.output.safeParse(reading.value).error).toBeUndefined()
  })
})
