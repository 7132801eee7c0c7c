import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { watchMemory } from './memory.ts'

/** `peaksMb`: the most memory of the program itself, and of each process it started. */
export type Measured<T> = { value: T | null; ms: number; peaksMb: number[]; failure: string | null }

/**
 * Runs a program of this folder in a fresh process and measures it from its start to its answer: wall time, and the memory
 * of that process and of those it starts itself.
 * @param patience the most it may take, in milliseconds
 * @param flags for Node itself
 */
export async function runMeasured<T>(
  program: string, values: string[], patience: number, flags: readonly string[] = [],
): Promise<Measured<T>> {
  const start = performance.now()
  const child = fork(join(import.meta.dirname, program), values, {
    execArgv: [...flags], stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const memory = watchMemory(child.pid ?? 0)
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)))
  let value: T | null = null
  let ms = 0
  child.on('message', (message) => {
    value = message as T
    ms = performance.now() - start
    memory.look()
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await once(child, 'exit')
  clearTimeout(timer)
  const failure = value ? null : (stderr.split('\n').find((line) => /error/i.test(line)) ?? 'gave no answer')
  return { value, ms: Math.round(ms || performance.now() - start), peaksMb: memory.stop(), failure }
}
