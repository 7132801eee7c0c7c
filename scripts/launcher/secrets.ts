import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Secrets = { session: string; database: string }

/** Made once per data folder, also when two processes ask at once, readable by its owner alone. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    const secrets: Secrets = { session: randomBytes(32).toString('base64url'), database: randomBytes(24).toString('base64url') }
    mkdirSync(dataDir, { recursive: true })
    const draft = join(dataDir, `secrets-${process.pid}.json`)
    writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      // A disk without links: one process at a time has to do.
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
      else if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}
