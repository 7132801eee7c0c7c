import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const present = (): string | undefined =>
  [process.env.REPRISE_BROWSER, chromium.executablePath(), ...KNOWN].find((path) => path && existsSync(path))

/**
 * A Chromium or Chrome on this machine, else one is installed: by Debian's packages where there is apt and the
 * right to use it, else by Playwright's own download.
 * @throws a sentence that says what to install when neither works.
 */
export async function findBrowser(): Promise<string> {
  const found = present()
  if (found) return found
  console.log('No Chromium or Chrome here: installing one for the browser tests')
  const attempts: [string, string[]][] = [
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
    [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']],
  ]
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch (error) {
      console.log(`${command} ${args.join(' ')}: ${(error as Error).message.split('\n')[0]}`)
    }
    const installed = present()
    if (installed) return installed
  }
  throw new Error('The browser tests need Chromium or Chrome. Install one, or set REPRISE_BROWSER to its path.')
}
