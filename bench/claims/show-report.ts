import type { ClaimsReport, Figures, KindFigures, Share } from './run-claims.ts'

const percent = (value: number) => `${(value * 100).toFixed(1)}%`
const inWords = ({ k, n, share, low, high }: Share) => (n === 0 ? 'none'
  : `${k}/${n} ${percent(share)} (${percent(low)} to ${percent(high)})`)

const figures = (name: string, { caught, held, kinds }: Figures & { kinds: KindFigures[] }): string[] => [
  name, `  spoiled claims caught  ${inWords(caught)}`, `  true claims held       ${inWords(held)}`,
  ...kinds.map((row) => `    ${row.kind.padEnd(28)} ${inWords(row.caught)}`),
]

/** The report for a reader. */
export function showReport({ surface, verify }: ClaimsReport): string {
  const doubts = Object.entries(surface.doubts).map(([kind, fired]) =>
    `    ${kind.padEnd(12)} true ${inWords(fired.true)}, spoiled ${inWords(fired.spoiled)}`)
  const lines = [
    ...figures('Surface checks', surface), '  doubts, which hold nothing', ...doubts,
    ...surface.heldClaims.map(({ id, text, reason, detail }) => `  held though true: ${id} [${reason}] ${text} (${detail})`),
  ]
  if (!verify) return [...lines, 'Second call: no model is configured.'].join('\n')
  const verdicts = Object.entries(verify.verdicts).map(([verdict, of]) =>
    `    ${verdict.padEnd(12)} true ${of.true}, spoiled ${of.spoiled}`)
  return [...lines, ...figures('Second call', verify), `  without a verdict      ${verify.missing}`, ...verdicts].join('\n')
}

/** The report for a program: figures in all. */
export function reportAsJson({ surface, verify }: ClaimsReport): string {
  const both = ({ caught, held }: Figures) => ({ caught, held })
  return JSON.stringify({ surface: both(surface), verify: verify && both(verify) })
}
