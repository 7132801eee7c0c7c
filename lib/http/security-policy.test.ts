import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { config, proxy } from '#proxy.ts'
import { securityPolicy } from './security-policy.ts'

const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))

test('scripts run by nonce alone', () => {
  const script = directive(securityPolicy('bm9uY2U=', false), 'script-src')
  expect(script).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
  expect(directive(securityPolicy('bm9uY2U=', true), 'script-src')).toContain("'unsafe-eval'")
  for (const isDev of [true, false]) expect(directive(securityPolicy('x', isDev), 'script-src')).not.toContain('unsafe-inline')
})

const matches = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))

test.each(['/', '/today', '/materials/1', '/apiary', '/join/ABC', '/%2fapi/x'])(
  '%s carries a policy', (path) => expect(matches(path)).toBe(true),
)
test.each(['/api/materials', '/api/auth/csrf', '/_next/static/a.js', '/pdfjs/cmaps/x', '/icon.svg', '/favicon.ico'])(
  '%s does not pass the proxy', (path) => expect(matches(path)).toBe(false),
)

test('each answer has a nonce of its own, and Next is told the same one', async () => {
  const answers = await Promise.all(['/', '/'].map((path) => proxy(new NextRequest(`http://127.0.0.1:3000${path}`))))
  const policies = answers.map(({ headers }) => headers.get('content-security-policy'))
  expect(new Set(policies).size).toBe(2)
  expect(answers.map(({ headers }) => headers.get('x-middleware-request-content-security-policy'))).toEqual(policies)
})

test('a policy a client sends is not the one that holds', async () => {
  const headers = { 'content-security-policy': "script-src 'nonce-mine'" }
  const answer = await proxy(new NextRequest('http://127.0.0.1:3000/', { headers }))
  expect(answer.headers.get('x-middleware-request-content-security-policy')).not.toContain('mine')
})
