import { spawn } from 'node:child_process'

/** Runs a Node program to its end, its output shown as it comes; nobody's `.env` is read. @returns its exit code. */
export function run(command: string[], env: Record<string, string> = {}): Promise<number> {
  console.log(`\n> ${command.join(' ')}`)
  return new Promise((done) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, REPRISE_NO_DOTENV: '1', ...env } })
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
}
