import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'

/** Two processes on one data folder lose data: whoever starts the embedded database takes this lock first. */
type Lock = { pid: number; port: number | null; databasePid?: number | undefined }

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** In a container every start has the same few process ids: our own number is nobody else's. */
const isAnother = (pid: number): boolean => pid !== process.pid && isAlive(pid)

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 })
    const end = (value: boolean) => {
      socket.destroy()
      done(value)
    }
    socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false))
  })

/** A pid is reused by other programs in time: the lock holds while its database answers, or while it is starting. */
async function isHeld(lock: Lock): Promise<boolean> {
  if (!isAnother(lock.pid)) return false
  return lock.port === null || answers(lock.port)
}

const PATIENCE_MS = 10_000

/** The database of a launcher that was killed is still writing its last: two on one folder would lose data. */
async function untilDatabaseEnded({ databasePid }: Lock): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; databasePid && isAnother(databasePid) && Date.now() < until;) {
    await new Promise((done) => setTimeout(done, 50))
  }
}

export type DataLock = { setDatabase(port: number, pid: number | undefined): void; release(): void }

/** @throws a sentence that says who holds the folder. */
export async function lockDataFolder(dataDir: string): Promise<DataLock> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'lock.json')
  const write = (lock: Lock, flag: 'w' | 'wx') => writeFileSync(file, JSON.stringify(lock), { flag })
  const mine: Lock = { pid: process.pid, port: null }
  try {
    write(mine, 'wx')
  } catch {
    let lock: Lock | null = null
    try {
      lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
    } catch {
      lock = null // half-written by a process that was killed: nobody's
    }
    if (lock && (await isHeld(lock))) {
      throw new Error(`Reprise already runs on the data folder ${dataDir} (process ${lock.pid}). Stop it first, or set DATA_DIR to another folder.`)
    }
    write(mine, 'w')
    if (lock) await untilDatabaseEnded(lock)
  }
  return {
    setDatabase: (port, databasePid) => write({ ...mine, port, databasePid }, 'w'),
    release: () => rmSync(file, { force: true }),
  }
}
