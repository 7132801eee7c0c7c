import { describe, expect, it } from 'vitest'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { termKey } from '#lib/language/terms.ts'
import { NOTES_HEADING } from '#lib/materials/slide-view.ts'
import type { DraftQuestion } from './draft.ts'
import { draftQuestions } from './draft-questions.ts'

/** Number of the section that holds the notes to a slide. */
const NOTES = 9

type Line = string | { text: string; block: SourceSentence['block']; section?: number }

/** Questions from raw sentences by the whole analysis; `names` are the lecture's concepts. */
function write(names: readonly string[], ...lines: readonly Line[]): DraftQuestion[] {
  const source = lines.map((line, ordinal): SourceSentence => {
    const { text, block, section = 0 } = typeof line === 'string' ? { text: line, block: 'prose' as const } : line
    return { id: `s${ordinal}`, ordinal, paragraph: ordinal, section, page: 1, block, text }
  })
  const concepts = names.map((name) => ({ key: termKey(name), name, aliases: [], importance: 3 }))
  const sentences = settleFacts(analyseSentences(source))
  const sections = [{ ordinal: 0, path: ['A'] }, { ordinal: NOTES, path: ['A', NOTES_HEADING] }]
  return draftQuestions({ sentences, concepts, sections, seed: 3 }).questions
}

const ofType = (drafts: readonly DraftQuestion[], type: DraftQuestion['type']) => drafts.filter((draft) => draft.type === type)
const keyText = ({ key, options }: DraftQuestion) => (key.kind === 'choice'
  ? options.find((option) => option.id === key.optionId)?.text : null)

describe('direction', () => {
  it('asks for the main verb, with its reverse and nothing at all', () => {
    const [item] = ofType(write(['insulin'], 'Insulin lowers the level of sugar in the blood.'), 'DIRECTION')
    expect(item?.stem).toBe('Which words complete the sentence? “Insulin ____ the level of sugar in the blood.”')
    expect(new Set(item?.options.map((option) => option.text))).toEqual(new Set(['raises', 'lowers', 'has no effect on']))
    expect(item && keyText(item)).toBe('lowers')
    expect(item?.quote).toContain(item?.proof[0])
  })

  it.each([
    ['a hedge', 'Insulin may lower the level of sugar in the blood.'],
    ['a relative clause', 'Insulin is a hormone that lowers the level of sugar in the blood.'],
    ['what was said before', 'It lowers the level of sugar that insulin acts on.'],
    ['a negation', 'Insulin never lowers the level of salt in the blood.'],
  ])('not from %s', (_, text) => expect(ofType(write(['insulin'], text), 'DIRECTION')).toEqual([]))

  it('not where another sentence says the reverse of the same matter', () => {
    const lines = ['Sleep increases the strength of a memory trace.', 'Sleep decreases the strength of a memory trace in old age.']
    expect(ofType(write(['sleep', 'memory trace'], ...lines), 'DIRECTION')).toEqual([])
  })
})

describe('why', () => {
  it('asks for what is so, in plain English, and quotes the reason', () => {
    const items = ofType(write(['liver', 'cell', 'salt'],
      'The liver absorbs iron because red blood cells contain large amounts of it.',
      'Because the salt ions carry opposite charges, the salt produces stable crystals.'), 'WHY')
    expect(items.map((item) => item.stem)).toEqual(['Why does the liver absorb iron?', 'Why does the salt produce stable crystals?'])
    expect(items[1]?.key).toEqual({
      kind: 'points', points: [{ id: 'p1', text: 'Because the salt ions carry opposite charges.', sentenceId: 's1' }],
    })
  })

  it.each([
    ['a reason of a clause inside', 'Potential energy is the energy a liver cell possesses because of the position of its parts.'],
    ['a reason that is not the only one', 'The liver differs in size either because of large meals or long illness.'],
    ['a past event', 'The liver stored iron because red cells had lost large amounts.'],
  ])('not from %s', (_, text) => expect(ofType(write(['liver', 'potential energy'], text), 'WHY')).toEqual([]))
})

describe('lists', () => {
  const outsiders = ['A bacterium is a cell that has no nucleus and no membrane around its genes.',
    'A platelet is a cell that closes wounds and stops the flow of blood.']
  const names = ['muscle', 'neuron', 'osteocyte', 'bacterium', 'platelet', 'mast body']

  it('count, and what the stem asks is what the lecture lists', () => {
    const drafts = write(names, 'There are two classes of cells in bone: osteocyte and osteoblast.', ...outsiders)
    for (const item of ofType(drafts, 'ONE_OF_LIST')) {
      expect(item.stem).toBe('Which of these is one of the two classes of cells in bone?')
      expect(['osteocyte', 'osteoblast']).toContain(keyText(item))
    }
  })

  it('not where the sentence narrows the head on the way', () => {
    const drafts = write(names, 'There are two classes of cells that move about freely: osteocyte and osteoblast.', ...outsiders)
    expect(ofType(drafts, 'ONE_OF_LIST')).toEqual([])
  })

  it('points of a slide under a line that says what they are', () => {
    const heading = (text: string, section: number): Line => ({ text, block: 'heading', section })
    const bullet = (text: string, section: number): Line => ({ text, block: 'bullet', section })
    const line = (text: string, section: number): Line => ({ text, block: 'prose', section })
    const slides = [
      heading('Decoding', 0), line('Well-known strategies of decoding include', 0),
      ...['greedy search', 'beam pruning', 'random sampling'].map((text) => bullet(text, 0)),
      heading('Smoothing', 1), line('Common methods of smoothing are', 1),
      ...['additive counting', 'linear backoff', 'interpolated estimation'].map((text) => bullet(text, 1)),
      heading('Course overview', 2), line('Topics of the course are', 2),
      ...['first part', 'middle part', 'last part'].map((text) => bullet(text, 2)),
    ]
    const items = ofType(write(['decoding', 'smoothing', 'course'], ...slides), 'ONE_OF_LIST')
    expect(items.map((item) => item.stem)).toEqual([
      'Which of these does the lecture list under “Well-known strategies of decoding include”?',
      'Which of these does the lecture list under “Common methods of smoothing are”?',
    ])
    expect(items[0]?.also).toHaveLength(1)
  })
})

describe('typed claims', () => {
  const about = (name: string, ...lines: readonly string[]) => ofType(write([name], ...lines, `Much is written on ${name}.`), 'TYPED_TERM')

  it('need a predicate of substance', () => {
    expect(about('work strain', 'Work strain consists of three dimensions.')).toEqual([])
    expect(about('work strain', 'Work strain consists of contiguous boxes.')).toEqual([])
    const [item] = about('work strain', 'Work strain weakens the defenses of the body against infection.')
    expect(item?.tier).toBe('UPPER')
  })

  it('wait where they stand on slides or in the notes to them', () => {
    const text = 'Work strain weakens the defenses of the body against infection.'
    const tierOf = (line: Line) =>
      ofType(write(['work strain'], line, 'Much is written on work strain.'), 'TYPED_TERM').map(({ tier }) => tier)
    expect(tierOf(text)).toEqual(['UPPER'])
    expect(tierOf({ text, block: 'bullet' })).toEqual(['LOWER'])
    expect(tierOf({ text, block: 'prose', section: NOTES })).toEqual(['LOWER'])
  })

  it('wait where the lecture has a name that fits as well and may mean the same', () => {
    const claim = 'Aversive conditioning uses an unpleasant stimulus to stop an undesirable behavior.'
    expect(about('aversive conditioning', claim).map((item) => item.tier)).toEqual(['UPPER'])
    const [item] = about('aversive conditioning', claim, 'Clinics offer aversion therapy to smokers.')
    expect(item?.tier).toBe('LOWER')
    expect(item?.verdicts.find(({ check }) => check === 'single key'))
      .toMatchObject({ passed: false, detail: '“aversion therapy” may be another name of it' })
  })

  it('accept what a defining sentence calls the same', () => {
    const items = about('osteon', 'An osteon carries blood through the dense layers of the shaft.',
      'The microscopic structural unit of compact bone is called an osteon, or Haversian system.')
    const item = items.find(({ rule }) => rule === 'predicate')
    expect(item?.key).toMatchObject({ kind: 'typed', accepted: ['osteon', 'Haversian system'] })
  })
})

describe('everyday words', () => {
  it('described in passing are neither asked nor offered as answers', () => {
    const items = write(['bone', 'osteon', 'periosteum', 'diaphysis'],
      'A hole is an opening or groove in the bone that allows blood vessels and nerves to enter the bone.',
      'An osteon is a microscopic unit of compact bone that surrounds a canal.',
      'The periosteum is a membrane that covers the outer surface of a bone.',
      'A diaphysis is the tubular shaft that runs between the two ends of a long bone.')
    const upper = items.filter(({ tier }) => tier === 'UPPER').map(({ stem, options, key }) => JSON.stringify({ stem, options, key }))
    expect(upper.filter((text) => text.includes('hole'))).toEqual([])
    expect(upper.length).toBeGreaterThan(0)
  })
})

describe('a name that is no concept', () => {
  const heading = (text: string): Line => ({ text, block: 'heading' })
  const SHIVERING = 'Shivering is an involuntary contraction of the body in response to a fall in temperature.'

  it('counts for what its heading names, where it is defined outright', () => {
    const items = ofType(write(['muscle tissue'], heading('Muscle tissue'), SHIVERING), 'TYPED_TERM')
    expect(items.map((item) => item.conceptKeys)).toEqual([['muscle tissue']])
    expect(write(['muscle tissue'], heading('Motion'), SHIVERING)).toEqual([])
  })
})
