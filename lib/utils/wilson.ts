/** The 97.5th percentile of the normal distribution: both tails together 5%. */
const Z = 1.959963984540054

/**
 * Wilson's score interval, 95%, of a share (E. B. Wilson, JASA 22, 1927): unlike the normal approximation it stays within
 * 0..1 and says something where k is 0 or n.
 * @param k successes, 0..n
 * @param n trials; none say nothing: 0..1
 */
export function wilson(k: number, n: number): { low: number; high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const share = k / n
  const spread = 1 + Z ** 2 / n
  const centre = (share + Z ** 2 / (2 * n)) / spread
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  return { low: k <= 0 ? 0 : Math.max(0, centre - half), high: k >= n ? 1 : Math.min(1, centre + half) }
}
