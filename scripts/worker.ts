import { generateClient } from './launcher/client.ts'
import { withEnvironment } from './launcher/with-environment.ts'

/**
 * The worker, a process of its own: started by the launcher on the embedded database, or by hand (`npm run worker`), as
 * often as wanted, on a Postgres of your own, which the environment or `.env` names.
 */
const noDatabase = 'DATABASE_URL is not set. `npm start` brings its own database and its own worker; for another worker name your Postgres.'

await withEnvironment(async () => {
  if (!(await generateClient())) throw new Error('The database client could not be written.')
  const { runWorker } = await import('./worker/run.ts')
  await runWorker()
}, { noDatabase })
