import { expect, it } from 'vitest'
import { bracketLecture } from './fixtures/bracket-lecture.ts'
import { indexLecture } from './lecture.ts'
import { DISTRACTOR_SOURCES } from './sources.ts'
import { swapPartner } from './true-false.ts'

const partner = (text: string) => {
  const [key, definition] = indexLecture(bracketLecture(text)).definitions
  const source = DISTRACTOR_SOURCES.find(({ isSibling }) => isSibling)
  if (!key || !definition || !source) throw new Error('two definitions needed')
  return swapPartner(key, [{ definition, source, rank: 0 }])
}

it('a thing is never said to be something that somebody does', () => {
  const act = '{Describing the data with reference to the spread} is called [variability].'
  expect(partner(`${act} || An [outlier] is {an observation of data that lies far from the rest}.`)).toBeNull()
  expect(partner(`${act} || [Sampling] is {the practice of taking a few members of a population}.`)).not.toBeNull()
  expect(partner('[Variability] is {the spread of the data}. || An [outlier] is {an observation far from the rest}.')).not.toBeNull()
})
