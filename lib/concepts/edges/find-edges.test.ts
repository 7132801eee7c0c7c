import { describe, expect, it } from 'vitest'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import { memorySentences } from '#lib/concepts/rank/fixtures/memory-lecture.ts'
import { termKey } from '#lib/language/terms.ts'
import { findEdges, type EdgeConcept } from './find-edges.ts'

/** `[term]` of a sentence is what it defines, `{gloss}` the gloss; a sentence without both only names things. */
function lecture(marked: string[], aliases: Record<string, string[]> = {}, names: string[] = []) {
  const texts = marked.map((text) => text.replace(/[[\]{}]/g, ''))
  const sources = texts.map((text, ordinal): SourceSentence =>
    ({ id: `s${ordinal}`, ordinal, paragraph: ordinal, section: 0, page: 1, block: text.startsWith('# ') ? 'heading' : 'prose', text }))
  const span = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part })
  const defined = marked.flatMap((text, at) => {
    const term = /\[([^\]]*)\]/.exec(text)?.[1]
    const gloss = /\{([^}]*)\}/.exec(text)?.[1]
    const plain = texts[at] ?? ''
    if (!term) return []
    return [{ name: term, definition: { sentence: `s${at}`, term: span(plain, term), gloss: gloss ? span(plain, gloss) : null } }]
  })
  const all = [...defined, ...names.map((name) => ({ name, definition: null }))]
  const concepts = all.map(({ name, definition }): EdgeConcept => {
    const spellings = [name, ...(aliases[name] ?? [])].map(termKey)
    const mentions = texts.flatMap((text, at) => (spellings.some((key) => ` ${termKey(text)} `.includes(` ${key} `)) ? [`s${at}`] : []))
    return { id: termKey(name), name, aliases: aliases[name] ?? [], mentions, definition }
  })
  return findEdges(concepts, analyseSentences(sources)).map(({ from, to, sentenceId }) => `${from} > ${to} @${sentenceId}`)
}

const MEMORY = ['[Memory] is {the power of keeping what was learned}.', 'Memory fails.']

describe('what a concept builds on', () => {
  it('is named in its gloss', () => {
    expect(lecture([...MEMORY, '[Amnesia] is {the loss of memory after an illness}.'])).toEqual(['amnesia > memory @s2'])
  })
  it('stands in the clause whose name comes last, though the gloss was not read', () => {
    const texts = ['[Sleep] is {a state of rest of the body}.', 'Sleep helps.', 'The second stage of sleep is called [light rest].']
    expect(lecture(texts)).toEqual(['light rest > sleep @s2'])
  })
  it('is what is said of it where it opens the sentence, and not what another sentence in the same line says', () => {
    const texts = ['[Sleep] is {a state of rest of the body}.', '[Cortex] is {the outer part of the brain}.', 'Cortex and sleep meet.',
      'Cortex again. Sleep again.', '[Dreaming] is a matter of sleep; cortex changes too.']
    expect(lecture(texts)).toEqual(['dreaming > sleep @s4'])
  })
  it('is the head of its name', () => {
    expect(lecture([...MEMORY, '[Flashbulb memory] is {a bright picture of an event}.'])).toEqual(['flashbulb memory > memory @s2'])
  })
  it('may be named by another name, and the longest name counts', () => {
    const texts = ['[Short-term memory] is {a store for what was just heard}.', 'STM is small.', ...MEMORY,
      '[Rehearsal] is {the effort to keep items in STM}.', '[Chunking] is {a way to widen short-term memory}.']
    const edges = lecture(texts, { 'Short-term memory': ['STM'] })
    expect(edges).toContain('rehearsal > short term memory @s4')
    expect(edges).toContain('chunking > short term memory @s5')
    expect(edges.some((edge) => edge.startsWith('chunking > memory'))).toBe(false)
  })
})

describe('guards', () => {
  const known = ['[Reward] is {a pleasant thing that follows an act}.', 'A reward helps.']
  it.each([
    ['instances', '[Schedule] is {a plan of events such as a reward}.'],
    ['alternatives', '[Motive] is {a push or reward that moves people}.'],
    ['contrast', '[Bribe] is {a gift that is larger than a reward}.'],
    ['negation', '[Latent effect] is {a change that needs no reward at all}.'],
    ['brackets', '[Cue] is {a sign of things to come (for one, a reward)}.'],
    ['the same thing', 'Rewards are called [prizes].'],
    ['itself', 'A [reward] is {a thing that is a reward}.'],
    ['titles', '# [Motive]: {a push towards a reward}'],
  ])('%s', (_, text) => expect(lecture([...known, text])).toEqual([]))

  it('nothing builds on what is named only where it is defined', () => {
    expect(lecture(['[Dyad] is {a group of two in a bond}.', 'Dyads last.'], {}, ['bond'])).toEqual([])
  })
  it('nothing builds on a kind of itself, and of two that name each other the later rests on the earlier', () => {
    const texts = ['[Stimulus] is {what a response follows}.', '[Response] is {what follows a stimulus}.', 'A stimulus. A response.',
      'Response again.', 'Stimulus again.', '[Conditioned stimulus] is {a stimulus that was learned}.', 'It has a conditioned stimulus.']
    const edges = lecture(texts)
    expect(edges).toContain('response > stimulus @s1')
    expect(edges.some((edge) => edge.startsWith('stimulus > '))).toBe(false)
  })
  it('says nothing of a text that tells of persons', () => {
    const story = Array.from({ length: 12 }, (_, n) => `Then Anna Berg of Vienna wrote to Karl Mann about page ${n}.`)
    const texts = [...known, '[Prize] is {a public reward for a deed}.']
    expect(lecture(texts)).toEqual(['prize > reward @s2'])
    expect(lecture([...texts, ...story])).toEqual([])
  })
})

describe('edges of a lecture', () => {
  const analysed = settleFacts(analyseSentences(memorySentences()))
  const concepts = extractConcepts(analysed, [['How Memory Functions']]).map((concept) => ({ ...concept, id: concept.key }))
  const edges = findEdges(concepts, analysed)

  it('are found, end at concepts, and are the same on every run', () => {
    expect(edges.map(({ from, to }) => `${from} > ${to}`)).toEqual(expect.arrayContaining([
      'encoding > memory', 'semantic encoding > encoding', 'active rehearsal > long term memory',
    ]))
    const ids = new Set(concepts.map(({ id }) => id))
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to) && from !== to)).toBe(true)
    expect(findEdges(concepts, analysed)).toEqual(edges)
  })
  it('close no cycle with those that stand', () => {
    const standing = [{ from: 'memory', to: 'encoding' }]
    expect(findEdges(concepts, analysed, standing).some(({ from, to }) => from === 'encoding' && to === 'memory')).toBe(false)
  })
  it('are none where there is nothing', () => expect(findEdges([], [])).toEqual([]))
})
