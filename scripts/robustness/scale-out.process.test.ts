import type { ChildProcess } from 'node:child_process'
import { execFile, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { start, stopAll } from '#scripts/launcher/children.ts'
import { hasPostgres, startPostgres } from '#scripts/test/postgres.ts'
import { kill } from './house.ts'
import type { Order, Told } from './web-stand-in.ts'

const SECRET = 'a secret for tests alone'

/** Two web processes and two workers on one real PostgreSQL and one data folder. */
describe.runIf(hasPostgres())('on a real PostgreSQL', () => {
  let stopPostgres: () => void
  const workers: ChildProcess[] = []
  const dir = mkdtempSync(join(tmpdir(), 'reprise-scale-'))
  const env: Record<string, string> = {
    DATA_DIR: dir, LOG_LEVEL: 'silent', NODE_ENV: 'production', REPRISE_EMBEDDED: '', NEXTAUTH_SECRET: SECRET,
  }

  const load = async () => ({
    ...(await import('#lib/db/client.ts')), ...(await import('#lib/jobs/boss.ts')), ...(await import('#scripts/test/factories.ts')),
    ...(await import('#lib/auth/throttle.ts')),
  })

  beforeAll(async () => {
    const postgres = await startPostgres()
    stopPostgres = postgres.stop
    env.DATABASE_URL = `${postgres.url}/postgres`
    Object.assign(process.env, env)
    await promisify(execFile)(process.execPath, ['scripts/test/prepare-template.ts'], { env: process.env })
  })

  afterAll(async () => {
    const { disconnect, stopBoss } = await load()
    await Promise.all(workers.map(kill))
    await stopAll(undefined)
    await stopBoss()
    await disconnect()
    stopPostgres()
    rmSync(dir, { recursive: true, force: true })
  })

  /** A worker, and which versions it read to their end. */
  function startWorker(): { child: ChildProcess; read: string[] } {
    const child = fork('scripts/worker.ts', [], {
      env: { ...process.env, ...env, LOG_LEVEL: 'info' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    const read: string[] = []
    createInterface(child.stdout!).on('line', (line) => {
      const { event, outcome, versionId } = JSON.parse(line) as { event: string; outcome?: string; versionId?: string }
      if (event === 'material.read' && outcome === 'ready' && versionId) read.push(versionId)
    })
    workers.push(child)
    return { child, read }
  }

  async function until<T>(ask: () => Promise<T | null | false>): Promise<T> {
    for (;;) {
      const found = await ask()
      if (found) return found
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  /** Sends orders to two web processes in turn. @returns the versions that were acknowledged */
  async function upload(orders: Order[]): Promise<string[]> {
    const webs = [0, 1].map(() => start('scripts/robustness/web-stand-in.ts', [], env))
    const told: string[] = []
    for (const web of webs) {
      web.on('message', (message) => {
        const entry = message as Told
        if (entry.told === 'uploaded') told.push(entry.versionId)
      })
    }
    orders.forEach((order, index) => webs[index % 2]!.send(order))
    await until(async () => told.length === orders.length)
    await Promise.all(webs.map(kill))
    return told
  }

  const allReady = async (ids: string[]) => {
    const { prisma } = await load()
    return until(async () => {
      const found = await prisma.materialVersion.findMany({ where: { id: { in: ids } }, include: { pages: true } })
      return found.every(({ state, leaseUntil }) => (state === 'READY' || state === 'FAILED') && !leaseUntil) ? found : null
    })
  }

  const TWENTY = 'twenty uploads through both web processes: each is read once, both workers work, one that dies is replaced by the other'

  test(TWENTY, async () => {
    const { prisma, createStudent } = await load()
    const { viewer, courseId } = await createStudent()
    const [first, second] = [startWorker(), startWorker()]
    const orders = Array.from({ length: 20 }, (_, index): Order => ({
      do: 'upload', viewer, courseId, fileName: `lecture ${index}.txt`,
      text: `Lecture ${index}\n\nA lever of kind ${index} is a rigid bar that turns about a point, the fulcrum.\n`,
    }))
    const ids = await upload(orders)
    const versions = await allReady(ids)
    expect(versions.map(({ state, pages }) => `${state} ${pages.length}`)).toEqual(ids.map(() => 'READY 1'))
    await until(async () => first.read.length + second.read.length >= ids.length)
    expect([...first.read, ...second.read].sort()).toEqual([...ids].sort())
    expect(first.read.length).toBeGreaterThan(0)
    expect(second.read.length).toBeGreaterThan(0)

    const path = join('prisma', 'seed', 'openstax-psychology-08.pdf')
    const [long = ''] = await upload([{ do: 'upload', viewer, courseId, fileName: 'Memory.pdf', path }])
    await until(async () => (await prisma.page.count({ where: { versionId: long } })) > 0)
    // Whichever of the two reads it: after its death the other, or the next one, goes on.
    await kill(first.child)
    startWorker()
    await kill(second.child)
    const [version] = await allReady([long])
    expect(version).toMatchObject({ state: 'READY', pages: expect.any(Array) })
    const numbers = version!.pages.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: version!.pageCount! }, (_, index) => index + 1))
  })

  test('tries at a door are counted together, whichever web process they came through', async () => {
    const { throttle } = await load()
    const now = new Date('2026-11-25T10:00:00Z')
    const script = `
      const { throttle } = await import('#lib/auth/throttle.ts')
      for (let i = 0; i < 5; i += 1) await throttle('door', { limit: 10, seconds: 60, now: new Date('2026-11-25T10:00:00Z') })
      process.exit(0)`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, ...env } })
    await Promise.all([run(), run()])
    await expect(throttle('door', { limit: 10, seconds: 60, now })).rejects.toMatchObject({ code: 'too-many' })
  })
})
