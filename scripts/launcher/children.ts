import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()
let isEnding = false

/**
 * A child with a channel to us: it ends when the channel closes, so that nothing outlives a killed launcher.
 * @param flags for Node itself
 * @throws once everything is being ended
 */
export function start(script: string, args: string[], env: Record<string, string>, flags: readonly string[] = []): ChildProcess {
  if (isEnding) throw new Error('Reprise is stopping.')
  const child = fork(script, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Prisma's adapter still sends queries in a way pg 9 will refuse; nobody who runs Reprise can act on the warning.
    execArgv: ['--disable-warning=DeprecationWarning', ...flags],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const exited = (child: ChildProcess): Promise<void> =>
  hasExited(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()))

/** The first message, or the exit that came instead. */
export function firstMessage<T>(child: ChildProcess, what: string): Promise<T> {
  return new Promise((ok, no) => {
    child.once('message', (message) => ok(message as T))
    child.once('exit', (code) => no(new Error(`${what} ended before it was ready (exit code ${code}).`)))
  })
}

/** Runs a script to its end. @throws when it fails. */
export async function runToEnd(script: string, args: string[], env: Record<string, string>, what: string): Promise<void> {
  const child = start(script, args, env)
  await exited(child)
  if (child.exitCode !== 0) throw new Error(`${what} failed. What it printed above says why; nothing you had is lost.`)
}

/** Asks a child to end and insists after ten seconds. */
async function stopChild(child: ChildProcess, ask: () => void): Promise<void> {
  if (hasExited(child)) return
  ask()
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await exited(child)
  clearTimeout(insist)
}

/** Ends everything that was started, the database last: the others still write to it. */
export async function stopAll(database: ChildProcess | undefined): Promise<void> {
  isEnding = true
  const others = [...running].filter((child) => child !== database)
  await Promise.all(others.map((child) => stopChild(child, () => child.kill('SIGTERM'))))
  // It ends on a message and not on a signal, which Ctrl-C would give it before the others are done.
  if (database?.connected) await stopChild(database, () => database.send('stop'))
}
