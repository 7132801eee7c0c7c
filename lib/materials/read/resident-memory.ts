import { readFile } from 'node:fs/promises'

/**
 * Megabytes of memory a process holds now, outside its heap too. 0 where the system does not tell (only Linux does, by a
 * file), or the process is gone.
 */
export async function residentMegabytes(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
