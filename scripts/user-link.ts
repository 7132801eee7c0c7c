import { resolve } from 'node:path'
import { generateClient } from './launcher/client.ts'
import { loadDotenv } from './launcher/dotenv.ts'
import { readSecrets } from './launcher/secrets.ts'
import { withDatabase } from './launcher/use-database.ts'

/**
 * `npm run user:link -- someone@example.org`: a link that sets a new password, once and for a day, for whoever holds the
 * machine. Works while Reprise runs and while it does not, on the embedded database or on a Postgres of your own.
 */
async function makeLink(email: string, isRunning: boolean): Promise<void> {
  // Only now: these read the environment, which names the database by now.
  const { createPasswordLink } = await import('#lib/account/password-links.ts')
  const { disconnect } = await import('#lib/db/client.ts')
  const { env } = await import('#lib/env.ts')
  const { localAddress } = await import('./launcher/addresses.ts')
  try {
    const { path, name, expiresAt } = await createPasswordLink(null, email, new Date())
    const origin = env.APP_URL?.replace(/\/+$/, '') ?? localAddress(env).replace('//127.0.0.1', '//localhost')
    console.log(`A new password for ${name}, once, until ${new Date(expiresAt).toLocaleString()}:\n${origin}${path}`)
    if (!isRunning) console.log('Reprise is not running: start it before the link is opened.')
  } finally {
    await disconnect()
  }
}

async function main(email: string | undefined): Promise<number> {
  if (!email?.includes('@')) {
    console.error('usage: npm run user:link -- someone@example.org')
    return 2
  }
  loadDotenv()
  if (!(await generateClient())) throw new Error('The database client could not be written.')
  const dataDir = resolve(process.env.DATA_DIR || '.data')
  process.env.LOG_LEVEL ||= 'warn'
  process.env.NEXTAUTH_SECRET ||= readSecrets(dataDir).session
  if (process.env.DATABASE_URL) await makeLink(email, true)
  else {
    await withDatabase(dataDir, (url, isRunning) => {
      Object.assign(process.env, { DATABASE_URL: url, REPRISE_EMBEDDED: '1' })
      return makeLink(email, isRunning)
    })
  }
  return 0
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
