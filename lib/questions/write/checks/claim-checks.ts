import type { PatternRule } from '#lib/language/rules/rule.ts'
import type { AnalysedSentence, Trait } from '#lib/concepts/facts/fact.ts'

/** A sentence with one of these says something else than a plain claim that stands alone. */
const UNFIT: ReadonlySet<Trait> = new Set<Trait>([
  'question', 'imperative', 'objective', 'aside', 'example', 'dependent', 'personal', 'hedged', 'negated',
])

const LEAST_WORDS = 5
const MOST_WORDS = 36

/** What must not stand in a sentence from which a question is made as it is. `accepts` is what the pattern takes out. */
export const CLAIM_FAULTS: readonly PatternRule[] = [
  {
    name: 'reference', why: 'a figure, table or equation is not in the question', accepts: 'Demand falls, as Figure 3 shows.',
    rejects: 'Demand falls as prices rise.', pattern: /\b(?:Figure|Fig\.|Table|Equation|Chapter|Section|Appendix)\b|https?:/,
  },
  {
    name: 'formula', why: 'symbols belong to another kind of question', accepts: 'The mean x = 3 rises.', rejects: 'The mean rises.',
    pattern: /[=<>$\\{}^|~≤≥∑√_]/,
  },
  {
    name: 'speech', why: 'somebody else is speaking', accepts: 'He said, “Prices always fall.”',
    rejects: 'Prices fall in “bear” markets.',
    pattern: /[,:]\s*["“]|^["“]/,
  },
  {
    name: 'said of it', why: 'who found or believes it is not subject matter, and what is believed need not be so',
    accepts: 'Researchers found that sleep increases memory.', rejects: 'Sleep increases memory.',
    pattern: new RegExp('\\b(?:found|believed?|thinks?|thought|argued?|suggest(?:s|ed)?|proposed?|claim(?:s|ed)?'
      + '|reported?|concluded?|hypothesized?|estimated?|stud(?:y|ies) show(?:s|ed)?|research(?:ers)?|scientists|theorists?'
      + '|according to|supposed|the (?:example|case|story|scenario))\\b', 'i'),
  },
  {
    name: 'one time', why: 'a date ties the claim to an event', accepts: 'In 2009 prices rose.', rejects: 'Prices rise in winter.',
    pattern: /\b(?:1[5-9]|20)\d\d\b|\b(?:today|recently|nowadays|currently|now|yesterday|so far|periodically)\b/i,
  },
  {
    name: 'evaluation', why: 'an opinion is neither true nor false', accepts: 'Sleep is very important for memory.',
    rejects: 'Sleep restores the body.',
    pattern: new RegExp('\\b(?:important|importance|essential|crucial|vital|useful|helpful|interesting'
      + '|surprising(?:ly)?|fortunately|unfortunately|interestingly|amazing|better|best|worst'
      + '|(?:very|so|is|are) good|good(?=,| (?:picture|idea|way|measure|sense|overview|sign))'
      + '|bad|difficult|easy|critical|significant(?:ly)?'
      + '|excellent|popular|convenient)\\b', 'i'),
  },
  {
    name: 'list to come', why: 'what matters stands after a colon or in the next line', accepts: 'Three things rise: prices, wages, rents.',
    rejects: 'Prices, wages and rents rise.', pattern: /:|;|\betc\b|\bas follows\b|\bthe following\b/,
  },
  {
    name: 'a thing told before', why: '"the condition" is one that another sentence speaks of',
    accepts: 'Each parent has the gene for the condition.', rejects: 'The process of mitosis ends.',
    pattern: new RegExp('\\bthe (?:condition|process|study|experiment|participants?|researchers?|theory|results?|method'
      + '|effect|phenomenon|situation|patient|child|company|test|task|group|disorder|disease|reaction|drug)\\b'
      + '(?! (?:of|that|who|which|in|to|for|between|with|known|called)\\b)', 'i'),
  },
  {
    name: 'step of a tale', why: 'what comes then follows from sentences before', accepts: 'The molecule then leaves the cell.',
    rejects: 'The molecule leaves the cell when it is used.', pattern: /\bthen\b/,
  },
  {
    name: 'quantities', why: 'an amount is a question of its own', accepts: 'Sales rose by 20 percent.', rejects: 'Sales rose.',
    pattern: /\d{2,}|\d[.,]\d|%|\bpercent\b/,
  },
]

/** A reason for what is only often so, for what is not so, or for praise is a reason still. */
const FINE_FOR_REASONS: ReadonlySet<string> = new Set(['hedged', 'negated', 'evaluation'])

/**
 * The first reason why nothing is asked of a sentence as a whole, or null. `forReason`: it is asked why it is so. Brackets are not
 * asked about.
 */
export function claimFault({ traits, block, text: raw }: AnalysedSentence, forReason = false): string | null {
  const isFine = (name: string) => forReason && FINE_FOR_REASONS.has(name)
  const text = raw.replace(/\s*\([^()]*\)/g, '')
  if (block !== 'prose' && block !== 'bullet') return 'plain statement'
  if (traits.some((trait) => UNFIT.has(trait) && !isFine(trait)) || !/[.!]["”)]*$/.test(text.trim())) return 'plain statement'
  const words = text.split(/\s+/).length
  if (words < LEAST_WORDS || words > MOST_WORDS) return 'not too long'
  return CLAIM_FAULTS.find((rule) => !isFine(rule.name) && rule.pattern.test(text))?.name ?? null
}
