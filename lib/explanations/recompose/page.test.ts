import { describe, expect, test } from 'vitest'
import { elementSchema } from '#lib/explanations/schema.ts'
import type { Style } from '#lib/explanations/schema.ts'
import * as openstax from '#lib/explanations/fixtures/openstax.ts'
import { explained, makeInput, ours, quotes } from '#lib/explanations/fixtures/lecture.ts'
import type { Block } from '#lib/explanations/fixtures/lecture.ts'

const page = (blocks: Block[], concepts: Record<string, string | null> = {}, style: Style = 'short-version', number = 1) =>
  explained(makeInput(blocks, concepts, { kind: 'page', page: number }, style))

/** Prose enough not to be taken for a slide. */
const FILLER = Array(9).fill('On most days the two of them met at the gate and talked about the weather for a while.').join(' ')

describe('a page', () => {
  test('that introduces things: each with the sentence that follows, and what there was no room for', async () => {
    const { ENCODING, RETROGRADE, PRICE_CEILING, ACTIVE_REHEARSAL, ATKINSON } = openstax
    const concepts = {
      encoding: 'We get', 'retrograde amnesia': 'Retrograde', 'price ceiling': 'A price', 'active rehearsal': 'Active',
      'short-term memory': 'Short',
    }
    const elements = await page([ENCODING, RETROGRADE, PRICE_CEILING, ACTIVE_REHEARSAL, ATKINSON, FILLER], concepts)
    expect(ours(elements).slice(0, 2)).toEqual([
      'How the lecture introduces “encoding”:', 'How the lecture introduces “retrograde amnesia”:',
    ])
    expect(quotes(elements).slice(0, 2)).toEqual(openstax.ENCODING.split(/(?<=\.) /).slice(0, 2))
    expect(quotes(elements).join(' ').split(' ').length).toBeLessThanOrEqual(120)
    expect(ours(elements).at(-1)).toBe('The page also introduces: short-term memory.')
  })

  test('while it is still being read: definitions stand in for concepts', async () => {
    const elements = await page([openstax.RETROGRADE, FILLER])
    expect(ours(elements)).toEqual(['How the lecture introduces “Retrograde amnesia”:'])
    expect(quotes(elements)).toHaveLength(3)
  })

  test('that introduces nothing: its own sentences, one idea per line, asides out', async () => {
    const text = 'The drought was long, so the firms produced less wheat. Figure 3.2 shows the curve. For example, bread got dear.'
    const elements = await page([text, FILLER])
    expect(ours(elements)).toEqual(['This page introduces no term of its own, as far as we can tell.', 'The page, one idea at a time:'])
    const lines = ['The drought was long.', 'So the firms produced less wheat.', 'For example, bread got dear.']
    expect(quotes(elements).slice(0, 3)).toEqual(lines)
    expect(elements.map(({ role }) => role).slice(2, 5)).toEqual(['line', 'line', 'example'])
    expect(elements[2]?.original).toBe('The drought was long, so the firms produced less wheat.')
  })

  test('asked for one idea per line gets that, definitions marked', async () => {
    const elements = await page([openstax.RETROGRADE, FILLER], { 'retrograde amnesia': 'Retrograde' }, 'one-idea')
    expect(ours(elements)).toEqual(['The page, one idea at a time:'])
    expect(elements[1]?.role).toBe('definition')
  })

  test('that begins in mid-thought brings the sentence before along, cited to its own page', async () => {
    const blocks = [{ text: `The heart has valves. ${FILLER}`, page: 1 }, { text: `They close in turn. ${FILLER}`, page: 2 }]
    const elements = await page(blocks, {}, 'one-idea', 2)
    expect(elements.filter(({ citation }) => citation).map(({ citation }) => citation?.page).slice(0, 2)).toEqual([1, 2])
  })

  test('of bullets is quoted whole, with its title', async () => {
    const elements = await page(['# Uses of language models', '- spell checking', '- machine translation', '- chatbots'])
    expect(quotes(elements)).toEqual(['Uses of language models', 'spell checking', 'machine translation', 'chatbots'])
    expect(ours(elements)).toEqual(['What the page says, point by point:'])
  })

  test('with one heading, with asides only, and with nothing', async () => {
    expect(quotes(await page(['# N-gram based modeling']))).toEqual(['N-gram based modeling'])
    expect(quotes(await page(['What is memory?']))).toEqual(['What is memory?'])
    expect(quotes(await page(['Figure 3.2 shows the curve.']))).toEqual(['Figure 3.2 shows the curve.'])
    expect(await page([])).toMatchObject([{ kind: 'note', text: 'This page has no text that could be read.' }])
  })

  test('on which no sentence begins shows the one that runs over', async () => {
    const elements = await page(['The sum is taken over all of the items.'], {}, 'short-version', 2)
    expect(ours(elements)).toEqual(['No sentence begins on this page. The last one before it, on page 1:'])
    expect(quotes(elements)).toEqual(['The sum is taken over all of the items.'])
  })

  test('in another language is quoted line by line, unedited', async () => {
    const text = `Das Gedächtnis (Müller, 1900) speichert; es vergisst auch vieles. ${FILLER}`
    const elements = await explained({ ...makeInput([text], {}, { kind: 'page', page: 1 }), language: 'de' })
    expect(quotes(elements)[0]).toBe('Das Gedächtnis (Müller, 1900) speichert; es vergisst auch vieles.')
  })

  test('markup in the lecture stays text, word for word', async () => {
    const text = 'The tag <script>alert("x")</script> is <b>not</b> run & shown.'
    expect(quotes(await page([text]))).toEqual([text])
  })

  test('whatever is asked: elements fit the schema and every quote is the words of its sentence', async () => {
    const blocks = [openstax.ENCODING, openstax.AUTOMATIC, openstax.ATKINSON, openstax.PRICE_CEILING, '- one', '# two', FILLER]
    for (const style of ['short-version', 'one-idea'] as const) {
      for (const element of await page(blocks, { encoding: 'We get' }, style)) {
        expect(elementSchema.safeParse(element).success).toBe(true)
        if (!element.citation) continue
        const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []
        const source = wordsOf(element.citation.quote)
        let at = 0
        for (const word of wordsOf(element.text.replace(/\[[^\]]*\]/g, ''))) {
          at = source.indexOf(word, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }
    }
  })
})
