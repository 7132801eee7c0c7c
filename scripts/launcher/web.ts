import { start } from './children.ts'
import { localAddress } from './addresses.ts'

type Settings = { HOST: string; PORT: number; APP_URL?: string | undefined }

/** How sign-in learns the address people came by: told by APP_URL, else believed from each request. */
const authEnvironment = ({ APP_URL }: Settings): Record<string, string> =>
  APP_URL ? { NEXTAUTH_URL: new URL(APP_URL).origin } : { AUTH_TRUST_HOST: '1' }

/** Starts Next and waits until it answers. `onExit` is called when it ends, for whatever reason. */
export async function startWeb(settings: Settings, env: Record<string, string>, isDev: boolean, onExit: () => void): Promise<void> {
  const args = [isDev ? 'dev' : 'start', '-p', String(settings.PORT), '-H', settings.HOST]
  let ended = false
  start('node_modules/next/dist/bin/next', args, { ...env, ...authEnvironment(settings) }).once('exit', () => {
    ended = true
    onExit()
  })
  while (!ended) {
    const response = await fetch(`${localAddress(settings)}/api/ready`).catch(() => null)
    if (response?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The web server ended before it was ready.')
}
