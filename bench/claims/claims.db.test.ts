import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { promptOf } from '#scripts/model-server/chat-request.ts'
import { startModelServer } from '#scripts/model-server/server.ts'

/** The command as people run it, with a model at hand. */
test('with a model in the environment the second call is asked too, and the figures are alone on stdout', async () => {
  const server = await startModelServer({
    strict: true,
    reply: (request) => ({ json: { elements: [{ claim: 1, verdict: promptOf(request).includes('always') ? 'contradicted' : 'supported' }] } }),
  })
  const { DATABASE_URL: _, ...outside } = process.env
  try {
    const env = { ...outside, AI_BASE_URL: server.url, AI_MODEL: 'test-model', AI_CONCURRENCY: '4' }
    const { stdout } = await promisify(execFile)(process.execPath, ['bench/claims.ts', 'bench/recorded/explanations.jsonl', '--json'], { env })
    const figures = JSON.parse(stdout) as Record<'surface' | 'verify', { caught: { k: number; n: number }; held: { k: number; n: number } }>
    expect(figures.surface).toMatchObject({ held: { k: 0, n: 183 }, caught: { n: 7 } })
    expect(figures.verify).toMatchObject({ held: { n: 183 }, caught: { n: 7 } })
    expect(server.requests.length).toBe(190)
  } finally {
    await server.close()
  }
})
