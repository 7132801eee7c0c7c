import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from '#scripts/launcher/lock.ts'
import { freePort } from '#scripts/test/free-port.ts'
import { kill } from './house.ts'

/** Starts that must be refused, by the real program, before they touch anything. */
let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-start-'))
})
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill))
  // Waits for a database that is still ending, which would write into the folder.
  ;(await lockDataFolder(folder)).release()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` with these values. @returns its exit code and all it printed */
async function startReprise(env: Record<string, string>): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['scripts/start.ts'], { env: { ...process.env, REPRISE_NO_DOTENV: '1', DATABASE_URL: '', ...env } })
  children.push(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, printed }
}

/** Another launcher on the folder, as far as having its database. */
async function holdFolder(): Promise<ChildProcess> {
  const holder = fork('scripts/robustness/hold-folder.ts', [folder])
  children.push(holder)
  await once(holder, 'message')
  return holder
}

test('a second start on the same data folder is refused with a sentence, and the first one is left alone', async () => {
  const first = await holdFolder()
  const { code, printed } = await startReprise({ DATA_DIR: folder, PORT: String(await freePort()) })
  expect(code).toBe(1)
  expect(printed).toContain(`Reprise already runs on the data folder ${folder} (process ${first.pid}). Stop it first, or set DATA_DIR`)
  expect(printed).not.toMatch(/\n\s+at /)
  expect(first.exitCode).toBeNull()
  expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
})

test('a taken port is refused with a sentence that offers another, and the folder is free again', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const { code, printed } = await startReprise({ DATA_DIR: folder, PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(printed).toContain(`Port ${port} is taken by another program. Stop it, or choose another: PORT=`)
  expect(readdirSync(folder)).toEqual([])
})

test('after kill -9 of the launcher the next one waits for the database that is still ending, and takes the folder over', async () => {
  const first = await holdFolder()
  await kill(first)
  const second = await holdFolder()
  expect(second.exitCode).toBeNull()
})

test('values that cannot be used are named, without a trace', async () => {
  const { code, printed } = await startReprise({ DATA_DIR: folder, PORT: '99999', APP_URL: 'study.example.org' })
  expect(code).toBe(1)
  expect(printed).toContain('PORT: ')
  expect(printed).toContain('APP_URL: must be an http or https address')
  expect(printed).not.toMatch(/\n\s+at /)
})
