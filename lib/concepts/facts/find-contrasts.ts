import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { isFiniteVerb } from './clauses.ts'
import type { ContrastFact, Tier } from './fact.ts'
import { nameAfter, nounPhraseBefore } from './names.ts'
import { subjectBefore } from './subject.ts'
import { spanOf, tokenAt, tokensIn, type Range, type Tagged } from './tagged.ts'
import { termFault } from './term-checks.ts'

type Sides = { left: Range; right: Range }

/** A way of setting two things against each other. In `accepts` the left stands in [brackets], the right in {braces}. */
export type ContrastRule = LanguageRule & { tier: Tier; cue: RegExp; read: (sentence: Tagged, from: number, to: number) => Sides | null }

/** "A does this, while B does that": the subject of the sentence and the subject after the cue. */
function subjectsAround(sentence: Tagged, from: number, to: number): Sides | null {
  const verb = sentence.tokens.findIndex((_, i) => i > 0 && isFiniteVerb(sentence.tokens, i))
  const left = verb > 0 && verb < from ? subjectBefore(sentence, verb) : null
  const right = nameAfter(sentence, to)
  return left && right && isFiniteVerb(sentence.tokens, right.next) ? { left: left.term, right: right.term } : null
}

/** "Unlike B, A does that": the name after the cue and the subject after the comma. */
function nameThenSubject(sentence: Tagged, _from: number, to: number): Sides | null {
  const right = nameAfter(sentence, to)
  if (!right || sentence.tokens[right.next]?.text !== ',') return null
  const left = nameAfter(sentence, right.next + 1)
  return left && isFiniteVerb(sentence.tokens, left.next) ? { left: left.term, right: right.term } : null
}

/** "A differs from B". */
function phrasesAround(sentence: Tagged, from: number, to: number): Sides | null {
  const left = nounPhraseBefore(sentence, from)
  const right = nameAfter(sentence, to)
  return left && right ? { left: left.range, right: right.term } : null
}

/** "the difference between A and B". */
function between(sentence: Tagged, _from: number, to: number): Sides | null {
  const left = nameAfter(sentence, to)
  if (!left || sentence.tokens[left.next]?.lower !== 'and') return null
  const right = nameAfter(sentence, left.next + 1)
  return right ? { left: left.term, right: right.term } : null
}

export const CONTRAST_RULES: readonly ContrastRule[] = [
  { name: 'while', why: 'two clauses with a subject each, set side by side', tier: 'upper', cue: /, (?:while|whereas) /gi,
    read: subjectsAround,
    accepts: 'A [price floor] keeps a price up, while a {price ceiling} keeps a price down.', rejects: 'He slept, while it rained.' },
  { name: 'unlike', why: 'names what the subject differs from', tier: 'upper', read: nameThenSubject,
    cue: /^(?:Unlike|In contrast to|As opposed to|Compared (?:to|with)) /g,
    accepts: 'Unlike {veins}, [arteries] carry blood away from the heart.', rejects: 'Unlike in the past, prices fell.' },
  { name: 'differs from', why: 'says that two things differ', tier: 'upper', read: phrasesAround,
    cue: /\b(?:differs? from|(?:is|are) different from|(?:is|are) the opposite of) /gi,
    accepts: '[Punishment] differs from {negative reinforcement}.', rejects: 'It differs from day to day.' },
  { name: 'difference between', why: 'names the pair', tier: 'upper', read: between,
    cue: /\b(?:differences? between|distinguish(?:es)? between|distinction between) /gi,
    accepts: 'There is a difference between [correlation] and {causation}.', rejects: 'The difference between them is small.' },
  { name: 'rather than', why: 'one thing in place of another of its kind', tier: 'lower', read: phrasesAround,
    cue: /\b(?:rather than|instead of|as opposed to) /gi,
    accepts: 'The muscle relies on [aerobic respiration] instead of {fermentation}.', rejects: 'They ran rather than walked.' },
]

/** Contrasts whose two sides are valid terms and differ. */
export function findContrasts(sentence: Tagged, id: string): ContrastFact[] {
  const found: ContrastFact[] = []
  for (const rule of CONTRAST_RULES) {
    for (const match of sentence.text.matchAll(rule.cue)) {
      const lead = match[0].length - match[0].replace(/^[,\s]+/, '').length
      const sides = rule.read(sentence, tokenAt(sentence, match.index + lead), tokenAt(sentence, match.index + match[0].length))
      if (!sides || termFault(tokensIn(sentence, sides.left)) || termFault(tokensIn(sentence, sides.right))) continue
      const left = spanOf(sentence, sides.left)
      const right = spanOf(sentence, sides.right)
      if (!left || !right || left.text.toLowerCase() === right.text.toLowerCase()) continue
      found.push({ kind: 'contrast', rule: rule.name, tier: rule.tier, sentence: id, left, right })
    }
  }
  return found
}
