import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** Signs that a capitalised name is that of somebody. `*` stands for the name. */
export type PersonRule = LanguageRule & { pattern: (name: string) => RegExp }

const DOING = '(?:proposed|found|believed|argued|suggested|said|wrote|described|developed|observed|concluded|reported|conducted|studied|'
  + 'defined|theorized|noted|thought|published|stated|claimed|hypothesized|discovered|showed|coined|asked|viewed|felt|identified)'

const PLACE_OPENERS = 'New|North|South|East|West|Great|Saint|Upper|Lower'

export const PERSON_RULES: readonly PersonRule[] = [
  { name: 'cited', why: 'a year in brackets after it', accepts: 'A model by *Atkinson* (1968) has stages.',
    rejects: 'The *Renaissance* (a period) began.',
    pattern: (name) => new RegExp(`${name}(?:['’]s)?(?: (?:and|&) \\p{Lu}[\\p{L}-]+)? \\((?:1[5-9]|20)\\d\\d`, 'u') },
  { name: 'has a first name', why: 'another name stands before it', accepts: 'It was written by Richard *Atkinson* later.',
    rejects: 'They settled in New *England* later.',
    pattern: (name) => new RegExp(`(?<=[\\p{Ll},;] )(?!${PLACE_OPENERS})(?:Dr\\.|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?) ${name}\\b(?! \\p{Lu})`, 'u') },
  { name: 'does research', why: 'it thinks and writes', accepts: '*Joshua Foer* argued that anybody can learn it.', rejects: '*Norepinephrine* rises.',
    pattern: (name) => new RegExp(`\\b${name}(?: \\(\\d{4}\\))? (?:also |first |later )?${DOING}\\b`, 'u') },
]

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Does the lecture speak of somebody of this name? Only for a candidate it always writes with capitals. */
export function isPerson(name: string, texts: readonly string[]): boolean {
  if (!name.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) || name.split(' ').length > 3) return false
  const patterns = PERSON_RULES.map(({ pattern }) => pattern(escape(name)))
  return texts.some((text) => text.includes(name) && patterns.some((pattern) => pattern.test(text)))
}
