import type { PatternRule } from '#lib/language/rules/rule.ts'

/**
 * How a sentence gives its reason: named groups `claim`, what is so, and `reason`, why. `opening` begins the answer.
 * `accepts` is read, `rejects` is not.
 */
export const CAUSE_PATTERNS: readonly (PatternRule & { opening: string })[] = [
  {
    name: 'reason first', why: 'the reason opens the sentence and a comma closes it', opening: 'Because',
    accepts: 'Because water is polar, salts dissolve in it.', rejects: 'Because of its charge, water dissolves salts.',
    pattern: /^Because (?!of\b)(?<reason>[^,]+), (?<claim>[^,]+)\.$/,
  },
  {
    name: 'because', why: 'the plainest sign of a reason', opening: 'Because',
    accepts: 'The liver is red because it holds much blood.', rejects: 'The liver is red because of its blood.',
    pattern: /^(?<claim>.+?),? because (?!of\b|not\b)(?<reason>.+?)\.$/,
  },
  {
    name: 'because of', why: 'a reason as a noun', opening: 'Because of',
    accepts: 'The liver is red because of the blood it holds.', rejects: 'The liver is red because it holds blood.',
    pattern: /^(?<claim>.+?),? (?:because of|owing to|(?<!(?:is|are|was|were|partly|mainly|largely) )due to) (?<reason>.+?)\.$/,
  },
  {
    name: 'so that', why: 'a purpose', opening: 'So that',
    accepts: 'The pupil narrows so that less light enters the eye.', rejects: 'The light is so strong that it hurts.',
    pattern: /^(?<claim>[^,]+?) so that (?<reason>.+?)\.$/,
  },
  {
    name: 'in order to', why: 'a purpose', opening: 'In order to',
    accepts: 'A government sets a ceiling in order to keep prices low.', rejects: 'They stand in order of their size.',
    pattern: /^(?<claim>[^,]+?),? in order to (?<reason>.+?)\.$/,
  },
]

/** What a claim must not end in: "either because" goes with the reason. `accepts` is what the pattern takes out. */
export const CLAIM_TAILS: readonly PatternRule[] = [
  {
    name: 'word of the reason', why: 'it belongs to what follows', accepts: 'Costs differ either', rejects: 'Costs differ',
    pattern: new RegExp('\\b(?:either|partly|mainly|mostly|largely|simply|just|only|again|all|perhaps|probably|and|or|but|not|in part'
      + '|primarily|precisely|so-called|possibly|presumably|often|sometimes|usually|especially|particularly)$'),
  },
]
