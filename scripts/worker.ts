import { generateClient } from './launcher/client.ts'
import { loadDotenv } from './launcher/dotenv.ts'

/**
 * The worker, a process of its own: started by the launcher on the embedded database, or by hand (`npm run worker`), as
 * often as wanted, on a Postgres of your own, which the environment or `.env` names.
 */
loadDotenv()
if (!process.env.DATABASE_URL) {
  console.error('DATABASE_URL is not set. `npm start` brings its own database and its own worker; for another worker name your Postgres.')
  process.exit(1)
}
if (!(await generateClient())) process.exit(1)
// Only now: these read the environment, and the database client may just have been written.
const { runWorker } = await import('./worker/run.ts')
try {
  await runWorker()
} catch (error) {
  console.error(`The worker could not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
