import type { PatternRule } from '#lib/language/rules/rule.ts'

/** What a surface form shows to be no concept, with what it takes off the logit. */
export type NoiseRule = PatternRule & { penalty: number }

export const NOISE_RULES: readonly NoiseRule[] = [
  { name: 'identifier', why: 'a name of a program', penalty: 4, accepts: 'getUserName', rejects: 'mRNA',
    pattern: /[a-z][A-Z][a-z]|\w_\w|\w\(\)/ },
  { name: 'symbol', why: 'one or two letters without a vowel are a variable', penalty: 1.5, accepts: 'xt', rejects: 'ATP',
    pattern: /^[b-df-hj-np-tv-z]{1,2}\d*$/ },
  { name: 'address', why: 'a reference', penalty: 5, accepts: 'www.example.org', rejects: 'world wide web',
    pattern: /https?:|www\.|\.(?:com|org|edu|pdf)\b|\bet al\b|\bpp?\. ?\d/ },
]

export function noiseOf(surface: string): number {
  return NOISE_RULES.reduce((sum, rule) => sum + (rule.pattern.test(surface) ? rule.penalty : 0), 0)
}
