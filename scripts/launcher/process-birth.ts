import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process was born, as this machine tells it: with its number it names a process for good, although numbers are
 * given again, and after a restart of the machine from the start.
 * @returns null where the system does not tell, or there is no such process
 */
export function processBirth(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name, in brackets, may hold anything; the start is field 22, the 20th after it.
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
      return started ? `${boot} ${started}` : null
    }
    if (process.platform === 'darwin') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
  return null
}
