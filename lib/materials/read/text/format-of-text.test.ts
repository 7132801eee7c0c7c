import { expect, it } from 'vitest'
import { FORMAT_RULES, formatOfText } from './format-of-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it.each(FORMAT_RULES.map((rule) => [rule.why, rule] as const))('%s', (_, { format, accepts, rejects, extension, start }) => {
  expect(formatOfText(bytes(accepts.start), accepts.name)).toBe(format)
  expect((extension?.test(rejects.name) ?? true) && start.test(rejects.start)).toBe(false)
})
it('is text where no rule holds', () => expect(formatOfText(bytes('Memory is a set of processes.'), 'memory.txt')).toBe('text'))
