import { expect, test } from 'vitest'
import { bracketLecture } from '#lib/questions/write/fixtures/bracket-lecture.ts'
import { draftQuestions } from '#lib/questions/write/draft-questions.ts'
import { verdictSentences } from './verdict-sentences.ts'

const row = (check: string, passed = true, detail: string | null = null) => ({ check, passed, detail })

test('every verdict of the built-in engine is told', () => {
  const { questions } = draftQuestions(bracketLecture([
    '[Encoding] is {the input of information into the memory system}.',
    '[Retrieval] is {the act of getting information out of storage and back into awareness}.',
    '{The loss of memory that occurs as the result of disease or trauma} is called [amnesia].',
    '#lower [Priming] describes {the influence of one stimulus on the response to a later signal}.',
  ].join(' || '), 7))
  expect(questions.length).toBeGreaterThan(3)
  for (const { verdicts, tier } of questions) {
    const sentences = verdictSentences(verdicts, 3)
    expect(sentences).toHaveLength(verdicts.length)
    expect(sentences.filter(({ isAmber }) => isAmber)).toHaveLength(tier === 'LOWER' ? 1 : 0)
  }
})

test('attempts are told together, what to think about last', () => {
  const verdicts = [
    row('without the lecture', true, 'the key was known'), row('quote found'), row('solved 1'), row('solved 2'), row('solved 3'),
    row('options alone 1', true, 'the key was found'), row('options alone 2'), row('rubric: useful', true),
    row('concept of the lecture', true, 'transience'),
  ]
  const sentences = verdictSentences(verdicts, 15)
  expect(sentences.map(({ text }) => text)).toEqual([
    'The quote is on page 15, word for word',
    'Solved again from the passage by a model. It agrees', 'The options alone do not tell the key',
    'Asks about transience', 'Can be answered without the lecture',
  ])
  expect(sentences.at(-1)?.isAmber).toBe(true)
})

test('a blind re-solve is said of a model alone', () => {
  const [byRule] = verdictSentences([row('solved independently', true, 'key 0.90, next 0.40')], 3)
  expect(byRule?.text).toBe('Solved by a second method of the built-in engine')
  expect(`${byRule?.text} ${byRule?.more}`).not.toMatch(/blind/i)
  expect(verdictSentences([row('solved 1')], 3)[0]?.more).toContain('Blind re-solve from page 3, once')
  expect(verdictSentences([row('solved independently', false, 'key 0.40, next 0.40')], 3)[0]?.isAmber).toBe(true)
})

test('a quote that is gone is never said to be there', () => {
  const gone = expect.objectContaining({ isAmber: true, text: expect.stringContaining('not found') })
  expect(verdictSentences([row('quote found')], null)).toEqual([gone])
})
