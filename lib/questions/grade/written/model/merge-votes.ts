import type { FacetVerdict, GradeRecord } from '#lib/questions/schema.ts'
import type { PointVote } from '#lib/questions/tasks/answer-grade/schema.ts'

export const VOTES = 3

/** A vote by facet id; a facet that was left out, or answered twice in one call, has none. */
export type Ballot = ReadonlyMap<string, Pick<PointVote, 'verdict' | 'words'>>

/**
 * What all votes agree on, point by point; where they do not, or one is missing, nobody can tell. Found words are those of
 * the first vote.
 */
export function mergeVotes(facetIds: readonly string[], ballots: readonly Ballot[]): FacetVerdict[] {
  return facetIds.map((facetId) => {
    const votes = ballots.map((ballot) => ballot.get(facetId))
    const [first] = votes
    const agree = first !== undefined && votes.length === VOTES && votes.every((vote) => vote?.verdict === first.verdict)
    return agree ? { facetId, verdict: first.verdict, words: first.words } : { facetId, verdict: 'unclear', words: null }
  })
}

/** The verdict on the whole: one point that nobody can tell leaves it to the student. */
export function verdictOn(facets: readonly FacetVerdict[]): GradeRecord['verdict'] {
  if (facets.some(({ verdict }) => verdict === 'unclear')) return 'cannot-tell'
  return facets.every(({ verdict }) => verdict === 'found') ? 'all-found' : 'missing'
}
