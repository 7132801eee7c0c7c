import type { Known } from '#lib/progress/what-is-known.ts'
import type { Level } from './personal.ts'

/** Probability of mastery under which a student is shown definitions and a worked example, and over which the short way. */
const FIRST_STEPS = 0.4
const SHORT = 0.75

/** One who is good at everything else is likely to know it too; shown it is by a right answer. */
export const hasShown = ({ mastery, evidence, right }: Known): boolean => evidence !== 'none' && right > 0 && mastery >= FIRST_STEPS

/** By the mean mastery of those of the target's concepts that were answered without help; "usual" where none was. */
export function levelOf(target: readonly Known[]): Level {
  const asked = target.filter(({ evidence }) => evidence !== 'none')
  if (asked.length === 0) return 'usual'
  const mean = asked.reduce((sum, { mastery }) => sum + mastery, 0) / asked.length
  if (mean < FIRST_STEPS) return 'first-steps'
  return mean > SHORT ? 'short' : 'usual'
}
