import { termKey } from '#lib/language/terms.ts'
import { isStopWord } from '#lib/language/words.ts'
import type { AnalysedSentence, DefinitionFact, Fact } from './fact.ts'

/** Rules of the upper tier that need a second sign that the term is one. */
const NEEDS_SUPPORT: ReadonlySet<string> = new Set(['in T', 'during T', 'plural are', 'which is'])

/** From this weight on a definition of the upper tier is strong. */
const STRONG = 0.6

/**
 * Drops what only the whole document can refute. A definition by a weak rule, or of a long name ("X of Y"), stays if the
 * term is named in at least two sentences or in a heading; "The fluid is ..." goes when the text before speaks of
 * "cerebrospinal fluid"; an alias goes when it has a strong definition of its own.
 */
export function settleFacts(sentences: readonly AnalysedSentence[]): AnalysedSentence[] {
  const texts = sentences.map((sentence) => ` ${termKey(sentence.text)} `)
  const headings = texts.filter((_, i) => sentences[i]?.block === 'heading')
  const strong = new Set(sentences.flatMap((sentence) => sentence.facts).filter(isStrong).map((fact) => termKey(fact.term.text)))
  const isSupported = supportIn(texts, headings)
  return sentences.map((sentence, at) => {
    const facts = sentence.facts.flatMap((fact): Fact[] => {
      if (fact.kind !== 'definition') return [fact]
      const key = termKey(fact.term.text)
      const isWeak = fact.tier === 'lower' || NEEDS_SUPPORT.has(fact.rule) || / of /.test(fact.term.text)
      if (isWeak && !isSupported(key)) return []
      if (fact.rule === 'the T is' && pointsBack(sentences, texts, at, key)) return []
      return [{ ...fact, aliases: fact.aliases.filter((alias) => !strong.has(termKey(alias.text))) }]
    })
    const defines = facts.some((fact) => fact.kind === 'definition')
    return { ...sentence, facts, traits: sentence.traits.filter((trait) => trait !== 'definition' || defines) }
  })
}

function isStrong(fact: Fact): fact is DefinitionFact {
  return fact.kind === 'definition' && fact.tier === 'upper' && fact.weight >= STRONG
}

/** Tells whether a key stands in two texts or in a heading; remembers what it counted. */
function supportIn(texts: readonly string[], headings: readonly string[]): (key: string) => boolean {
  const known = new Map<string, boolean>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const holds = (text: string) => text.includes(` ${key} `)
    const result = headings.some(holds) || texts.filter(holds).length >= 2
    known.set(key, result)
    return result
  }
}

/** Whether the three sentences before, in the same paragraph, name the same noun with a further word in front. */
function pointsBack(sentences: readonly AnalysedSentence[], texts: readonly string[], at: number, key: string): boolean {
  if (key.includes(' ')) return false
  const paragraph = sentences[at]?.paragraph
  for (let i = Math.max(0, at - 3); i < at; i++) {
    const words = sentences[i]?.paragraph === paragraph ? (texts[i] ?? '').split(' ') : []
    const place = words.indexOf(key)
    const before = words[place - 1] ?? ''
    if (place > 0 && before !== '' && !isStopWord(before)) return true
  }
  return false
}
