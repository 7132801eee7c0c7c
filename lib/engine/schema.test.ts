import { describe, expect, test } from 'vitest'
import { modelFormSchema } from './schema.ts'

const FORM = {
  preset: 'other', baseUrl: 'http://127.0.0.1:8080/v1', apiKey: '', model: 'm', checkModel: '', context: '', concurrency: '',
  dailyTokens: '',
  instanceDailyTokens: '', priceIn: '', priceOut: '',
}
const parse = (changes: object) => modelFormSchema.safeParse({ ...FORM, ...changes })
const wrongFields = (changes: object) => parse(changes).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('an address', () => {
  test.each([
    ['  https://llm.example.edu/v1/ ', 'https://llm.example.edu/v1'],
    ['https://LLM.example.edu:8443/v1/chat/completions', 'https://llm.example.edu:8443/v1'],
    ['http://[::1]:1234/v1', 'http://[::1]:1234/v1'],
    ['http://localhost:11434', 'http://localhost:11434'],
  ])('%s is taken', (typed, taken) => expect(parse({ baseUrl: typed }).data?.baseUrl).toBe(taken))

  test.each([
    '', 'llm.example.edu', 'localhost:11434/v1', 'ftp://llm.example.edu', 'file:///etc/passwd', 'javascript:alert(1)',
    'https://me:secret@llm.example.edu/v1',
    'https://llm.example.edu/v1?key=secret', 'https://llm.example.edu/v1#x', `https://llm.example.edu/${'x'.repeat(500)}`,
  ])('%s is refused', (typed) => expect(wrongFields({ baseUrl: typed })).toEqual(['baseUrl']))
})

test('numbers are read as they are typed, and nothing is the default', () => {
  expect(parse({ context: '8,192', dailyTokens: '200 000', priceIn: '0,15', priceOut: '0.6' }).data).toMatchObject({
    context: 8192, dailyTokens: 200_000, priceIn: 0.15, priceOut: 0.6, concurrency: null,
  })
})

test.each([
  [{ context: '1000' }, 'context'], [{ context: '8k' }, 'context'], [{ dailyTokens: '-1' }, 'dailyTokens'],
  [{ dailyTokens: '1.5' }, 'dailyTokens'],
  [{ concurrency: '0' }, 'concurrency'], [{ priceIn: '2' }, 'priceOut'],
  [{ priceIn: '$2', priceOut: '2' }, 'priceIn'], [{ model: '  ' }, 'model'],
  [{ apiKey: 'sk with space' }, 'apiKey'], [{ apiKey: 'sk\nnext' }, 'apiKey'], [{ preset: 'mine' }, 'preset'],
])('%j is refused at its field', (changes, field) => expect(wrongFields(changes)).toContain(field))
