import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { nameAfter, nounPhraseBefore } from '#lib/concepts/facts/names.ts'
import { tokenAt, type Range, type Tagged } from '#lib/concepts/facts/tagged.ts'

/** A way to give one thing a second name. In `accepts` the first stands in [brackets], the second in {braces}. */
export type AliasRule = LanguageRule & { cue: RegExp }

export const ALIAS_RULES: readonly AliasRule[] = [
  { name: 'also called', why: 'says outright that both are names',
    accepts: 'In [partial reinforcement], also referred to as {intermittent reinforcement}, rewards vary.',
    rejects: 'He also called a doctor.',
    cue: /,? (?:(?:is|are) )?(?:also|sometimes|otherwise|formerly|more commonly) (?:called|known as|termed|referred to as) (?=\S)/gi },
  { name: 'also in brackets', why: 'a bracket that holds only another name',
    accepts: 'They use a [normal curve] (also called a {bell curve}) here.', rejects: 'They left (also in 1990).',
    cue: / \((?:also|sometimes|or)(?: called| known as| termed| referred to as)?,? (?=\S)/gi },
]

/** Pairs of names in a sentence. */
export function readAliases(sentence: Tagged): { name: Range; alias: Range }[] {
  return ALIAS_RULES.flatMap((rule) => Array.from(sentence.text.matchAll(rule.cue)).flatMap((match) => {
    const from = tokenAt(sentence, match.index + (/^\s/.test(match[0]) ? 1 : 0))
    const name = nounPhraseBefore(sentence, from)
    const alias = nameAfter(sentence, tokenAt(sentence, match.index + match[0].length))
    return name && alias && !/^(this|that|these|those)$/.test(name.determiner) ? [{ name: name.range, alias: alias.term }] : []
  }))
}
