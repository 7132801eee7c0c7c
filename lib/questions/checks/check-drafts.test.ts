import { expect, test } from 'vitest'
import { bracketLecture } from '#lib/questions/write/fixtures/bracket-lecture.ts'
import { draftQuestions } from '#lib/questions/write/draft-questions.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import { checkDrafts, SOLVED } from './check-drafts.ts'
import { findEnemies, type PlacedItem } from './find-enemies.ts'

const LECTURE = bracketLecture([
  '[Encoding] is {the input of information into the memory system}.',
  '[Retrieval] is {the act of getting information out of storage and back into awareness}.',
  '{The loss of memory that occurs as the result of disease or trauma} is called [amnesia].',
  '[Rehearsal] is {the silent repetition of a list of words that must be kept}.',
].join(' || '), 7)
const { questions } = draftQuestions(LECTURE)
const choice = questions.find(({ type }) => type === 'DEFINITION_TO_TERM') as DraftQuestion
const check = (drafts: DraftQuestion[], stored: PlacedItem[] = []) => checkDrafts(drafts, { ...LECTURE, stored })

test('sound drafts stand, with the verdicts of every check', () => {
  const { kept, dropped } = check(questions)
  expect([kept.length, dropped]).toEqual([questions.length, {}])
  const one = kept.find(({ type }) => type === 'DEFINITION_TO_TERM')
  expect(one?.verdicts.slice(-4).map(({ check: name, passed }) => [name, passed]))
    .toEqual([['shape', true], ['item rules', true], ['no second name of the key', true], [SOLVED, true]])
  expect(one?.tier).toBe('UPPER')
})

test('a swapped key waits in the lower tier', () => {
  const wrong = choice.options.find(({ id }) => choice.key.kind === 'choice' && id !== choice.key.optionId)?.id ?? ''
  const { kept } = check([{ ...choice, key: { kind: 'choice', optionId: wrong } }])
  expect([kept[0]?.tier, kept[0]?.verdicts.at(-1)]).toMatchObject(['LOWER', { check: SOLVED, passed: false }])
})

test.each([
  ['no option twice', (text: string) => `the ${text.toUpperCase()}`],
  ['another option says the same', () => 'the input of information into a memory system'],
])('%s is dropped', (reason, spoil) => {
  const encoding = questions.find(({ type, options, key }) => type === 'DEFINITION_TO_TERM'
    && options.some(({ id, text }) => key.kind === 'choice' && id === key.optionId && text === 'encoding')) as DraftQuestion
  const key = encoding.key.kind === 'choice' ? encoding.key.optionId : ''
  const own = encoding.options.find(({ id }) => id === key)?.text ?? ''
  const at = encoding.options.findIndex(({ id }) => id !== key)
  const options = encoding.options.map((option, i) => (i === at ? { ...option, text: spoil(own) } : option))
  expect(check([{ ...encoding, options }])).toEqual({ kept: [], dropped: { [reason]: 1 } })
})

test('a key without its option, and a twin, are dropped', () => {
  expect(check([{ ...choice, key: { kind: 'choice', optionId: 'z' } }]).dropped).toEqual({ 'key without its option': 1 })
  expect(check([choice, { ...choice, quote: 'again' }]).dropped).toEqual({ 'stem like another': 1 })
})

const item = (stem: string, answer: string, sentenceId: string, type: PlacedItem['type'] = 'TYPED_TERM'): PlacedItem =>
  ({ type, stem, options: [], key: { kind: 'typed', accepted: [answer], others: [] }, sentenceId, enemyGroup: sentenceId })

test('enemies: one sentence, one answer, one stem that tells the answer of another', () => {
  const items = [
    item('What is the input of information into memory?', 'encoding', 's1'),
    item('Which process puts a trace into the brain?', 'encoding', 's2'),
    item('After encoding, the input of information into memory, what follows?', 'storage', 's3'),
    item('What keeps a list of words?', 'rehearsal', 's4'),
    item('Encoding of speech fails in what disease?', 'aphasia', 's5'),
  ]
  expect(findEnemies(items)).toEqual({ twins: new Set(), groups: ['s1', 's1', 's1', 's4', 's5'] })
})

test('a stored item of another lecture is an enemy, never a twin', () => {
  const stored = [item('What is the input of information into memory?', 'encoding', 'other')]
  const fresh = [item('What is the input of information into memory?', 'encoding', 's1')]
  expect(findEnemies(fresh, stored)).toEqual({ twins: new Set(), groups: ['other'] })
})
