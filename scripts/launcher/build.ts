import { spawn } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { digest, isCurrent, writeStamp } from './stamp.ts'

const SOURCES = [
  'app', 'components', 'lib', 'public', 'prisma/schema', 'instrumentation.ts', 'instrumentation-client.ts', 'proxy.ts', 'next.config.ts',
  'postcss.config.mjs', 'tsconfig.json', 'package-lock.json',
]
const STAMP = '.next/source-stamp'

/** What pdf.js fetches at run time, served from our own address. */
export function copyPdfAssets(): void {
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    const from = join('node_modules/pdfjs-dist', folder)
    if (existsSync(from)) cpSync(from, join('public/pdfjs', folder), { recursive: true })
  }
}

const sourceStamp = (): string => digest(SOURCES, /generated|public\/pdfjs|\.test\.tsx?$|\/fixtures\//)

export function isBuildCurrent(): boolean {
  return existsSync('.next/BUILD_ID') && existsSync('public/pdfjs/cmaps') && isCurrent(STAMP, sourceStamp())
}

/** Builds for production. The build's own helpers have been seen to outlive it: its whole group is ended after it. */
export async function build(env: Record<string, string>): Promise<void> {
  copyPdfAssets()
  rmSync(STAMP, { force: true })
  const value = sourceStamp()
  let output = ''
  const code = await new Promise<number>((done) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
      detached: process.platform !== 'win32',
    })
    const endGroup = () => {
      try {
        if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
      } catch {
        // the group is gone already, which is what we want
      }
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    process.once('exit', endGroup)
    child.on('error', () => done(1))
    child.on('exit', (exit) => {
      endGroup()
      process.removeListener('exit', endGroup)
      done(exit ?? 1)
    })
  })
  if (code !== 0) throw new Error(`The build failed.\n${output}`)
  writeStamp(STAMP, value)
}
