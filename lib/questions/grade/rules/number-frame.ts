import type { PatternRule } from '#lib/language/rules/rule.ts'

/** What may stand before the one number of an answer and says nothing of it. Each pattern is tried at the start, again and again. */
export const BEFORE_NUMBER: readonly PatternRule[] = [
  { name: 'answer follows', why: 'people answer in sentences', pattern: /^(?:the )?(?:answer|result|value) is\b/i,
    accepts: 'the answer is 5', rejects: 'the answer 5' },
  { name: 'it is', why: 'people answer in sentences', pattern: /^(?:it is|it's|that is|there are|there is|exactly)\b/i,
    accepts: 'it is 5', rejects: "it isn't 5" },
  { name: 'about', why: 'a rounded answer is judged by the tolerance',
    pattern: /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|nearly|almost)(?=[\s\d])/i,
    accepts: 'about 5', rejects: 'above 5' },
  { name: 'letter equals', why: 'the unknown of the formula', pattern: /^\p{L}{1,2}\s*[=≈]/u, accepts: 'x = 5', rejects: 'x 5' },
  { name: 'equals', why: 'a sign that says nothing', pattern: /^[=≈~]/, accepts: '≈ 5', rejects: '< 5' },
]
