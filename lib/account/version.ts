import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = () => process.cwd()

async function read(...path: string[]): Promise<string | null> {
  try {
    return await readFile(/*turbopackIgnore: true*/ join(root(), ...path), 'utf8')
  } catch {
    return null // not a clone, or a file that was packed
  }
}

/** The commit a clone stands at, its first twelve digits; null where the files came another way. */
async function readCommit(): Promise<string | null> {
  const head = (await read('.git', 'HEAD'))?.trim()
  const ref = head?.startsWith('ref: ') ? head.slice(5) : null
  if (ref && !/^refs\/[\w./-]+$/.test(ref)) return null
  const loose = ref ? (await read('.git', ...ref.split('/')))?.trim() : head
  const packed = ref && !loose ? (await read('.git', 'packed-refs'))?.split('\n').find((line) => line.endsWith(` ${ref}`)) : undefined
  const commit = (loose ?? packed ?? '').slice(0, 12)
  return /^[0-9a-f]{12}$/.test(commit) ? commit : null
}

export async function getVersion(): Promise<{ number: string; commit: string | null }> {
  const manifest = JSON.parse((await read('package.json')) ?? '{}') as { version?: string }
  return { number: manifest.version ?? 'unknown', commit: await readCommit() }
}
