import { resolve } from 'node:path'
import { loadDotenv } from './dotenv.ts'
import { readSecrets } from './secrets.ts'

type Needs = {
  /** What to say where no database is named; unset: the program brings its own. */
  noDatabase?: string
}

/**
 * Runs a program that reads the environment: first comes the `.env`, then, for one that works on a database that
 * exists, the secret of the data folder where none is named. Only then is the program loaded: lib/env.ts reads the
 * environment once. A value that cannot be used is said in a sentence.
 */
export async function withEnvironment(program: () => Promise<unknown>, { noDatabase }: Needs = {}): Promise<void> {
  loadDotenv()
  if (noDatabase && !process.env.DATABASE_URL) {
    console.error(noDatabase)
    process.exit(1)
  }
  try {
    if (noDatabase) process.env.NEXTAUTH_SECRET ||= readSecrets(resolve(process.env.DATA_DIR || '.data')).session
    await program()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
