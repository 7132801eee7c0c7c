import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Where Linux packages, Homebrew and Postgres.app put the programs of a server; the newest version wins. */
const PLACES = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt', '/Applications/Postgres.app/Contents/Versions']

function findPrograms(): string | null {
  const found = PLACES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^(postgresql@)?\d+$/.test(name))
      .map((name) => ({ version: Number(name.replace(/\D/g, '')), bin: join(place, name, 'bin') })))
  const usable = found.filter(({ bin }) => existsSync(join(bin, 'initdb'))).sort((a, b) => b.version - a.version)
  return usable[0]?.bin ?? null
}

/** A server does not run as root: on a machine where we are root, it runs as the user its package made. */
function asServer(): { prefix: string[]; uid: number | null } | null {
  if (process.getuid?.() !== 0) return { prefix: [], uid: null }
  try {
    const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { prefix: ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'], uid }
  } catch {
    return null
  }
}

/** Can the database tests also run against a real PostgreSQL here? */
export const hasPostgres = (): boolean => process.platform !== 'win32' && findPrograms() !== null && asServer() !== null

/** Starts a PostgreSQL of its own on loopback, without a password. @returns its address, without a database's name */
export async function startPostgres(): Promise<{ url: string; stop: () => void }> {
  const bin = findPrograms()
  const server = asServer()
  if (!bin || !server) throw new Error('There is no PostgreSQL on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'reprise-postgres-'))
  if (server.uid !== null) chownSync(folder, server.uid, -1)
  const data = join(folder, 'data')
  const run = (name: string, args: string[]) => {
    const [program = '', ...rest] = [...server.prefix, join(bin, name), ...args]
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
  }
  const port = await freePort()
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  return {
    url: `postgresql://postgres@127.0.0.1:${port}`,
    stop: () => {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
