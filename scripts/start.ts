import { withEnvironment } from './launcher/with-environment.ts'

/** `npm start`, and with `--dev` `npm run dev`. */
await withEnvironment(() => import('./launcher/launch.ts'))
