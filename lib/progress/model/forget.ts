import { PRIOR } from './state.ts'
import type { Gaussian } from './state.ts'

/** Variance per day without practice, and the power law by which the mean goes back to the student's average. */
const FADING = { variancePerDay: 0.01, scaleDays: 10, exponent: -0.15 }

/**
 * A concept deviation as it stands `days` after the last answer on it (design values: no public log with usable times
 * was at hand). Uncertainty grows up to the prior's; what was learned, or missed, fades towards the average.
 */
export function forget(deviation: Gaussian, days: number): Gaussian {
  if (days <= 0) return deviation
  const grown = Math.min(deviation.variance + FADING.variancePerDay * days, PRIOR.deviation.variance)
  return {
    mean: deviation.mean * (1 + days / FADING.scaleDays) ** FADING.exponent,
    variance: Math.max(deviation.variance, grown),
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Days between two moments, fractions included, never negative. */
export const daysBetween = (from: Date, to: Date): number => Math.max(0, (to.getTime() - from.getTime()) / DAY)
