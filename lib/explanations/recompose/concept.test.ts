import { describe, expect, test } from 'vitest'
import * as openstax from '#lib/explanations/fixtures/openstax.ts'
import { explained, makeInput, ours, quotes } from '#lib/explanations/fixtures/lecture.ts'
import type { Block } from '#lib/explanations/fixtures/lecture.ts'

const concept = (conceptId: string, blocks: Block[], concepts: Record<string, string | null>, page?: number) =>
  explained(makeInput(blocks, concepts, { kind: 'concept', conceptId, ...(page ? { page } : {}) }))

describe('a concept', () => {
  test('is introduced, then goes on in reading order', async () => {
    const elements = await concept('encoding', [openstax.ENCODING], { encoding: 'We get' })
    expect(ours(elements)).toEqual(['How the lecture introduces it:', 'The lecture goes on:'])
    expect(quotes(elements)).toEqual(openstax.ENCODING.split(/(?<=\.) /))
    expect(elements.map(({ role }) => role)).toEqual(['introduction', 'introduction', 'goes-on', 'goes-on', 'goes-on', 'goes-on'])
  })

  test('is found by how sentences bring it in, without a definition of the analysis', async () => {
    const blocks = ['Suggestibility is common in court.', openstax.SUGGESTIBILITY]
    const elements = await concept('suggestibility', blocks, { suggestibility: null })
    expect(quotes(elements)[0]).toMatch(/^Suggestibility describes/)
  })

  test('brings along the sentence its introduction leans on', async () => {
    const elements = await concept('automatic processing', [openstax.AUTOMATIC], { 'automatic processing': null })
    expect(quotes(elements)).toHaveLength(2)
    expect(quotes(elements)[0]).toMatch(/^If someone asks/)
  })

  test('ends at a question and what hangs on it, at a story, and at the next concept', async () => {
    const retrograde = await concept('retrograde amnesia', [openstax.RETROGRADE], { 'retrograde amnesia': 'Retrograde' })
    expect(quotes(retrograde).at(-1)).toBe('They have difficulty remembering episodic memories.')
    expect(quotes(await concept('suggestibility', [openstax.SUGGESTIBILITY], { suggestibility: 'Sugg' }))).toHaveLength(1)
    const two = await concept('price ceiling', ['A price ceiling is a legal maximum price. A price floor is the lowest legal price.'],
      { 'price ceiling': 'A price c', 'price floor': 'A price f' })
    expect(quotes(two)).toEqual(['A price ceiling is a legal maximum price.'])
  })

  test('stays within 80 words', async () => {
    const long = 'Encoding turns sensory input into a form that the brain can keep for a long time after the event is over.'
    const elements = await concept('encoding', [[openstax.ENCODING, long, long, long].join(' ')], { encoding: 'We get' })
    expect(quotes(elements).join(' ').split(' ').length).toBeLessThanOrEqual(80)
  })

  test('has its example, to the example’s end, and not the next thing', async () => {
    const ceiling = await concept('price ceiling', [openstax.PRICE_CEILING], { 'price ceiling': 'A price' })
    expect(ours(ceiling).at(-1)).toBe('An example from the lecture:')
    expect(quotes(ceiling).slice(2)).toEqual(openstax.PRICE_CEILING.split(/(?<=\.) /).slice(2))
    const rehearsal = await concept('active rehearsal', [openstax.ACTIVE_REHEARSAL],
      { 'active rehearsal': 'Active', 'elaborative rehearsal': 'Alternatively' })
    expect(quotes(rehearsal).at(-1)).toMatch(/^For example/)
  })

  test('an example longer than its room says where it goes on', async () => {
    const item = 'This person then walks to the shop and buys a loaf of bread, a bottle of milk and a box of tea for the week.'
    const text = `Demand is the amount buyers want. For example, one person needs food. ${Array(9).fill(item).join(' ')}`
    const elements = await concept('demand', [text], { demand: 'Demand' })
    expect(ours(elements).at(-1)).toBe('The example goes on at page 1.')
  })

  test('an example of something else is not its example', async () => {
    const society = await concept('society', [openstax.SOCIETY], { society: 'A society', institutionalization: null })
    expect(quotes(society)).toHaveLength(1)
    const text = 'A dog is a domestic animal. A mammal breathes air. Dogs, for example, have lungs.'
    const itself = await concept('dog', [text], { dog: 'A dog', mammal: null })
    expect(ours(itself)).not.toContain('An example from the lecture:')
  })

  test('without an introduction is only shown where it is used, never defined', async () => {
    const elements = await concept('capitalism', [openstax.CAPITALISM], { capitalism: null })
    expect(ours(elements)).toEqual(['The lecture does not introduce “capitalism”. Used here:'])
    expect(elements.every(({ role }) => role === 'line')).toBe(true)
  })

  test('used here begins with the page where it was met', async () => {
    const pages = [1, 2, 3, 4].map((page) => ({ text: `To many, capitalism looks odd on page ${page}.`, page }))
    const elements = await concept('capitalism', pages, { capitalism: null }, 4)
    expect(quotes(elements).map((text) => text.at(-2))).toEqual(['1', '2', '4'])
  })

  test('a lead-in comes with its list', async () => {
    const blocks = ['# Bias', 'There are three types of bias:', '- stereotypical bias', '- egocentric bias', '# Next']
    const elements = await concept('bias', blocks, { bias: null })
    expect(quotes(elements)).toEqual(['There are three types of bias:', 'stereotypical bias', 'egocentric bias'])
  })

  test('terms between dashes stay', async () => {
    const elements = await concept('proletariat', [openstax.PROLETARIAT], { proletariat: null, bourgeoisie: null })
    expect(quotes(elements).join(' ')).toContain('the bourgeoisie')
  })

  test('sources and figures go, and the whole sentence is kept beside', async () => {
    const elements = await concept('short-term memory', [openstax.ATKINSON], { 'short-term memory': 'Short' })
    const [, first] = elements
    expect(first?.text).toBe('Short-term memory is a temporary storage system that processes incoming sensory memory.')
    expect(first?.original).toBe(first?.citation?.quote)
    expect(first?.original).toContain('(Figure 8.5)')
  })

  test('that no sentence names says so', async () => {
    const elements = await concept('osmosis', [openstax.ENCODING], { osmosis: null })
    expect(ours(elements)).toEqual(['No sentence of the lecture names “osmosis” in these words.'])
  })
})
