import { describe, expect, test } from 'vitest'
import type { Key } from '#lib/questions/schema.ts'
import { readEvidence } from './evidence.ts'
import { solveItem } from './solve-item.ts'

const TEXT = [
  'Encoding is the input of information into the memory system.',
  'Retrieval is the act of getting information out of storage and back into awareness.',
  'An organ is a structure of the body made of two or more tissues.',
  'An organism is a living being that has cells and keeps itself alive.',
  'A flood of melatonin makes a person sleepy in the evening.',
  'Adrenaline raises the heart rate within seconds.',
  'When the price of bread rises, buyers take less of it.',
  'Rehearsal keeps a list of words in mind for some minutes.',
]
const evidence = readEvidence(TEXT.map((text, ordinal) =>
  ({ id: String(ordinal), ordinal, section: Math.floor(ordinal / 2), block: 'prose', text })))
const NAMES = [['encoding'], ['retrieval'], ['organ'], ['organism'], ['melatonin'], ['adrenaline'], ['rehearsal']]

const choice = (stem: string, texts: string[], keyed: string) => {
  const options = texts.map((text, at) => ({ id: String(at), text }))
  const key = { kind: 'choice' as const, optionId: String(texts.indexOf(keyed)) }
  return solveItem({ type: 'MULTIPLE_CHOICE', stem, options, key }, evidence, NAMES)
}
const other = (stem: string, key: Key, type: 'TYPED_TERM' | 'TRUE_FALSE' | 'MATCHING' | 'RECALL' = 'TYPED_TERM') =>
  solveItem({ type, stem, options: [], key }, evidence, NAMES)

describe('choices', () => {
  const [stem, options] = ['Which hormone makes people sleepy?', ['adrenaline', 'melatonin', 'insulin']]
  test('the right key wins, each wrong one loses', () => {
    expect(options.map((key) => choice(stem, options, key)?.solved)).toEqual([false, true, false])
  })
  test('what the lecture does not say is not solved', () => {
    expect(choice('Which planet has rings of ice?', ['Saturn', 'Venus', 'Mars'], 'Saturn')?.solved).toBe(false)
  })
  test('words of one stem are told apart by their spelling', () => {
    const organs = ['organ', 'organism', 'rehearsal']
    expect(choice('What is the term for a living being that has cells?', organs, 'organism')?.solved).toBe(true)
    expect(choice('What is the term for a living being that has cells?', organs, 'organ')?.solved).toBe(false)
  })
  test('two options of one sentence leave it undecided', () => {
    expect(choice('What is named with the price?', ['bread', 'buyers', 'words'], 'bread')?.solved).toBe(false)
  })
})

test('typed: the hint is read, and a name that it shuts out is no answer', () => {
  const stem = 'What is the term for the input of information into the memory system? One word, beginning with “e”.'
  expect(other(stem, { kind: 'typed', accepted: ['encoding'], others: [] })?.solved).toBe(true)
  expect(other(stem, { kind: 'typed', accepted: ['retrieval'], others: [] })?.solved).toBe(false)
})

test('statements: true as the text says it, false where it says it of another', () => {
  const truth = (stem: string, value: boolean, correction = stem) => other(stem, { kind: 'truth', value, correction }, 'TRUE_FALSE')?.solved
  const right = 'Encoding is the input of information into the memory system.'
  const wrong = 'Retrieval is the input of information into the memory system.'
  expect([truth(right, true), truth(wrong, false, right)]).toEqual([true, true])
  expect([truth(wrong, true), truth(right, false, wrong)]).toEqual([false, false])
})

test('matching: each prompt must find its own', () => {
  const options = [['p1', 'makes a person sleepy'], ['p2', 'keeps a list of words in mind'], ['a', 'melatonin'], ['b', 'rehearsal']]
    .map(([id = '', text = '']) => ({ id, text }))
  const match = (pairs: Record<string, string>) =>
    solveItem({ type: 'MATCHING', stem: 'Match.', options, key: { kind: 'pairs', pairs } }, evidence, NAMES)
  expect(match({ p1: 'a', p2: 'b' })?.solved).toBe(true)
  expect(match({ p1: 'b', p2: 'a' })?.solved).toBe(false)
})

test('with nothing to choose from there is no verdict', () => {
  expect(other('What does the slide say?', { kind: 'points', points: [{ id: '1', text: 'One', sentenceId: null }] }, 'RECALL')).toBeNull()
})
