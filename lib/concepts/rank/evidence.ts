import { findAcronyms } from '#lib/language/acronyms.ts'
import { termKey } from '#lib/language/terms.ts'
import { readDefinitions, type ReadDefinition } from '#lib/concepts/facts/definitions/read-definitions.ts'
import { findLists } from '#lib/concepts/facts/find-lists.ts'
import { glossQuality } from '#lib/concepts/facts/gloss-checks.ts'
import { spanOf, tokensIn, type Range } from '#lib/concepts/facts/tagged.ts'
import { termFault } from '#lib/concepts/facts/term-checks.ts'
import { readAliases } from './alias-rules.ts'
import { readEvidence } from './evidence-rules.ts'
import { keyOf, type KeyedSentence } from './keyed-sentence.ts'

/** What one sentence says for one key: the heaviest reading, its rule, and the quality of its gloss. */
export type SentenceEvidence = { weight: number; gloss: number; rule: string; isList: boolean }

export type Evidence = {
  /** By key, then by number of the sentence. */
  bySentence: Map<string, Map<number, SentenceEvidence>>
  /** Pairs of keys said to be names of one thing, with the number of the sentence. */
  pairs: { key: string; alias: string; aliasText: string; sentence: number; isAcronym: boolean }[]
}

/** Reads all signs of termhood. They are loose on purpose: a fact must be right, a sign only has to add up. */
export function collectEvidence(sentences: readonly KeyedSentence[]): Evidence {
  const bySentence: Evidence['bySentence'] = new Map()
  const pairs: Evidence['pairs'] = []
  const add = (key: string, at: number, weight: number, rule: string, gloss = 0, isList = false) => {
    if (key === '') return
    const places = bySentence.get(key) ?? new Map<number, SentenceEvidence>()
    const before = places.get(at)
    if (!before || before.weight < weight) places.set(at, { weight, rule, gloss: Math.max(gloss, before?.gloss ?? 0), isList })
    bySentence.set(key, places)
  }
  for (const [number, sentence] of sentences.entries()) {
    const { source, tagged } = sentence
    if (source.block === 'code' || source.block === 'table') continue
    const addAlias = (key: string, range: Range) => {
      const span = spanOf(tagged, range)
      if (!span || termFault(tokensIn(tagged, range)) !== null) return
      add(termKey(span.text), number, 0.7, 'alias')
      pairs.push({ key, alias: termKey(span.text), aliasText: span.text, sentence: number, isAcronym: false })
    }
    for (const reading of readDefinitions(tagged)) {
      const weight = reading.weight * determinerFactor(reading)
      const gloss = reading.gloss ? glossQuality(tokensIn(tagged, reading.gloss)) : 0
      if (termFault(tokensIn(tagged, reading.term)) !== null) continue
      const key = keyOf(sentence, reading.term.from, reading.term.to)
      add(key, number, weight, reading.rule.name, gloss)
      const { from, to } = reading.term
      if (to - from > 1) add(keyOf(sentence, to - 1, to), number, weight / 2, 'head', gloss / 2)
      for (const range of reading.aliases) addAlias(key, range)
    }
    for (const { name, alias } of readAliases(tagged)) addAlias(keyOf(sentence, name.from, name.to), alias)
    for (const { rule, term } of readEvidence(tagged)) add(keyOf(sentence, term.from, term.to), number, rule.weight, rule.name)
    for (const { long, short } of findAcronyms(source.text)) {
      add(termKey(long.text), number, 0.7, 'acronym')
      add(termKey(short.text), number, 0.7, 'acronym')
      pairs.push({ key: termKey(long.text), alias: termKey(short.text), aliasText: short.text, sentence: number, isAcronym: true })
    }
    for (const list of findLists(tagged, source.id)) {
      for (const item of list.items) add(termKey(item.text), number, list.counted ? 0.3 : 0.2, 'list', 0, true)
    }
    if (source.block === 'bullet' && tagged.tokens.length <= 6) add(termKey(source.text.replace(/^[\s•\-*–]+/, '')), number, 0.7, 'bullet')
  }
  return { bySentence, pairs }
}

function determinerFactor({ determiner, rule }: ReadDefinition): number {
  if (/^(this|that|these|those|some|each|every|any|another|such|one)$/.test(determiner)) return 0.6
  return determiner === 'the' && rule.name !== 'is called' && rule.name !== 'called' ? 0.8 : 1
}
