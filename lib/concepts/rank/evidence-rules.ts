import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { nameAfter, nounPhraseBefore } from '#lib/concepts/facts/names.ts'
import { tokenAt, type Range, type Tagged } from '#lib/concepts/facts/tagged.ts'

/** A sign that a phrase is a term although the sentence does not say what it means. In `accepts` it stands in [brackets]. */
export type EvidenceRule = LanguageRule & {
  weight: number
  cue: RegExp
  read: (sentence: Tagged, from: number, to: number) => Range | null
}

const after = (sentence: Tagged, _from: number, to: number): Range | null => nameAfter(sentence, to)?.term ?? null

/** "(Y)" and "(also Y)": the bracket holds nothing but a name. */
function inBrackets(sentence: Tagged, _from: number, to: number): Range | null {
  const { tokens } = sentence
  const name = nameAfter(sentence, to)
  const isWhole = name && tokens[name.term.to]?.text === ')' && name.term.to - name.term.from <= 4
  return isWhole && !/\d|^(figure|table|see)$/i.test(tokens[name.term.from]?.text ?? '') ? name.term : null
}

/** "“Y”": quotation marks around a short phrase. */
function inQuotes(sentence: Tagged, _from: number, to: number): Range | null {
  const name = nameAfter(sentence, to)
  return name && /^[”"’']$/.test(sentence.tokens[name.term.to]?.text ?? '') && name.term.to - name.term.from <= 4 ? name.term : null
}

/** "law of effect": head and complement together. */
function wholeOf(sentence: Tagged, from: number, to: number): Range | null {
  const name = nameAfter(sentence, to)
  return name && name.determiner === '' && name.term.to - from <= 6 ? { from, to: name.term.to } : null
}

/** A phrase that runs from the cue to the end of the sentence. */
function toTheEnd(sentence: Tagged, _from: number, to: number): Range | null {
  const name = nameAfter(sentence, to)
  const next = name ? sentence.tokens[name.next] : undefined
  return name && (next === undefined || /^[.;]$/.test(next.text)) ? name.term : null
}

/** "the placebo [effect]", "drive theory": a phrase that ends in a noun of laws and theories. */
function upTo(sentence: Tagged, from: number, to: number): Range | null {
  const phrase = nounPhraseBefore(sentence, Math.max(from + 1, to))
  return phrase && phrase.range.to - phrase.range.from >= 2 ? phrase.range : null
}

export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  { name: 'the concept of', why: 'says that the phrase is a notion', weight: 0.8,
    cue: /\b(?:the )?(?:term|concept|notion|idea|phenomenon) (?:of )?(?=\S)/gi, read: after,
    accepts: 'This is the concept of [opportunity cost].', rejects: 'These are terms.' },
  { name: 'the theory of', why: 'theories and laws are named after what they treat', weight: 0.45,
    cue: /\b(?:theory|theories|process|law|principle|effect|model|method|technique) of (?=\S)/gi,
    read: after, accepts: 'The theory of [natural selection] explains this.', rejects: 'The theory is old.' },
  { name: 'law of', why: 'the whole phrase is the name of a law', weight: 0.5,
    cue: /\b(?:law|principle|theory|paradox|stages?|hierarchy|test|economies|economy) of (?=\p{L})/giu, read: wholeOf,
    accepts: 'It rests on the [law of effect].', rejects: 'They broke the law in court.' },
  { name: 'after a dash', why: 'a dash before the last phrase brings in a name', weight: 0.3, cue: /[—–]\s?(?=\p{L})/gu, read: toTheEnd,
    accepts: 'They turn to another schedule—[partial reinforcement].', rejects: 'They turn—if they must—to rewards.' },
  { name: 'law or theory', why: 'a phrase that ends so is a name', weight: 0.35,
    cue: /(?<=\S )(?:theory|law|effect|hypothesis|syndrome|principle|disorder|complex|model|paradox|curve|bias)\b/gi,
    read: upTo, accepts: 'People show the [placebo effect].', rejects: 'The law is old.' },
  { name: 'also in brackets', why: 'a second name', weight: 0.7,
    cue: /\((?:also|or|sometimes|formerly|called|known as)(?: called| known as)?,? (?=\S)/gi, read: inBrackets,
    accepts: 'They took epinephrine (also [adrenaline]).', rejects: 'They left (also in 1990).' },
  { name: 'in brackets', why: 'a name set beside another', weight: 0.5, cue: /\((?=\p{L})/gu, read: inBrackets,
    accepts: 'The voice box ([larynx]) is above it.', rejects: 'They left (Figure).' },
  { name: 'in quotes', why: 'the lecture marks the phrase as a term', weight: 0.2, cue: /[“"](?=\p{L})/gu, read: inQuotes,
    accepts: 'This is the “[invisible hand]” at work.', rejects: 'He said “I will not go there”.' },
  { name: 'the study of', why: 'a field names its subject', weight: 0.2,
    cue: /\b(?:study|science|field|types?|forms?|kinds?|stages?) of (?=\S)/gi, read: after,
    accepts: 'They looked at types of [mood disorder].', rejects: 'The field is large.' },
]

/** Every sign in a sentence, as token ranges with weights. */
export function readEvidence(sentence: Tagged): { rule: EvidenceRule; term: Range }[] {
  return EVIDENCE_RULES.flatMap((rule) => Array.from(sentence.text.matchAll(rule.cue)).flatMap((match) => {
    const term = rule.read(sentence, tokenAt(sentence, match.index), tokenAt(sentence, match.index + match[0].length))
    return term ? [{ rule, term }] : []
  }))
}
