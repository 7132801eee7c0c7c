import { readdirSync, readFileSync } from 'node:fs'

const LOOK_MS = 40
/** Every so many looks new processes are looked for: to go through all of a machine takes longer than to look at a few. */
const FAMILY_LOOKS = 5

/**
 * Watches the memory of a process and of all that it starts. `stop` gives the peak of each (VmHWM) in MB, in the order in
 * which they were seen; the sum of these is no less than they ever had together. Linux only; nothing elsewhere.
 * @param isWatched false leaves a process (and not its children) out
 */
export function watchMemory(root: number, isWatched = (pid: number): boolean => pid > 0): { look: () => void; stop: () => number[] } {
  const peaks = new Map<number, number>()
  let family: number[] = []
  let looks = 0
  const look = (): void => {
    if (looks++ % FAMILY_LOOKS === 0) family = familyOf(root)
    for (const pid of family) {
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
      return [...peaks.values()].map((kilobytes) => Math.round(kilobytes / 1024))
    },
  }
}

/** What processes had at most together, in MB. */
export function together(peaks: readonly number[]): number {
  return peaks.reduce((sum, megabytes) => sum + megabytes, 0)
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
