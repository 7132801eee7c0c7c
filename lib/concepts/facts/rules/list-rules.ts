import { anyOf, type LanguageRule } from '#lib/language/rules/rule.ts'
import type { Tier } from '#lib/concepts/facts/fact.ts'

/**
 * A cue after which the mates of a list follow, and where their head stands. In `accepts` the head is in [brackets],
 * each item in {braces}.
 */
export type ListRule = LanguageRule & { tier: Tier; cue: RegExp; head: 'after number' | 'subject' | 'phrase before' }

/** Number words at the index of their value. */
export const NUMBERS: readonly string[] = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const NUMBER = anyOf(...NUMBERS.filter((word) => word !== ''))

export const LIST_RULES: readonly ListRule[] = [
  { name: 'counted colon', why: 'a number, a head and a colon announce exactly that many items', tier: 'upper', head: 'after number',
    cue: new RegExp(`\\b${NUMBER}\\b[^:.;]{3,90}: `, 'gi'),
    accepts: 'There are three [types of muscle]: {skeletal muscle}, {cardiac muscle}, and {smooth muscle}.',
    rejects: 'Two things matter: that it works and that it lasts.' },
  { name: 'counted are', why: 'the same with "are" for the colon', tier: 'upper', head: 'after number',
    cue: new RegExp(`\\b${NUMBER}\\b[^:.;,]{3,70} (?:are|include) `, 'gi'),
    accepts: 'The two [divisions of the nervous system] are {the central nervous system} and {the peripheral nervous system}.',
    rejects: 'The two groups are equal.' },
  { name: 'include', why: 'members named after "include" are some of them, not all', tier: 'lower', head: 'subject',
    cue: /\b(?:includes?|are|is divided into|are divided into|consists? of|(?:is|are) (?:composed|made up) of)\b:? (?=\w+)/gi,
    accepts: '[Symptoms of stress] include {headaches}, {fatigue}, and {insomnia}.', rejects: 'The set includes a mean.' },
  { name: 'such as', why: 'instances of the noun before', tier: 'lower', head: 'phrase before',
    cue: /,? (?:such as|including|like) (?=\w+)/gi,
    accepts: 'They treat [mood disorders] such as {depression}, {mania}, and {dysthymia}.', rejects: 'It is such as to fail.' },
]
