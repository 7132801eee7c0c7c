import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'

let dataDir = ''
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'reprise-link-'))))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

function run(email: string): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, REPRISE_EMBEDDED: __, ...rest } = process.env
  const env = { ...rest, DATA_DIR: dataDir, NODE_ENV: 'production' as const, REPRISE_NO_DOTENV: '1', NEXTAUTH_SECRET: '', APP_URL: '' }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/user-link.ts', email], { env }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, said: out + err })
    })
  })
}

test('an empty data folder is told apart from an unknown address', async () => {
  const { code, said } = await run('someone@example.org')
  expect(code).toBe(1)
  expect(said).toContain('There is no database in')
})

test('while Reprise runs, the link is made through its database', async () => {
  const { viewer } = await createStudent('Mina Farkas')
  const port = Number(new URL(process.env.DATABASE_URL!).port)
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ session: 'a secret for tests alone', database: 'test' }))
  writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ pid: process.pid, port }))
  cpSync(inject('template'), join(dataDir, 'postgres'), { recursive: true })
  const { code, said } = await run(viewer.email)
  expect(said).toMatch(/Mina Farkas.*\nhttp:\/\/localhost:3000\/password\/[\w-]{43}\n/)
  expect(code).toBe(0)
  expect(await prisma.passwordLink.count({ where: { userId: viewer.userId, createdById: null } })).toBe(1)
})

test('while it does not, the database is started for as long as it takes, and the folder is free again', async () => {
  cpSync(inject('template'), join(dataDir, 'postgres'), { recursive: true })
  writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ pid: 2 ** 22 + 1, port: 1 }))
  const { code, said } = await run('nobody@example.org')
  expect(said).toContain('No account has this address.')
  expect(code).toBe(1)
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false)
})
