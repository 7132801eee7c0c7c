import { describe, expect, it } from 'vitest'
import { bracketLecture } from '#lib/questions/write/fixtures/bracket-lecture.ts'
import { indexLecture } from '#lib/questions/write/lecture.ts'
import { rivalName } from './rival-names.ts'

const rival = (accepted: readonly string[], text: string) => rivalName(accepted, indexLecture(bracketLecture(text)))
const KEY = '[Aversive conditioning] is {the use of an unpleasant stimulus against a habit}.'

describe('a name that may be another of the same thing', () => {
  it('same root, another head', () => {
    expect(rival(['aversive conditioning'], `${KEY} || Some clinics offer aversion therapy.`)).toBe('aversion therapy')
  })

  it('though it is defined, and the key is not', () => {
    const text = 'Aversive conditioning hurts. || [Aversion therapy] is {a treatment that goes by links between a habit and discomfort}.'
    expect(rival(['aversive conditioning'], text)).toBe('aversion therapy')
  })

  it.each([
    ['accepted anyway', ['aversive conditioning', 'aversion therapy'], `${KEY} || Some clinics offer aversion therapy.`],
    ['another kind of thing', ['aversive conditioning'], `${KEY} || An aversive stimulus hurts.`],
    ['more words', ['aversive conditioning'], `${KEY} || Aversion group therapy helps.`],
    ['defined apart', ['proactive effect'], '[Proactive effect] is {the change that old items cause in new ones}.'
      + ' || A [proactive bias] is {a wish to act first}.'],
    ['an adverb and its verb', ['passive transport'],
      '[Passive transport] is {a movement without energy}. || It is passively transported.'],
    ['another root', ['aversive conditioning'], `${KEY} || Exposure therapy helps.`],
  ])('not one that is %s', (_, accepted, text) => expect(rival(accepted, text)).toBeNull())
})
