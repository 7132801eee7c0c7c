import { describe, expect, test } from 'vitest'
import { checkEdit, type EditContext } from './check-edit.ts'
import { EDIT_RULES, readEdit, wordingDoubts } from './edit-rules.ts'

describe.each(EDIT_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { accepts, rejects }) => {
  const broken = (text: string) => EDIT_RULES.filter((rule) => rule.fails(readEdit(text))).map((rule) => rule.name)
  test('takes its example', () => expect(broken(accepts)).toEqual([]))
  test('refuses its example', () => expect(broken(rejects)).toEqual([name]))
})

test.each([
  ['What fades? | *a trace | all of the above | a wall', 'An option speaks of other options'],
  ['Name what fades. | *a trace | a page | a wall', 'does not end as a question'],
  ['What fades? | *a trace that nobody ever looked at again in all those years | a page | a wall', 'longer than the others'],
  ['What fades? = the trace of a long lost day', 'hard to type'],
  ['A trace does not fade. = true', 'riddle'],
])('is doubted: %s', (text, doubt) => {
  const before = readEdit('What is lost? | *a trace | a page | a wall')
  expect(wordingDoubts(readEdit(text), before).join()).toContain(doubt)
})

test('what held of a question before is not told again', () => {
  const old = readEdit('Complete: traces ____. | *fade | grow | move')
  expect(wordingDoubts({ ...old, explanation: 'They fade.' }, old)).toEqual([])
})

const CONTEXT: EditContext = {
  before: readEdit('What is lost with time? | *a trace | a page | a wall'),
  texts: ['The trace that Hermann Ebbinghaus measured was lost by 70% after a day, and by more after a week.'],
  isQuoteFound: true, others: ['What did Ebbinghaus measure with lists of syllables?'], language: 'en', solved: 'never',
}
const check = (text: string, change: Partial<EditContext> = {}) => checkEdit(readEdit(text), { ...CONTEXT, ...change })

test('a sound edit passes, and each check leaves its verdict', () => {
  const { refused, doubts, verdicts } = check('What is lost after a day? | *a trace | a page | a wall')
  expect([refused, doubts]).toEqual([[], []])
  expect(verdicts.every(({ passed }) => passed)).toBe(true)
  expect(verdicts.length).toBeGreaterThan(4)
})

test('what stands in another question, or nowhere on the page, is refused', () => {
  const twin = check('What did Ebbinghaus measure with lists of syllables? | *a trace | a page | a wall')
  expect(twin.refused[0]).toContain('exactly this')
  expect(check('What is lost? | *a trace | a page | a wall', { isQuoteFound: false }).refused[0]).toContain('no longer stands')
})

test('near duplicates, numbers and names that the lecture does not have are doubts', () => {
  const near = check('What did Ebbinghaus measure with many lists of syllables? | *a trace | a page | a wall')
  expect(near.doubts.join()).toContain('nearly the same')
  expect(check('What is lost by 85% after a day? | *a trace | a page | a wall').doubts.join()).toContain('85%')
  expect(check('What did William Wundt measure? | *a trace | a page | a wall').doubts.join()).toContain('not of this lecture')
})

test('what a model has not solved since says so', () => {
  const of = (solved: EditContext['solved']) =>
    check('What is lost? | *a trace | a page | a wall', { solved }).verdicts.find(({ check: name }) => name === 'solved again')?.detail
  expect([of('before'), of('under-way'), of('never')]).toEqual(['edited since', 'under way', undefined])
})
