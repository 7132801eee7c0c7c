import { expect, test } from 'vitest'
import { refuseForeignOrigin } from './same-origin.ts'

const APP = 'https://study.example.org'
const write = (headers: Record<string, string>, method = 'POST') =>
  new Request('http://127.0.0.1:3000/api/x', { method, headers: { host: '127.0.0.1:3000', cookie: 'session=1', ...headers } })

test.each([
  ['our own page', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
  ['our own page behind a proxy that changes the host', { origin: APP }],
  ['a program, which says neither', {}],
])('%s may write', (_, headers) => expect(() => refuseForeignOrigin(write(headers as Record<string, string>), APP)).not.toThrow())

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another site that hides its name', { origin: 'null' }],
  ['another site whose browser sends no origin', { 'sec-fetch-site': 'cross-site' }],
  ['another name of the same site', { 'sec-fetch-site': 'same-site', origin: 'http://other.example.org' }],
  ['another site, whatever a proxy is made to say', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:4000' }],
  ['our address without https', { origin: 'http://study.example.org' }],
])('%s may not', (_, headers) => {
  expect(() => refuseForeignOrigin(write(headers as Record<string, string>), APP)).toThrow('another site')
  expect(() => refuseForeignOrigin(write(headers as Record<string, string>))).toThrow('another site')
})

test('reading changes nothing and is left alone', () => {
  expect(() => refuseForeignOrigin(write({ origin: 'https://evil.example' }, 'GET'), APP)).not.toThrow()
})
