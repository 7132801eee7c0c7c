import type { PatternRule } from '#lib/language/rules/rule.ts'

/** Lines that say what the points below them are. */
export const INTRO_RULES: readonly PatternRule[] = [
  { name: 'colon', why: 'announces what follows', accepts: 'Reasons to change a class:', rejects: 'Classes change.', pattern: /\w\s*:$/ },
  { name: 'open verb', why: 'the points complete it', accepts: 'Well-known strategies include', rejects: 'Three strategies are known.',
    pattern: /\b(?:includes?|including|are|such as|consists? of)$/ },
]

/** Lines before a list from which no question can be made. `accepts` is what the pattern takes out. */
export const INTRO_FAULTS: readonly PatternRule[] = [
  { name: 'clause left open', why: 'the points are verbs or clauses, and each would have to fit it', accepts: 'Such systems tend to:',
    rejects: 'Symptoms of decay:',
    pattern: /\b(?:to|that|can|may|will|must|should|if|when|you|we|not)\s*:?$/i },
  { name: 'case or pointer', why: 'one example, or something said before', accepts: 'For example, it changes:',
    rejects: 'Well-known strategies:',
    pattern: /["“”?]|\b(?:example|e\.g|this|these|those|it|they|here|above|following|consider|suppose|you|your|we|our)\b/i },
]

/** Points that ask nothing, or are no phrase. `accepts` is what the pattern takes out. */
export const POINT_FAULTS: readonly PatternRule[] = [
  { name: 'code or formula', why: 'belongs to another kind of question', accepts: 'x = f(w)',
    rejects: 'greedy search', pattern: /[=<>{}()[\]\\_/^|*`~+$€£→←∑∏√≈≤≥∈#@]|\p{L}\d/u },
  { name: 'question', why: 'asks and names nothing', accepts: 'Who decides?', rejects: 'who decides', pattern: /\?/ },
  { name: 'denial', why: 'says what it is not', accepts: 'Not databases', rejects: 'Notes', pattern: /^(?:not|no|never|without)\b/i },
  { name: 'numbers', why: 'a value out of its place', accepts: 'over 90 percent', rejects: 'percentages', pattern: /\d/ },
  { name: 'pointer', why: 'stands on another line', accepts: 'the same for others',
    rejects: 'the mean', pattern: /\b(?:this|these|those|it|they|them|such|same|other|others|above|below|etc|also|more|see)\b/i },
  { name: 'speech', why: 'somebody is quoted', accepts: '“No one touched it”', rejects: 'touch', pattern: /["“”]/ },
]

/** Pages that teach nothing of the subject. */
export const PAGE_TITLE_FAULTS: readonly PatternRule[] = [
  {
    name: 'about the course', why: 'agenda, examples and exercises are no subject matter', accepts: 'Course overview',
    rejects: 'Course of a disease',
    pattern: new RegExp('\\b(?:agenda|outline|overview|examples?|exercises?|interview|course (?:overview|goals|material)|references?'
      + '|further reading|resources|summary|homework|quiz|contents|learning objectives|why this matters|key takeaways?)\\b', 'i'),
  },
]
