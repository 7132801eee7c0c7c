import { describe, expect, it } from 'vitest'
import { answerTerms, choosePair, fairDistractors, isPlausible } from './distractors.ts'
import { bracketLecture } from './fixtures/bracket-lecture.ts'
import { indexLecture } from './lecture.ts'

const read = (text: string) => {
  const index = indexLecture(bracketLecture(text))
  const key = index.definitions[0]
  if (!key) throw new Error('no definition')
  const found = fairDistractors(key, answerTerms(index), index, 1)
  return { index, key, found, names: found.map((one) => one.definition.term.name) }
}

const ANION = 'An [anion] is {an ion that carries a negative charge}.'

describe('wrong answers', () => {
  it('come from siblings first', () => {
    const { names } = read('A [reflex] is {a reaction that nobody learns}. || #section A [ganglion] is {a knot of nerve tissue}.'
      + ' || An [instinct] is {a pattern of acts set off by age}. || Kinds: <reflex; instinct; habit>.')
    expect(names[0]).toBe('instinct')
  })

  it('take mates that no sentence defines', () => {
    const lecture = bracketLecture('A [reflex] is {a reaction that nobody learns}. || Kinds are <reflex; instinct; habit>.')
    for (const key of ['instinct', 'habit']) lecture.concepts.push({ key, name: key, aliases: [], importance: 2 })
    const index = indexLecture(lecture)
    const names = fairDistractors(index.definitions[0]!, answerTerms(index), index, 1).map((one) => one.definition.term.name)
    expect(names.toSorted()).toEqual(['habit', 'instinct'])
  })

  it('take the reverse although most words are the same', () => {
    expect(read(`${ANION} || A [cation] is {an ion that carries a positive charge}.`).names).toContain('cation')
  })

  it('never take what the key could be as well', () => {
    const isotopes = 'A [heavy isotope] is {an isotope that is heavy}. || A [radioactive isotope] is {an isotope whose nucleus decays}.'
    expect(read(isotopes).names).toEqual([])
    const neurons = 'A [motor neuron] is {a cell that moves a muscle}. || A [sensory neuron] is {a cord of tissue from the eye}.'
    expect(read(neurons).names).toEqual([])
  })

  it('are refused when they are far from the key', () => {
    const { index, key, found } = read(`${ANION} || #section [Botany] is {the study of plants and of how they grow}.`
      + ' || #section [Zoology] is {the study of animals and of how they live}.')
    const pair = choosePair(found, index)
    expect(pair === null || !isPlausible(key, pair)).toBe(true)
  })
})
