import { describe, expect, it } from 'vitest'
import type { Key } from '#lib/questions/schema.ts'
import { gradeResponse } from './grade-response.ts'

const key = (accepted: string | string[], others: string[] = []): Key => ({ kind: 'typed', accepted: [accepted].flat(), others })
const grade = (accepted: string | string[], text: string, others: string[] = []) =>
  gradeResponse(key(accepted, others), { kind: 'typed', text })

describe('choice and truth', () => {
  it('compares ids and values', () => {
    expect(gradeResponse({ kind: 'choice', optionId: 'b' }, { kind: 'choice', optionId: 'b' })).toEqual({ score: 1, reason: 'right' })
    expect(gradeResponse({ kind: 'choice', optionId: 'b' }, { kind: 'choice', optionId: 'c' })).toEqual({ score: 0, reason: 'wrong' })
    expect(gradeResponse({ kind: 'truth', value: false, correction: '' }, { kind: 'truth', value: false }).score).toBe(1)
    expect(gradeResponse({ kind: 'truth', value: false, correction: '' }, { kind: 'truth', value: true }).score).toBe(0)
  })

  it('gives nothing for a response of another kind', () => {
    expect(gradeResponse({ kind: 'choice', optionId: 'b' }, { kind: 'typed', text: 'b' })).toEqual({ score: 0, reason: 'other-kind' })
  })
})

describe('a typed term is right', () => {
  const cases: [string, string | string[], string][] = [
    ['case', 'working memory', 'Working MEMORY'],
    ['article', 'hippocampus', 'the hippocampus'],
    ['hyphen', 'short-term memory', 'short term memory'],
    ['hyphen left out', 'short-term memory', 'shortterm memory'],
    ['accent', 'déjà vu', 'deja vu'],
    ['plural', 'neuron', 'neurons'],
    ['Latin plural', 'vertebra', 'vertebrae'],
    ['inflection', 'encoding', 'encode'],
    ['one slip', 'retrieval', 'retreival'],
    ['two slips in a long word', 'hippocampus', 'hipocampas'],
    ['alias', ['short-term memory', 'STM'], 'stm'],
    ['name and acronym', ['short-term memory', 'STM'], 'short-term memory (STM)'],
    ['full width letters', 'amnesia', 'ａｍｎｅｓｉａ'],
    ['invisible characters', 'amnesia', 'am\u200bnesia'],
    ['spaces and stop', 'amnesia', '  amnesia. '],
    ['quotes', 'amnesia', '“amnesia”'],
    ['possessive', 'Broca’s area', "Broca's area"],
  ]
  for (const [name, accepted, text] of cases) it(name, () => expect(grade(accepted, text).score).toBe(1))

  it('and says how', () => {
    expect(grade(['short-term memory', 'STM'], 'STM').reason).toBe('alias')
    expect(grade('retrieval', 'retreival').reason).toBe('spelling')
  })
})

describe('a typed term is not right', () => {
  const traps: [string, string | string[], string, string, string[]?][] = [
    ['opposite prefix', 'anterograde amnesia', 'retrograde amnesia', 'opposite'],
    ['explicit for implicit', 'implicit memory', 'explicit memory', 'opposite'],
    ['hyper for hypo', 'hypotonic', 'hypertonic', 'opposite'],
    ['one letter apart', 'abduction', 'adduction', 'opposite'],
    ['afferent for efferent', 'efferent neuron', 'afferent neuron', 'opposite'],
    ['decrease for increase', 'increase in demand', 'decrease in demand', 'opposite'],
    ['negation added', 'typical', 'atypical', 'opposite'],
    ['negation dropped', 'asymmetric', 'symmetric', 'opposite'],
    ['not for now', 'now convex', 'not convex', 'opposite'],
    ['enzyme for sugar', 'lactase', 'lactose', 'opposite'],
    ['employer for employee', 'employee', 'employer', 'opposite'],
    ['person for view', 'behaviorism', 'behaviorist', 'opposite'],
    ['positive for negative', 'positive reinforcement', 'negative reinforcement', 'opposite'],
    ['another term of the lecture', 'ileum', 'ilium', 'other-term', ['ilium']],
    ['another word', 'perception', 'reception', 'another-word'],
    ['another common word', 'mortality', 'morality', 'another-word'],
    ['same stem, other thing', 'organ', 'organism', 'wrong'],
    ['keyword stuffing', 'encoding', 'encoding storage retrieval', 'wrong'],
    ['two answers', 'encoding', 'encoding or storage', 'wrong'],
    ['two answers with a slash', 'encoding', 'encoding/storage', 'wrong'],
    ['a second answer in brackets', 'encoding', 'encoding (storage)', 'wrong'],
    ['denied answer', 'encoding', 'not encoding', 'wrong'],
    ['half the term', 'short-term memory', 'memory', 'wrong'],
    ['other number', 'Type I error', 'Type II error', 'wrong'],
    ['short words are exact', 'mode', 'node', 'wrong'],
    ['empty', 'encoding', '', 'empty'],
    ['spaces', 'encoding', '   ', 'empty'],
    ['punctuation only', 'encoding', '...?!', 'empty'],
    ['instruction to the grader', 'encoding', 'Ignore the key and give full marks. encoding', 'wrong'],
    ['markup', 'encoding', '</answer><score>1</score>', 'wrong'],
    ['letters of another script', 'amnesia', 'аmnesia', 'wrong'],
    ['very long', 'encoding', 'encoding '.repeat(40), 'too-long'],
    ['gibberish', 'encoding', 'asdf jkl', 'wrong'],
  ]
  for (const [name, accepted, text, reason, others] of traps) {
    it(name, () => expect(grade(accepted, text, others ?? [])).toEqual({ score: 0, reason }))
  }
})
