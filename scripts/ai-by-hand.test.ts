import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// Each test starts processes.
vi.setConfig({ testTimeout: 30_000 })

let folder: string
let children: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-by-hand-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => {
  const child = spawn(process.execPath, ['scripts/ai-by-hand.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}
/** What it says when it ends by itself. */
async function complaint(...args: string[]) {
  const child = run(...args)
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>])
  return { code, said }
}

test('says what is wrong with its arguments', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const cases: [string[], string][] = [
    [[], 'Name the folder'],
    [[folder, 'more'], 'what is more?'],
    [[folder, '--port', 'http'], 'http is no port'],
    [[folder, '--port', '65536'], '65536 is no port'],
    [[folder, '--prot', '1'], "Unknown option '--prot'"],
    [[file], 'cannot be used'],
  ]
  const results = await Promise.all(cases.map(([args]) => complaint(...args)))
  for (const [i, { code, said }] of results.entries()) {
    expect(code).toBe(1)
    expect(said).toContain(cases[i]![1])
    expect(said).toContain('usage: npm run ai:by-hand -- DIR [--port N]')
  }
})

test('a port that is taken is named', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const { code, said } = await complaint(folder, '--port', String(port))
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken.`)
  server.close()
})

test('prints what to set, and answers from the folder it makes', async () => {
  const made = join(folder, 'new', 'pairs')
  const child = run(made)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => { said += part })
  await vi.waitFor(() => expect(said).toContain('AI_MODEL=by-hand'), 10_000)
  const url = /AI_BASE_URL=(\S+)/.exec(said)![1]!
  expect(await (await fetch(`${url}/models`)).json()).toMatchObject({ data: [{ id: 'by-hand' }] })
  const answer = fetch(`${url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'by-hand', stream: true, messages: [{ role: 'user', content: 'Hello' }] }),
  })
  await vi.waitFor(() => expect(existsSync(join(made, '001.request.json'))).toBe(true), 10_000)
  writeFileSync(join(made, '001.reply.json'), '"Good day."')
  expect(await (await answer).text()).toMatch(/Good day\.[^]*\[DONE\]/)
})
