import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mkdirSync } from 'node:fs'

/** A digest of files and folders (contents and names): what was made from them is current while it stays the same. */
export function digest(paths: string[], skip: RegExp = /generated/): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path) || skip.test(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(path).update('\0').update(readFileSync(path))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

export const isCurrent = (stamp: string, value: string): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === value

export function writeStamp(stamp: string, value: string): void {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, value)
}
