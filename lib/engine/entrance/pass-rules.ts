/**
 * What a model must reach to be trusted, and why these numbers. Exact binomial probabilities of passing, answers taken as
 * independent (pass-rules.test.ts computes them again):
 *
 * Check: at least 18 of 20 planted errors found and at most 2 of 20 true claims doubted, the strictest pair that a capable
 * model still passes.
 * - finds 97%, doubts 2%: .972
 * - finds 90%, doubts 5%: .63; finds 80%, doubts 10%: .14; finds 70%, doubts 20%: .007
 * - a fair coin: 4e-8; one of the four verdicts at random: 1.5e-10; a measured model of 0.5B (finds 2/3, doubts 3/4): 3e-11
 * - calls everything supported, or nothing: 0
 *
 * Solve: at least 14 of 16 keys and no option chosen in at least 6 of 8 questions that have none or several.
 * - right in 97%: .987; in 90%: .76; in 80%: .28
 * - one of six answers at random: 2e-11
 * - always the first option (4 of 16 keys), or every key but never "none" or "several": 0
 *
 * Write: at least four fifths of the claims carry a quote that stands; of 12, ten.
 * - quotes that stand in 97%: .995 of 12, .9997 of 20; in 50%: .02 and .006; made-up quotes: 0
 */
export const PASS = {
  check: { found: 18, doubted: 2 },
  solve: { keyed: 14, refused: 6 },
  write: { share: 0.8 },
} as const

export const passesCheck = (found: number, doubted: number): boolean => found >= PASS.check.found && doubted <= PASS.check.doubted

export const passesSolve = (keyed: number, refused: number): boolean => keyed >= PASS.solve.keyed && refused >= PASS.solve.refused

/** The margin takes in what 0.8 lacks in binary. */
export const passesWrite = (stand: number, claims: number): boolean => stand >= PASS.write.share * claims - 1e-9
