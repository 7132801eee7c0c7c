import { contentStems } from '#lib/language/stems.ts'
import type { FacetsKey } from '#lib/questions/grade/written/grade-written.ts'
import { MARKER_TALK } from '#lib/questions/grade/written/rules/marker-talk.ts'
import { matchesAny } from '#lib/language/rules/rule.ts'
import type { FacetVerdict, GradeRecord } from '#lib/questions/schema.ts'

const LEAST_WORDS = 2
const WORD = /[\p{L}\p{N}]+/gu

/** Words of one or two letters prove nothing, nor does what is said to whoever marks. */
function provesNothing(words: string, point: string): boolean {
  const wordsOf = new Set(contentStems(point))
  const isOfPoint = contentStems(words).some((stem) => wordsOf.has(stem))
  if (isOfPoint) return false
  return (words.match(WORD)?.length ?? 0) < LEAST_WORDS || matchesAny(MARKER_TALK, words)
}

/**
 * Takes back what a model found where the rules speak against it: the built-in grader reads the contrary, or that nothing else
 * was said; the same words are to prove two points; they prove nothing. Nothing is found by the rules: they only doubt.
 */
export function withoutDoubtful(facets: readonly FacetVerdict[], own: GradeRecord, key: FacetsKey): FacetVerdict[] {
  const found = facets.filter(({ verdict }) => verdict === 'found')
  return facets.map((facet) => {
    if (facet.verdict !== 'found' || facet.words === null) return facet
    const byRules = own.facets.find(({ facetId }) => facetId === facet.facetId)?.verdict
    const point = key.facets.find(({ id }) => id === facet.facetId)?.text ?? ''
    const isTwice = found.some((other) => other !== facet && other.words === facet.words)
    const isDoubtful = byRules === 'contradicted' || byRules === 'missing' || isTwice || provesNothing(facet.words, point)
    return isDoubtful ? { facetId: facet.facetId, verdict: 'unclear', words: null } : facet
  })
}
