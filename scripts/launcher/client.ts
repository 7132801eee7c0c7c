import { spawn } from 'node:child_process'
import { digest, isCurrent, writeStamp } from './stamp.ts'

const STAMP = 'lib/db/generated/.stamp'

/** Generates the database client where it is missing or older than the schema. @returns false when that failed. */
export async function generateClient(): Promise<boolean> {
  const value = digest(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  if (isCurrent(STAMP, value)) return true
  let output = ''
  const code = await new Promise<number>((done) => {
    // Any executable keeps the CLI from looking for its native engine, which would have to be downloaded.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
    const child = spawn(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], { env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', () => done(1))
    child.on('exit', (exit) => done(exit ?? 1))
  })
  if (code !== 0) {
    console.error(output)
    return false
  }
  writeStamp(STAMP, value)
  return true
}
