import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leave = (lock: unknown) => writeFileSync(join(folder, 'lock.json'), typeof lock === 'string' ? lock : JSON.stringify(lock))
const held = () => JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as { pid: number; port: number | null }
/** Another process, until it is ended. */
const other = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })

test('a new folder is taken, says where its database is, and is given back', async () => {
  const lock = await lockDataFolder(join(folder, 'new'))
  lock.release()
  const again = await lockDataFolder(join(folder, 'new'))
  again.setDatabase(4321, 99)
  expect(JSON.parse(readFileSync(join(folder, 'new', 'lock.json'), 'utf8'))).toEqual({ pid: process.pid, port: 4321, databasePid: 99 })
})

test('a folder whose launcher is starting, or whose database answers, is refused; one whose database is gone is not', async () => {
  const launcher = other()
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  for (const lock of [{ pid: launcher.pid, port: null }, { pid: launcher.pid, port }]) {
    leave(lock)
    await expect(lockDataFolder(folder)).rejects.toThrow(`already runs on the data folder ${folder} (process ${launcher.pid})`)
  }
  server.close()
  await once(server, 'close')
  await lockDataFolder(folder)
  expect(held().pid).toBe(process.pid)
  launcher.kill()
})

test('what a killed launcher left is taken over: a dead process, our own number, half a file', async () => {
  const dead = other()
  dead.kill()
  await once(dead, 'exit')
  for (const lock of [{ pid: dead.pid, port: null }, { pid: process.pid, port: null }, '{"pid":']) {
    leave(lock)
    await lockDataFolder(folder)
    expect(held()).toEqual({ pid: process.pid, port: null })
  }
})

test('a database that outlives its launcher is waited for', async () => {
  const database = other()
  leave({ pid: 2 ** 22 + 1, port: 1, databasePid: database.pid })
  let ended = false
  const locking = lockDataFolder(folder).then(() => expect(ended).toBe(true))
  database.once('exit', () => (ended = true))
  database.kill()
  await locking
})
