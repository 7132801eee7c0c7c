import { expect, test } from 'vitest'
import { createCourseSchema, updateCourseSchema } from './schema.ts'

const nameOf = (name: string) => createCourseSchema.safeParse({ name })

test('a name is one line of 1 to 120 characters', () => {
  expect(nameOf('  Introduction\u0000 to\nPsychology\u202E ').data?.name).toBe('Introduction  to Psychology')
  expect(nameOf('x'.repeat(120)).success).toBe(true)
  for (const bad of ['', '   ', '\u0000\u0001', '\u202E', 'x'.repeat(121), 'x'.repeat(1_000_000)]) expect(nameOf(bad).success).toBe(false)
})

test('an id that is none is refused before the database sees it', () => {
  for (const courseId of ['', '\u0000', "' or 1=1", 'x'.repeat(61)]) expect(updateCourseSchema.safeParse({ courseId }).success).toBe(false)
})
