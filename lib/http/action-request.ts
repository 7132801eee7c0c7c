import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headers } from 'next/headers'
import { env } from '#lib/env.ts'
import { clientAddress } from './client-address.ts'

/** Next calls an action by a number; the build says which file and name that is. */
type Manifest = { node?: Record<string, { filename?: string; exportedName?: string }> }

let manifest: Manifest | undefined

function readManifest(): Manifest {
  try {
    const build = env.NODE_ENV === 'development' ? '.next/dev' : '.next'
    const file = join(/*turbopackIgnore: true*/ process.cwd(), build, 'server', 'server-reference-manifest.json')
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest
  } catch {
    return {} // another version of Next may write it elsewhere: lines then say `action`
  }
}

/** What of an action's request is used: its name for the log, and where it comes from. Outside a request neither is known. */
export async function getActionRequest(): Promise<{ where: string; address: string }> {
  try {
    const sent = await headers()
    manifest ??= readManifest()
    const found = manifest.node?.[sent.get('next-action') ?? '']
    const where = found?.filename && found.exportedName ? `${found.filename} ${found.exportedName}` : 'action'
    return { where, address: clientAddress(sent.get('x-forwarded-for')) }
  } catch {
    return { where: 'action', address: clientAddress(null) }
  }
}
