import { DELETION_RULES, OPENER_RULES } from './delete-rules.ts'

/** A sentence without sources, pointers to figures and dates of lives. May be the sentence itself. */
export function dropAsides(text: string): string {
  let shorter = text
  for (const rule of DELETION_RULES) shorter = shorter.replace(rule.pattern, '')
  return shorter === text ? text : upperFirst(shorter.replace(/ +([,.;])/g, '$1').trim())
}

/** A sentence without the word that joins it to the one before. */
export function dropOpener(text: string): string {
  let shorter = text
  for (const rule of OPENER_RULES) shorter = shorter.replace(rule.pattern, '')
  return shorter === text ? text : upperFirst(shorter)
}

export const upperFirst = (text: string): string =>
  text.replace(/^(["“‘(]?)(\p{Ll})/u, (_, open: string, first: string) => open + first.toUpperCase())
