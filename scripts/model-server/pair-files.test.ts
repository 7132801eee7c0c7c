import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { numbersIn, readReplyText, storeRequest } from './pair-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-pairs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['an object', ' {"a": 1}\n', '{"a": 1}'],
  ['a list', '[{"a":1}]', '[{"a":1}]'],
  ['a string', '"[P3] says so."', '[P3] says so.'],
  ['an empty string', '""', ''],
  ['an object after a byte order mark', '\uFEFF{}', '{}'],
  ['an object that speaks of an error among other things', '{"error":{"status":500,"message":"x"},"a":1}', undefined],
  ['an error without a status', '{"error":{"message":"x"}}', undefined],
  ['a good status as an error', '{"error":{"status":200,"message":"x"}}', undefined],
  ['no error', '{"error":null}', undefined],
])('%s is whole, and the content', (_name, raw, text) => {
  expect(readReplyText(raw)).toEqual({ reply: { text: text ?? raw }, isProse: false })
})

test.each(['Memory fades [P1].', '"Memory" fades [P1].', '```json\n{}\n```', '42'])('%j is prose', (raw) => {
  expect(readReplyText(raw)).toEqual({ reply: { text: raw }, isProse: true })
})

test.each(['', ' \n', '{', '{"a": [1, 2', '[P3] says so.', '{"a":1} and more'])('%j is not complete', (raw) => {
  expect(readReplyText(raw)).toEqual({ incomplete: expect.any(String) })
})

test('an error is a status', () => {
  expect(readReplyText('{"error":{"status":503,"message":"busy"}}')).toMatchObject({
    isProse: false, reply: { status: 503, body: { error: { message: 'busy' } } },
  })
})

test('a request is stored whole, readable, and never over another', async () => {
  const request = { model: 'm', messages: [{ role: 'user', content: 'Hello' }], stream: true, response_format: { type: 'json_object' } }
  expect(await storeRequest(folder, 7, request)).toBe(true)
  expect(await storeRequest(folder, 7, { ...request, model: 'other' })).toBe(false)
  expect(readdirSync(folder)).toEqual(['007.request.json'])
  const { stream: _stream, ...stored } = request
  expect(readFileSync(join(folder, '007.request.json'), 'utf8')).toBe(`${JSON.stringify(stored, null, 2)}\n`)
})

test('numbers are those of pairs alone', () => {
  const pairs = ['010.reply.json', '002.request.json', '002.reply.json', '1000.request.json']
  const others = ['3.request.json', '004.request.json.bak', '.005.request.json.99', 'a.json']
  for (const name of [...pairs, ...others]) writeFileSync(join(folder, name), '')
  expect(numbersIn(folder)).toEqual([2, 10, 1000])
  expect(numbersIn(folder, ['request'])).toEqual([2, 1000])
})
