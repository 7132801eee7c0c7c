import { describe, expect, test } from 'vitest'
import { askRequestSchema, inquiriesQuery } from './schema.ts'

const parse = (value: unknown) => askRequestSchema.safeParse(value)

describe('what may be asked', () => {
  test('of one lecture, with the page in view; of a course', () => {
    expect(parse({ materialId: 'm', pageNo: 3, text: '  What is\n encoding? ' }).data).toEqual({
      scope: { materialId: 'm' }, pageNo: 3, text: 'What is encoding?',
    })
    expect(parse({ courseId: 'c', text: 'So?' }).data).toEqual({ scope: { courseId: 'c' }, pageNo: null, text: 'So?' })
  })
  test.each([
    ['both', { courseId: 'c', materialId: 'm', text: 'encoding' }], ['neither', { text: 'encoding' }],
    ['an empty one', { courseId: 'c', text: ' \u0000 \n' }], ['one letter', { courseId: 'c', text: ' a ' }],
    ['501 characters', { courseId: 'c', text: 'a'.repeat(501) }], ['no text', { courseId: 'c' }],
    ['something else beside it', { courseId: 'c', text: 'encoding', userId: 'u' }],
    ['page 0', { materialId: 'm', pageNo: 0, text: 'encoding' }],
  ])('not of or with %s', (_, value) => expect(parse(value).success).toBe(false))
  test('500 characters after trimming are allowed; the complaint says what to do', () => {
    expect(parse({ courseId: 'c', text: ` ${'a'.repeat(500)} ` }).success).toBe(true)
    expect(parse({ courseId: 'c', text: 'a'.repeat(501) }).error?.issues[0]?.message).toContain('Shorten it')
    expect(parse({ courseId: 'c', text: ' ' }).error?.issues[0]?.message).toBe('Write a question first.')
  })
  test('what a database refuses is taken out', () => {
    expect(parse({ courseId: 'c', text: 'mem\u0000ory \ud83d' }).data?.text).toBe('mem ory \ufffd')
  })
  test('earlier questions of one of the two', () => {
    expect(inquiriesQuery.parse({ courseId: 'c' })).toEqual({ courseId: 'c' })
    expect(inquiriesQuery.safeParse({}).success).toBe(false)
    expect(inquiriesQuery.safeParse({ courseId: 'c', materialId: 'm' }).success).toBe(false)
  })
})
