import { wilson } from '#lib/utils/wilson.ts'
import type { Explanation } from './run-explanation.ts'

type Call = { task: string; inputTokens: number; outputTokens: number; outcome: string; milliseconds: number | null }

const share = (k: number, n: number): string => {
  const { low, high } = wilson(k, n)
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`
  return `${k}/${n} ${n === 0 ? '-' : `${percent(k / n)} (${percent(low)}-${percent(high)})`}`
}
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** What was written, shown and withheld, and what it took. */
export function showFigures(results: readonly Explanation[], calls: readonly Call[]): string {
  const byModel = results.filter(({ engine }) => engine !== 'builtin')
  const claims = byModel.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'claim'))
  const withheld: Record<string, number> = {}
  for (const result of byModel) for (const [reason, count] of Object.entries(result.withheld)) withheld[reason] = (withheld[reason] ?? 0) + count
  const heldBack = Object.values(withheld).reduce((sum, count) => sum + count, 0)
  const firsts = byModel.flatMap(({ first }) => first ?? [])
  const tokens = byModel.map(({ tokens: { input, output } }) => input + output)
  const lines = [
    `explanations: ${results.length}, by the model ${byModel.length}, by the built-in engine ${results.length - byModel.length}`,
    ...results.filter(({ engine }) => engine === 'builtin').map(({ material, page, style, notice }) => `  ${material} p.${page} ${style}: ${notice}`),
    `claims shown double-checked: ${share(claims.filter(({ isDoubleChecked }) => isDoubleChecked).length, claims.length + heldBack)}`,
    `claims shown, not double-checked: ${share(claims.filter(({ isDoubleChecked }) => !isDoubleChecked).length, claims.length + heldBack)}`,
    `withheld: ${share(heldBack, claims.length + heldBack)} ${JSON.stringify(withheld)}`,
    `tokens an explanation: median ${median(tokens)}, most ${Math.max(0, ...tokens)}`,
    `milliseconds to the first sentence: median ${median(firsts)}, most ${Math.max(0, ...firsts)}`,
  ]
  for (const [task, own] of Map.groupBy(calls, (call) => call.task)) {
    const outcomes = Map.groupBy(own, ({ outcome }) => outcome)
    lines.push(`${task}: ${own.length} calls, median ${median(own.map(({ inputTokens }) => inputTokens))} in, ` +
      `${median(own.map(({ outputTokens }) => outputTokens))} out (${[...outcomes].map(([name, all]) => `${name} ${all.length}`).join(', ')})`)
  }
  return lines.join('\n')
}
