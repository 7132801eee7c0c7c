import { SOLVED } from './check-drafts.ts'

const BY_MODEL = /^solved \d$/

/** The verdicts that say who else found a key. */
export const SOLVE_CHECKS = { check: { startsWith: 'solved ' } } as const

/**
 * Who found the key again without knowing it: a model, in each of its rounds (a blind re-solve), or the second method of the
 * built-in engine. Null where nobody was asked, or did not find it.
 */
export function solverOf(verdicts: readonly { check: string; passed: boolean }[]): 'model' | 'second-method' | null {
  const allPassed = (isOf: (check: string) => boolean) => {
    const own = verdicts.filter(({ check }) => isOf(check))
    return own.length > 0 && own.every(({ passed }) => passed)
  }
  if (allPassed((check) => BY_MODEL.test(check))) return 'model'
  return allPassed((check) => check === SOLVED) ? 'second-method' : null
}
