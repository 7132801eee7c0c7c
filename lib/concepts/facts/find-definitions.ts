import type { Token } from '#lib/language/tagger.ts'
import { readDefinitions, type ReadDefinition } from './definitions/read-definitions.ts'
import type { DefinitionFact, Span } from './fact.ts'
import { glossFault } from './gloss-checks.ts'
import { pairFault } from './pair-checks.ts'
import { spanOf, tokensIn, type Range, type Tagged } from './tagged.ts'
import { termFault } from './term-checks.ts'

/** A reading as a fact, or the reason why it is none. */
export type Verdict = { fact: DefinitionFact } | { fault: string; reading: ReadDefinition }

const POINTER = /^(this|that|these|those|each|every|some|any|no|all|both|another|such|what|which)$/

/** The definitions a sentence states, strict: term and gloss pass every check and lie in the sentence. */
export function findDefinitions(sentence: Tagged, id: string): DefinitionFact[] {
  return judgeDefinitions(sentence, id).flatMap((verdict) => ('fact' in verdict ? [verdict.fact] : []))
}

/** The same with the reasons of refusal, for tests and audits. One fact per term, the heaviest. */
export function judgeDefinitions(sentence: Tagged, id: string): Verdict[] {
  const verdicts: Verdict[] = []
  for (const reading of readDefinitions(sentence).toSorted((a, b) => b.weight - a.weight)) {
    const verdict = judge(sentence, id, reading)
    const isSecond = 'fact' in verdict && verdicts.some((other) => 'fact' in other && overlaps(other.fact, verdict.fact))
    verdicts.push(isSecond ? { fault: 'another rule read it better', reading } : verdict)
  }
  return verdicts
}

function judge(sentence: Tagged, id: string, reading: ReadDefinition): Verdict {
  const { rule } = reading
  const range = withoutOwner(sentence, reading)
  const termTokens = tokensIn(sentence, range)
  const term = spanOf(sentence, range)
  const gloss = reading.gloss && spanOf(sentence, reading.gloss)
  const fault = faultOf(sentence, reading, termTokens, { term, gloss })
  if (fault !== null || !term || !gloss) return { fault: fault ?? 'no gloss in the sentence', reading }
  const aliases = reading.aliases.filter((alias) => !termFault(tokensIn(sentence, alias))).flatMap((alias) => spanOf(sentence, alias) ?? [])
  const last = termTokens.at(-1)?.lower ?? ''
  const plural = /(?:s|ae|men|people|children)$/.test(last) && !/(?:ss|us|is|ics)$/.test(last)
  const { tier, name } = rule
  return { fact: { kind: 'definition', rule: name, tier, weight: reading.weight, sentence: id, term, gloss, aliases, plural } }
}

type Spans = { term: Span | null; gloss: Span | null }

function faultOf(sentence: Tagged, reading: ReadDefinition, termTokens: readonly Token[], { term, gloss }: Spans): string | null {
  if (!reading.gloss || !term || !gloss) return 'no gloss in the sentence'
  const ofTerm = POINTER.test(reading.determiner) ? 'determiner' : termFault(termTokens)
  if (ofTerm) return `term: ${ofTerm}`
  const ofGloss = glossFault(tokensIn(sentence, reading.gloss), reading.rule.clause === true)
  if (ofGloss) return `gloss: ${ofGloss}`
  if (term.start < gloss.end && gloss.start < term.end) return 'spans overlap'
  const ofPair = pairFault({ term: term.text, gloss: gloss.text, rule: reading.rule.name })
  return ofPair ? `pair: ${ofPair}` : null
}

/** "A person's genotype": what is defined is the genotype; "Broca's area" is a name. */
function withoutOwner({ tokens }: Tagged, { term, determiner }: ReadDefinition): Range {
  const isOwner = (at: number) => at > term.from && at < term.to - 1 && tokens[at]?.lower === "'s" && tokens[at - 1]?.pos === 'NOUN'
  const own = tokens.findLastIndex((_, at) => isOwner(at))
  return own > 0 && determiner !== '' ? { from: own + 1, to: term.to } : term
}

function overlaps(a: DefinitionFact, b: DefinitionFact): boolean {
  return a.term.start < b.term.end && b.term.start < a.term.end
}
