import { describe, expect, it } from 'vitest'
import { draftQuestions } from './draft-questions.ts'
import { bracketLecture } from './fixtures/bracket-lecture.ts'

const LECTURE = [
  '[Encoding] is {the input of information into the memory system}.',
  '[Retrieval] is {the act of getting information out of storage and back into awareness}.',
  '{The loss of memory that occurs as the result of disease or trauma} is called [amnesia].',
  '[Rehearsal] is {the conscious repetition of items that are to be learned}.',
  '[Extinction] occurs {when the response fades because food no longer follows the bell}.',
  'In [proactive interference], {facts learned earlier hinder the recall of newer facts}.',
  'In [retroactive interference], {facts learned later hinder the recall of older facts}.',
  'The two types are <proactive interference; retroactive interference>.',
  'The term [schema] refers to {a mental model that sorts what a person meets}.',
  'The [drive theory] states {that deviations from balance create needs that move an animal}.',
  '#lower [Priming] describes {the influence of one stimulus on the response to a later signal}.',
].join(' || ')

const drafts = draftQuestions(bracketLecture(LECTURE, 7))
const of = (type: string) => drafts.questions.filter((question) => question.type === type)

describe('drafts', () => {
  it('read as plain English', () => {
    const stems = drafts.questions.map((question) => question.stem)
    expect(stems).toContain('What is the term for the input of information into the memory system? One word, beginning with “e”.')
    const ask = (question: string, hint: string) => expect(stems).toContain(`${question} ${hint}`)
    ask('What is the term for the loss of memory that occurs as the result of disease or trauma?', 'One word, beginning with “a”.')
    expect(stems).toContain('What occurs when the response fades because food no longer follows the bell? One word, beginning with “e”.')
    ask('Which term completes the sentence? “In ____, facts learned earlier hinder the recall of newer facts.”',
      'Two words, beginning with “p”.')
    ask('Which theory states that deviations from balance create needs that move an animal?', 'Two words, beginning with “d”.')
  })

  it('write statements with the article and verb of the term', () => {
    const statements = of('TRUE_FALSE').flatMap(({ stem, key }) => (key.kind === 'truth' ? [stem, key.correction] : []))
    for (const stem of statements) expect(stem).toMatch(/^(?:The |In |[A-Z])[^?]+ (?:is|are|occurs?|refers? to|states|hinder)\b[^?]+\.$/)
    expect(statements.join(' ')).not.toMatch(/\b(?:an?|the|is) (?:an?|the|is) (?:an?|the|is)\b|\b(?:an?|the) (?:an?|the)\b/)
  })

  it('keep true and false even, and correct what is false', () => {
    const sure = of('TRUE_FALSE').filter(({ tier }) => tier === 'UPPER')
    const truths = sure.flatMap(({ key }) => (key.kind === 'truth' ? [key.value] : []))
    expect(Math.abs(truths.filter(Boolean).length - truths.filter((value) => !value).length)).toBeLessThanOrEqual(1)
    for (const { stem, key, rationales } of of('TRUE_FALSE')) {
      if (key.kind !== 'truth') continue
      expect(key.correction === stem).toBe(key.value)
      expect(rationales.map(({ optionId }) => optionId)).toContain(String(key.value))
    }
  })

  it('have three options, one key, and a reason with a place for each', () => {
    for (const { options, key, rationales } of of('DEFINITION_TO_TERM')) {
      expect(new Set(options.map(({ text }) => text)).size).toBe(3)
      expect(options.filter(({ id }) => key.kind === 'choice' && id === key.optionId)).toHaveLength(1)
      expect(rationales.map(({ optionId }) => optionId)).toEqual(['a', 'b', 'c'])
      expect(rationales.every(({ sentenceId }) => sentenceId !== null)).toBe(true)
    }
  })

  it('keep weak wording apart, below the same checks, and change nothing above it', () => {
    const lower = drafts.questions.filter(({ tier }) => tier === 'LOWER')
    expect(new Set(lower.map(({ sentenceId }) => sentenceId))).toEqual(new Set(['s10']))
    expect(lower.flatMap(({ verdicts }) => verdicts.filter(({ passed }) => !passed).map(({ check }) => check)))
      .toEqual(lower.map(() => 'sure wording'))
    const without = draftQuestions(bracketLecture(LECTURE.replace('#lower ', '#lower #question '), 7))
    expect(without.dropped['plain statement']).toBe(1)
    const upper = drafts.questions.filter(({ tier }) => tier === 'UPPER')
    expect(without.questions).toEqual(upper)
    // What the upper tier asks of already is not asked again.
    const twice = draftQuestions(bracketLecture(LECTURE.replaceAll('Priming', 'Encoding'), 7))
    expect(twice.questions.every(({ tier }) => tier === 'UPPER')).toBe(true)
    expect(twice.dropped['defined twice']).toBe(1)
  })

  it('ask one item of a type about a sentence, all of one enemy group', () => {
    const seen = drafts.questions.map(({ sentenceId, type }) => `${sentenceId} ${type}`)
    expect(new Set(seen).size).toBe(seen.length)
    for (const { sentenceId, enemyGroup } of drafts.questions) expect(enemyGroup).toBe(sentenceId)
  })

  it('are the same for the same seed and differ for another', () => {
    expect(draftQuestions(bracketLecture(LECTURE, 7))).toEqual(drafts)
    expect(draftQuestions(bracketLecture(LECTURE, 8))).not.toEqual(drafts)
  })

  it('write nothing from nothing', () => {
    expect(draftQuestions(bracketLecture('The sky was grey that day.'))).toEqual({ questions: [], rejected: [], dropped: {} })
  })
})
