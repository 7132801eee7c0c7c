import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { processBirth } from './process-birth.ts'

/** Two processes on one data folder lose data: whoever starts the embedded database takes this lock first. */
type Lock = {
  pid: number
  /** Of the database, once it answers. */
  port: number | null
  databasePid?: number | undefined
  /** Names the process where numbers are given again; missing in locks of older versions. */
  born?: string | null
  databaseBorn?: string | null
  host?: string
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** In a container every start has the same few process ids: our own number is nobody else's. */
function isAnother(pid: number, born: string | null | undefined): boolean {
  if (pid === process.pid || !isAlive(pid)) return false
  const now = born ? processBirth(pid) : null
  return now === null || now === born
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 })
    const end = (value: boolean) => {
      socket.destroy()
      done(value)
    }
    socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false))
  })

/** Whoever holds the lock touches it so often, so that another machine or container on a shared folder can tell. */
const BEAT_MS = 5_000
const SILENT_MS = 20_000

/** Where the system tells when a process was born, that decides; elsewhere a lock holds while its database answers, or starts. */
async function isHeld(lock: Lock, file: string): Promise<boolean> {
  if (lock.host && lock.host !== hostname()) {
    return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT_MS
  }
  if (!isAnother(lock.pid, lock.born)) return false
  return Boolean(lock.born) || lock.port === null || answers(lock.port)
}

const PATIENCE_MS = 10_000

/** The database of a launcher that was killed is still writing its last: two on one folder would lose data. */
async function untilDatabaseEnded({ databasePid, databaseBorn, host }: Lock): Promise<void> {
  if (!databasePid || (host && host !== hostname())) return
  for (const until = Date.now() + PATIENCE_MS; isAnother(databasePid, databaseBorn);) {
    if (Date.now() > until) {
      throw new Error(`A database that was left behind (process ${databasePid}) does not end. End it, then start again.`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}

function read(file: string): { text: string; lock: Lock | null } | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  try {
    const lock = JSON.parse(text) as Lock
    return { text, lock: typeof lock?.pid === 'number' ? lock : null }
  } catch {
    return { text, lock: null } // half-written when the machine went down: nobody's
  }
}

export type DataLock = { setDatabase(port: number, pid: number | undefined): void; release(): void }

/** @throws a sentence that says who holds the folder. */
export async function lockDataFolder(dataDir: string): Promise<DataLock> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'lock.json')
  const draft = join(dataDir, `lock-${process.pid}.json`)
  const mine: Lock = { pid: process.pid, port: null, born: processBirth(process.pid), host: hostname() }
  /** Whole or not at all: another start must never read half of it. */
  const create = (path: string): boolean => {
    writeFileSync(draft, JSON.stringify(mine))
    try {
      linkSync(draft, path)
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') return false
      // A disk without links.
      try {
        writeFileSync(path, JSON.stringify(mine), { flag: 'wx' })
        return true
      } catch {
        return false
      }
    } finally {
      rmSync(draft, { force: true })
    }
  }
  const refuse = (pid: number | undefined, host?: string): Error => {
    const who = host && host !== hostname() ? `on the machine ${host}` : `process ${pid ?? 'unknown'}`
    return new Error(`Reprise already runs on the data folder ${dataDir} (${who}). Stop it first, or set DATA_DIR to another folder.`)
  }

  if (!create(file)) {
    // Of several that find the same lock left behind, one takes it over: whoever makes this file first.
    const claim = join(dataDir, 'lock-claim.json')
    const claimant = read(claim)?.lock
    if (claimant && !isAnother(claimant.pid, claimant.born)) rmSync(claim, { force: true })
    if (!create(claim)) throw refuse(read(claim)?.lock?.pid)
    try {
      const found = read(file)
      if (found?.lock && (await isHeld(found.lock, file))) throw refuse(found.lock.pid, found.lock.host)
      if (found?.lock) await untilDatabaseEnded(found.lock)
      rmSync(file, { force: true })
      if (!create(file)) throw refuse(read(file)?.lock?.pid)
    } finally {
      rmSync(claim, { force: true })
    }
  }
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(file, now, now)
    } catch {
      // the folder is gone, and with it what was to be kept
    }
  }, BEAT_MS)
  beat.unref()
  return {
    setDatabase: (port, databasePid) => {
      const databaseBorn = databasePid === undefined ? null : processBirth(databasePid)
      writeFileSync(draft, JSON.stringify({ ...mine, port, databasePid, databaseBorn }))
      renameSync(draft, file)
    },
    release: () => {
      clearInterval(beat)
      if (read(file)?.lock?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}
