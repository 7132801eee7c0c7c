import { describe, expect, it } from 'vitest'
import type { Element } from '#lib/explanations/schema.ts'
import { groupElements } from './group-elements.ts'

const citation = { sentenceId: 's', passageId: 'p', page: 3, start: 0, end: 4, quote: 'Text' }
const quote = (role: Element['role']): Element => ({ kind: 'quote', text: 'Text', citation, role })
const link: Element = { kind: 'link', text: 'An example from the lecture:', citation: null, role: 'example' }

const shape = (elements: Element[], oneIdea: boolean) =>
  groupElements(elements, oneIdea).map(({ kind, items }) => [kind, items.map(({ index }) => index)])

describe('groupElements', () => {
  it('runs quotes together and sets our own words apart', () => {
    expect(shape([quote('introduction'), quote('goes-on'), link, quote('example')], false)).toEqual([
      ['paragraph', [0, 1]],
      ['ours', [2]],
      ['paragraph', [3]],
    ])
  })

  it('gives each idea its line', () => {
    expect(shape([quote('line'), quote('definition')], true)).toEqual([['lines', [0, 1]]])
    expect(shape([quote('line')], false)).toEqual([['lines', [0]]])
  })

  it('sets an illustration apart, and lets a told link run on', () => {
    const claim: Element = { ...quote('told'), kind: 'claim' }
    const illustration: Element = { kind: 'illustration', text: 'Think of a desk.', citation: null, role: 'told' }
    const told: Element = { ...link, role: 'told' }
    expect(shape([claim, told, claim, illustration, claim], false)).toEqual([
      ['paragraph', [0, 1, 2]],
      ['illustration', [3]],
      ['paragraph', [4]],
    ])
  })

  it('keeps two of our own sentences apart', () => {
    expect(shape([link, link], false)).toEqual([['ours', [0]], ['ours', [1]]])
  })
})
