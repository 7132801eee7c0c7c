import { singular } from '#lib/language/singular.ts'
import { contentStems } from '#lib/language/stems.ts'
import { tagTokens, type Token } from '#lib/language/tagger.ts'
import type { AnalysedSentence, DefinitionFact, Span } from '#lib/concepts/facts/fact.ts'
import { cleanGloss } from './clean-gloss.ts'
import { classOf, type GlossClass } from './rules/gloss-classes.ts'
import { readTerm, type Term } from './term.ts'

/** How a gloss continues a sentence: a noun phrase, "when ...", "that ...", or a clause that tells what happens "in" the term. */
export type GlossForm = 'noun' | 'when' | 'that' | 'clause'

/** A definition as the writer uses it. */
export type Definition = {
  fact: DefinitionFact
  /** Worded surely: by its pattern, or by other evidence (rules/sure-wording.ts). */
  isSure: boolean
  /** Number of the fact among those of its sentence. */
  index: number
  sentence: AnalysedSentence
  term: Term
  /** The lecture's words without brackets, citations and references, in lower case where a sentence began. */
  gloss: string
  glossTokens: Token[]
  form: GlossForm
  /** Head noun of a noun phrase, singular; null otherwise. */
  head: string | null
  kind: GlossClass | null
  stems: ReadonlySet<string>
}

/** A whole number of clean words; `sentences` say how the lecture writes the term elsewhere. */
export function readDefinition(
  sentence: AnalysedSentence,
  fact: DefinitionFact,
  index: number,
  sentences: readonly AnalysedSentence[],
): Definition {
  const opensSentence = fact.gloss.start === 0 || /[.?!:]["”]?\s*$/.test(sentence.text.slice(0, fact.gloss.start))
  const gloss = cleanGloss(fact.gloss.text, opensSentence, sentences)
  const glossTokens = tagTokens(gloss)
  const form = formOf(gloss, fact.rule)
  const head = form === 'noun' ? headOf(glossTokens) : null
  return {
    fact, isSure: fact.tier === 'upper', index, sentence, gloss, glossTokens, form, head, kind: head ? classOf(head) : null,
    term: readTerm(sentence, fact, sentences),
    stems: new Set(contentStems(gloss)),
  }
}

function formOf(gloss: string, rule: string): GlossForm {
  if (/^(?:when|whenever|if)\b/i.test(gloss)) return 'when'
  if (/^that\b/i.test(gloss) && rule === 'theory states') return 'that'
  return rule === 'in T' ? 'clause' : 'noun'
}

const OF_CLASS = /^(type|kind|form|sort|set|group|series|collection|number|part|variety|category|class|amount|pair)s?$/

/**
 * The noun that names the class: "a type of memory that" is a memory, "the temporary storage system" a system, "a cell’s organelle"
 * an organelle.
 */
function headOf(tokens: readonly Token[]): string | null {
  let head: Token | null = null
  for (const [i, token] of tokens.entries()) {
    if (token.lower === "'s") head = null
    else if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token
    else if (token.lower === 'of' && head && OF_CLASS.test(head.lower)) head = null
    else if (head) break
    else if (token.pos === 'VERB' && i === 0 && token.lower.endsWith('ing')) return token.lower
  }
  return head ? singular(head.lower) : null
}

/** A term that is named beside another and defined nowhere. */
export function nameOnly(sentence: AnalysedSentence, term: Span, index: number, sentences: readonly AnalysedSentence[]): Definition {
  const gloss = { start: term.end, end: term.end, text: '' }
  const fact: DefinitionFact = {
    kind: 'definition', rule: 'named', tier: 'lower', weight: 0, sentence: sentence.id, term, gloss, aliases: [], plural: false,
  }
  return {
    fact, isSure: false, index, sentence, term: readTerm(sentence, fact, sentences),
    gloss: '', glossTokens: [], form: 'noun', head: null, kind: null, stems: new Set(),
  }
}
