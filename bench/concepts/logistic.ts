/** One candidate: features, whether it is a key term, and how much it counts. */
export type Row = { x: readonly number[]; y: 0 | 1; weight: number }

/** Weights on the raw features. */
export type Model = { intercept: number; of: number[] }

const STEPS = 12

/**
 * Logistic regression with an L2 penalty of `l2` / 2 on the weights of the standardised features (not on the intercept), by
 * Newton's method: convex, so the same rows give the same weights. Features that never change get weight 0.
 */
export function fitLogistic(rows: readonly Row[], l2: number): Model {
  const size = rows[0]?.x.length ?? 0
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  const average = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total
  const means = Array.from({ length: size }, (_, at) => average((row) => row.x[at] ?? 0))
  const scales = means.map((mean, at) => Math.sqrt(average((row) => ((row.x[at] ?? 0) - mean) ** 2)))
  const standard = rows.map(({ x, y, weight }) => {
    const z = [1, ...x.map((value, at) => ((scales[at] ?? 0) > 1e-9 ? (value - (means[at] ?? 0)) / (scales[at] ?? 1) : 0))]
    return { z: Float64Array.from(z), y, weight }
  })
  let beta = Array.from({ length: size + 1 }, () => 0)
  for (let step = 0; step < STEPS; step++) beta = newtonStep(standard, beta, l2)
  const of = scales.map((scale, at) => (scale > 1e-9 ? (beta[at + 1] ?? 0) / scale : 0))
  return { of, intercept: (beta[0] ?? 0) - of.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0) }
}

type Standard = { z: Float64Array; y: 0 | 1; weight: number }

function newtonStep(rows: readonly Standard[], beta: readonly number[], l2: number): number[] {
  const size = beta.length
  const gradient = beta.map((value, at) => (at === 0 ? 0 : -l2 * value))
  const hessian = beta.map((_, at) => Float64Array.from({ length: size }, (__, other) => (at === other ? (at === 0 ? 1e-9 : l2) : 0)))
  for (const { z, y, weight } of rows) {
    let logit = 0
    for (let at = 0; at < size; at++) logit += (beta[at] ?? 0) * (z[at] ?? 0)
    const p = 1 / (1 + Math.exp(-logit))
    const slope = weight * (y - p)
    const curve = weight * p * (1 - p)
    for (let at = 0; at < size; at++) {
      const value = z[at] ?? 0
      gradient[at] = (gradient[at] ?? 0) + slope * value
      const line = hessian[at]
      if (line) for (let other = 0; other < size; other++) line[other] = (line[other] ?? 0) + curve * value * (z[other] ?? 0)
    }
  }
  const change = solve(hessian, gradient)
  return beta.map((value, at) => value + (change[at] ?? 0))
}

/** Solves a symmetric positive definite system by Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const best = rows.slice(at).reduce((top, line, i) => (Math.abs(line[at] ?? 0) > Math.abs(rows[top]?.[at] ?? 0) ? at + i : top), at)
    const pivot = rows[best] ?? []
    rows[best] = rows[at] ?? []
    rows[at] = pivot
    for (const [other, line] of rows.entries()) {
      const factor = other === at ? 0 : (line[at] ?? 0) / (pivot[at] ?? 1)
      if (factor !== 0) for (let k = at; k <= size; k++) line[k] = (line[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
  }
  return rows.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1))
}
