import type { LoggedAnswer } from './replay.ts'

/** What a row of the log said before it was scored again. */
type First = { score: number; weight: number; conceptIds: string[] }
export type CorrectedShared = LoggedAnswer['shared'] & { first?: First }
type Row = { score: number; weight: number; conceptIds: string[]; shared: CorrectedShared }

/** As it was scored when it was given, 0..1. */
export const firstScore = ({ score, shared }: Pick<Row, 'score' | 'shared'>): number => shared.first?.score ?? score

/**
 * A row of the log scored again. What it first said stays with it, so that nothing is lost and it can be taken back.
 * @param score 0..1; null: it counts for nothing, on no concept, though the question was met
 */
export function correctAnswer({ score: before, weight, conceptIds, shared }: Row, score: number | null): Row {
  const { isOut: _, first = { score: before, weight, conceptIds }, ...numbers } = shared
  if (score === null) return { score: before, weight: 0, conceptIds: [], shared: { ...numbers, first, isOut: true } }
  return { score, weight: first.weight, conceptIds: first.conceptIds, shared: { ...numbers, first } }
}

/** Would scoring it so change nothing? */
export const isScored = ({ score, shared }: Pick<Row, 'score' | 'shared'>, wanted: number | null): boolean =>
  (wanted === null ? shared.isOut === true : !shared.isOut && score === wanted)
