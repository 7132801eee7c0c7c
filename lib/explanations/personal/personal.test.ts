import { describe, expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'
import { describePersonal } from './describe-personal.ts'
import { hasShown, levelOf } from './level.ts'
import { NOTHING_KNOWN } from './personal.ts'
import type { Mistake, Missing, Personal } from './personal.ts'
import { personalSlots } from './personal-slots.ts'
import { readMistake } from './read-mistake.ts'

const known = (mastery: number, evidence: 'none' | 'little' | 'solid' = 'solid') =>
  ({ conceptId: 'c', name: 'c', mastery, evidence, word: 'Shaky' as const, right: 1 })
const missing = (name: string, page: number, why: Missing['why'], materialTitle: string | null = null): Missing =>
  ({ name, conceptId: name, page, materialId: 'm', materialTitle, why })
const mistake = (given: Partial<Mistake> = {}): Mistake => ({
  about: 'amnesia', stem: 'Loss of old memories is called', given: 'anterograde amnesia', own: false, isTerm: true,
  key: 'retrograde amnesia', rationale: 'Anterograde amnesia is the loss of new memories.', day: '12 March', ...given,
})
const personal = (given: Partial<Personal>): Personal => ({ ...NOTHING_KNOWN, ...given })

describe('how far a student is', () => {
  test('under .4 first steps, over .75 short, between and without evidence as usual', () => {
    expect(levelOf([known(0.39)])).toBe('first-steps')
    expect(levelOf([known(0.4)])).toBe('usual')
    expect(levelOf([known(0.75)])).toBe('usual')
    expect(levelOf([known(0.76)])).toBe('short')
    expect(levelOf([])).toBe('usual')
    expect(levelOf([known(0.1, 'none')])).toBe('usual')
  })
  test('of several concepts those that were answered count', () => {
    expect(levelOf([known(0.9), known(0.8), known(0.1, 'none')])).toBe('short')
    expect(levelOf([known(0.9), known(0.2)])).toBe('usual')
  })
  test('shown to know takes a right answer', () => {
    expect([hasShown(known(0.5, 'little')), hasShown(known(0.5, 'none')), hasShown(known(0.3))]).toEqual([true, false, false])
    expect(hasShown({ ...known(0.6), right: 0 })).toBe(false)
  })
})

describe('in the reader’s words', () => {
  test('nothing where nothing is known, or nothing that changes an explanation', () => {
    expect(describePersonal(NOTHING_KNOWN)).toBeNull()
    expect(describePersonal(personal({ answered: { right: 3, of: 5, about: 'amnesia' } }))).toBeNull()
  })
  test('answers, what was mixed up, and what was not met yet', () => {
    const line = describePersonal(personal({
      answered: { right: 2, of: 5, about: 'working memory' }, level: 'first-steps', mistakes: [mistake()],
      missing: [missing('encoding', 3, 'not-met')],
    }))
    expect(line).toBe('Taken into account: you mixed up “anterograde amnesia” and “retrograde amnesia” on 12 March; '
      + 'you have not met “encoding” (page 3) yet.')
    const counted = personal({ answered: { right: 2, of: 5, about: 'working memory' }, level: 'first-steps' })
    expect(describePersonal(counted)).toBe('Taken into account: you have answered 2 of 5 questions on “working memory” right.')
  })
  test('several of a kind are one phrase, and two phrases are a line', () => {
    const line = describePersonal(personal({
      answered: { right: 0, of: 1, about: null },
      mistakes: [mistake({ isTerm: false, given: 'True' }), mistake({ own: true, given: 'something rude' })],
      missing: [missing('a', 1, 'weak'), missing('b', 2, 'weak'), missing('c', 4, 'not-shown', 'Lecture 1')],
      mastered: ['x', 'y', 'z'],
    }))
    expect(line).toBe('Taken into account: you missed 2 questions on “amnesia” on 12 March; '
      + '“a” (page 1) and “b” (page 2) are still shaky.')
    const solid = personal({ missing: [missing('c', 4, 'not-shown', 'Lecture 1')], mastered: ['x', 'y', 'z'] })
    expect(describePersonal(solid)).toBe('Taken into account: you have not answered a question on “c” (page 4 of “Lecture 1”) '
      + 'by yourself yet; you are solid on “x”, “y” and “z”.')
  })
  test('the day is that of the student’s place', () => {
    const at = new Date('2026-03-11T23:30:00Z')
    expect(dayInWords(at, new Date('2026-11-25T00:00:00Z'), 'Europe/Budapest')).toBe('12 March')
    expect(dayInWords(at, new Date('2027-01-05T00:00:00Z'), 'UTC')).toBe('11 March 2026')
  })
})

describe('what a model is told', () => {
  const own = personal({ mistakes: [mistake({ own: true, given: 'my own odd words' })] })

  test('names, questions and answers are never among our own words', () => {
    const all = personal({ level: 'short', mistakes: [mistake()], missing: [missing('encoding', 3, 'weak')], mastered: ['storage'] })
    const { ours, untrusted } = personalSlots(all, { sharesWords: true })
    for (const text of ['encoding', 'storage', 'amnesia', 'Loss of old']) {
      expect(ours).not.toContain(text)
      expect(untrusted).toContain(text)
    }
    expect(ours.split('\n')).toHaveLength(4)
    expect(untrusted).toContain('encoding (page 3)')
  })
  test('typed words only where they are shared; chosen options always', () => {
    expect(personalSlots(own, { sharesWords: true }).untrusted).toContain('my own odd words')
    const kept = personalSlots(own, { sharesWords: false })
    expect(JSON.stringify(kept)).not.toContain('odd words')
    expect(kept.untrusted).toContain('Right: retrograde amnesia')
    const chosen = personalSlots(personal({ mistakes: [mistake()] }), { sharesWords: false })
    expect(chosen.untrusted).toContain('Their answer: anterograde amnesia')
  })
  test('a long rationale is left out, not cut', () => {
    const { untrusted } = personalSlots(personal({ mistakes: [mistake({ rationale: 'So. '.repeat(200) })] }), { sharesWords: true })
    expect(untrusted.endsWith('Right: retrograde amnesia.')).toBe(true)
  })
  test('nothing where nothing is known, whoever shares what', () => {
    expect(personalSlots(NOTHING_KNOWN, { sharesWords: true })).toEqual({ ours: '', untrusted: '' })
  })
})

describe('a wrong answer', () => {
  const options = [{ id: 'a', text: 'encoding' }, { id: 'b', text: 'storage' }]
  const rationales = [
    { optionId: 'a', text: 'Encoding is the input.', citation: null }, { optionId: 'b', text: 'Storage keeps it.', citation: null },
  ]
  const choice = { type: 'DEFINITION_TO_TERM' as const, key: { kind: 'choice' as const, optionId: 'a' }, options, rationales }

  test('of options comes with what the chosen one is', () => {
    expect(readMistake({ ...choice, response: { kind: 'choice', optionId: 'b' } }))
      .toEqual({ given: 'storage', own: false, isTerm: true, key: 'encoding', rationale: 'Storage keeps it.' })
    expect(readMistake({ ...choice, response: null })).toMatchObject({ given: null, own: false, rationale: 'Encoding is the input.' })
  })
  test('typed is the student’s own', () => {
    const key = { kind: 'typed' as const, accepted: ['encoding', 'coding'], others: [] }
    expect(readMistake({ type: 'TYPED_TERM', key, options: [], rationales: [], response: { kind: 'typed', text: ' storing ' } }))
      .toEqual({ given: 'storing', own: true, isTerm: true, key: 'encoding', rationale: null })
  })
  test('on a false statement comes with what the lecture says', () => {
    const key = { kind: 'truth' as const, value: false, correction: 'Encoding is the input.' }
    expect(readMistake({ type: 'TRUE_FALSE', key, options: [], rationales: [], response: { kind: 'truth', value: true } }))
      .toEqual({ given: 'True', own: false, isTerm: false, key: 'False', rationale: 'Encoding is the input.' })
  })
})
