import { withEnvironment } from './launcher/with-environment.ts'

/** Another web server (`npm run web`) on a Postgres of your own: it neither migrates nor works on jobs. */
const noDatabase = 'DATABASE_URL is not set. `npm start` brings its own database and web server; for another web server name your Postgres.'

await withEnvironment(() => import('./launcher/serve-web.ts'), { noDatabase })
