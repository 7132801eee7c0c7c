import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './lock.ts'
import { processBirth } from './process-birth.ts'

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
  expect(JSON.parse(readFileSync(join(folder, 'new', 'lock.json'), 'utf8'))).toMatchObject({
    pid: process.pid, port: 4321, databasePid: 99,
  })
  again.release()
  expect(readdirSync(join(folder, 'new'))).toEqual([])
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
    expect(held()).toMatchObject({ pid: process.pid, port: null })
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

const onLinux = test.runIf(process.platform === 'linux')

onLinux('a number given to another program since, or before the machine was restarted, holds nothing', async () => {
  const program = other()
  await once(program, 'spawn')
  const born = processBirth(program.pid!)
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const [, started] = born!.split(' ')
  for (const earlier of [born!.replace(/\d+$/, '1'), `00000000-0000-0000-0000-000000000000 ${started}`]) {
    leave({ pid: program.pid, port, born: earlier, databasePid: program.pid, databaseBorn: earlier })
    await lockDataFolder(folder)
    expect(held().pid).toBe(process.pid)
  }
  // The same process, although its database does not answer at the moment: it is being started again.
  leave({ pid: program.pid, port: 1, born })
  await expect(lockDataFolder(folder)).rejects.toThrow(`(process ${program.pid})`)
  server.close()
  program.kill()
})

test('a lock of another machine holds while it is touched', async () => {
  leave({ pid: 1, port: 1, host: 'elsewhere' })
  await expect(lockDataFolder(folder)).rejects.toThrow('on the machine elsewhere')
  utimesSync(join(folder, 'lock.json'), 1, 1)
  await lockDataFolder(folder)
  expect(held().pid).toBe(process.pid)
})

test('of many that start at once on what a killed launcher left, one goes on', async () => {
  const dead = other()
  dead.kill('SIGKILL')
  await once(dead, 'exit')
  leave({ pid: dead.pid, port: null })
  const script = `
    const { lockDataFolder } = await import('#scripts/launcher/lock.ts')
    try { await lockDataFolder(process.argv[1]); console.log('taken') } catch (error) { console.log(error.message) }
    process.stdin.resume().on('end', () => process.exit())`
  const starts = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] }))
  const said = await Promise.all(starts.map(async (start) => String((await once(start.stdout!, 'data'))[0]).trim()))
  expect(said.filter((line) => line === 'taken')).toHaveLength(1)
  expect(said.filter((line) => line.includes('already runs on the data folder'))).toHaveLength(3)
  for (const start of starts) start.stdin!.end()
  await Promise.all(starts.map((start) => once(start, 'exit')))
})
