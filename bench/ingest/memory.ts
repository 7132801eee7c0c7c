import { readdirSync, readFileSync } from 'node:fs'

const LOOK_MS = 40

/**
 * Watches the memory of a process and of all that it starts. `stop` gives the sum of their peaks (VmHWM) in MB: no less
 * than they ever had together. Linux only; 0 elsewhere.
 * @param isWatched false leaves a process (and not its children) out of the sum
 */
export function watchMemory(root: number, isWatched = (pid: number): boolean => pid > 0): { look: () => void; stop: () => number } {
  const peaks = new Map<number, number>()
  const look = (): void => {
    for (const pid of familyOf(root)) {
      const peak = isWatched(pid) ? peakOf(pid) : 0
      if (peak > 0) peaks.set(pid, peak)
    }
  }
  look()
  const timer = setInterval(look, LOOK_MS)
  return {
    look,
    stop: () => {
      clearInterval(timer)
      return Math.round([...peaks.values()].reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024)
    },
  }
}

/** A process and its descendants. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of entries('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const parent = /\)\s\S\s(\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]
    if (parent) parents.set(pid, Number(parent))
  }
  const family = [root]
  for (const known of family) for (const [pid, parent] of parents) if (parent === known) family.push(pid)
  return family
}

function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
