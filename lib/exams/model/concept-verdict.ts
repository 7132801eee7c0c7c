import type { ConceptVerdict } from '#lib/exams/view.ts'

/** From this many questions on a share of right answers says something. */
const ENOUGH = 3

/**
 * What right answers on one concept of one paper tell, in words. Under three questions nothing is said, except that
 * none right of two is worth another look.
 */
export function conceptVerdict(right: number, asked: number): ConceptVerdict {
  if (asked < ENOUGH) return asked === 2 && right === 0 ? 'Look again' : 'Too few to say'
  if (right === asked) return 'Solid so far'
  return right / asked >= 0.5 ? 'Mostly there' : 'Look again'
}
