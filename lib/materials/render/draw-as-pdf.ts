import { spawn } from 'node:child_process'
import { access, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { env } from '#lib/env.ts'

type DrawOptions = {
  /** The program, as `findOffice` gives it. */
  office: string
  signal: AbortSignal
  /** The most time it may take; two minutes if not given. */
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 120_000

const SECURITY = '/org.openoffice.Office.Common/Security/Scripting'

/** Macros are off, and what the file links to is not fetched: nothing happens on a document's say-so. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[['DisableMacrosExecution', 'true'], ['MacroSecurityLevel', '3'], ['BlockUntrustedRefererLinks', 'true'],
  ['DisableActiveContent', 'true']]
  .map(([name, value]) => `<item oor:path="${SECURITY}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`)
  .join('\n')}
</oor:items>
`

/**
 * Draws slides as a PDF, hands its path to `use` and clears it away. The program gets a profile of its own, so that two
 * never wait for each other, none of this process's environment, and is ended with all it started at the time limit.
 * @returns what `use` gave; null where no PDF was made
 * @throws the signal's reason when aborted
 */
export async function drawAsPdf<T>(path: string, { office, signal, timeoutMs = DEFAULT_TIMEOUT_MS }: DrawOptions, use: (pdf: string) =>
  Promise<T>): Promise<T | null> {
  signal.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'reprise-draw-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS)
    // The program tells formats by their names too.
    const slides = join(folder, 'slides.pptx')
    await copyFile(path, slides)
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nolockcheck', '--convert-to',
      'pdf', '--outdir', folder, slides]
    await run(office, args, { folder, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) })
    signal.throwIfAborted()
    const pdf = join(folder, 'slides.pdf')
    const isMade = await access(pdf).then(() => true, () => false)
    return isMade ? await use(pdf) : null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Ends when the program does; its fate is judged by what it left behind. */
function run(office: string, args: string[], { folder, signal }: { folder: string; signal: AbortSignal }): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // A group of its own: the program is a script that starts others.
  const child = spawn(office, args, {
    cwd: folder, detached: true, stdio: 'ignore',
    env: { PATH: env.PATH, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', NODE_ENV: env.NODE_ENV },
  })
  const stop = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const done = (): void => {
    signal.removeEventListener('abort', stop)
    // What it started and left running goes with it.
    stop()
    resolve()
  }
  child.once('exit', done)
  child.once('error', done)
  return promise
}
