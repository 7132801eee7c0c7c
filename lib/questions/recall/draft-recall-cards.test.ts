import { describe, expect, it, test } from 'vitest'
import { draftRecallCards } from './draft-recall-cards.ts'
import { lectureOf } from './fixtures.ts'
import { matchPoints } from './match-points.ts'
import { isSlides } from './is-slides.ts'

const stems = (drawn: string, isDeck = true) => draftRecallCards(lectureOf(drawn, isDeck)).map(({ stem }) => stem)
const points = (drawn: string, isDeck = true) =>
  draftRecallCards(lectureOf(drawn, isDeck)).map((card) => card.points.map(({ text }) => text))

describe('cards of a deck', () => {
  it('asks what a slide says, with its number of points, and none of their words', () => {
    const [card, ...others] = draftRecallCards(lectureOf('# How glass is made\n- melt the sand\n- cool it slowly\n- cut the sheet'))
    expect(others).toEqual([])
    expect(card).toMatchObject({ rule: 'slide', pages: [1], stem: 'What does the slide “How glass is made” say? It has three points.' })
    expect(card?.points).toEqual([
      { text: 'melt the sand', sentenceId: 's1' }, { text: 'cool it slowly', sentenceId: 's2' }, { text: 'cut the sheet', sentenceId: 's3' },
    ])
  })

  it('asks by the line that leads to the points', () => {
    expect(stems('# Ways to keep food fresh\nWell-known ways include\n- drying it in air,\n- salting it, and\n- freezing it.'))
      .toEqual(['The slide “Ways to keep food fresh” says: “Well-known ways include” Which three points follow?'])
    expect(points('# Ways to keep food fresh\nWell-known ways include\n- drying it in air,\n- salting it, and\n- freezing it.'))
      .toEqual([['drying it in air', 'salting it', 'freezing it.']])
  })

  it('keeps what is set under a point with it', () => {
    expect(points('# Rivers of the north\n- rise in the hills\n  - from springs\n  - from melting snow\n- end in the sea'))
      .toEqual([['rise in the hills\nfrom springs\nfrom melting snow', 'end in the sea']])
    expect(stems('# Rivers of the north\n- They rise from\n  - springs in hills\n  - melting snow'))
      .toEqual(['The slide “Rivers of the north” says: “They rise from” Which two points follow?'])
  })

  it('takes slides that go on as one', () => {
    expect(stems('# Rocks of the coast\n- granite and gneiss\n- chalk cliffs\n\n# Rocks of the coast (cont.)\n- sand of old dunes'))
      .toEqual(['What do the slides “Rocks of the coast” say? They have three points.'])
  })

  it('takes steps of one slide once, and what comes on every third slide never', () => {
    const first = '# Growing of crystals\n- a seed forms\n- layers follow'
    const steps = `${first}\n\n# Other matters of note\nNothing.\n\n${first}\n- faces appear`
    expect(points(steps)).toEqual([['a seed forms', 'layers follow', 'faces appear']])
    const way = ['Salts of copper', 'Salts of iron', 'Salts of tin'].map((title) => `# ${title}\n- what they are\n- where they are`).join('\n\n')
    expect(points(way)).toEqual([])
  })

  it('works in any language', () => {
    expect(points('# 水の性質\n- 水は透明です\n- 水は百度で沸く')).toHaveLength(1)
    expect(points('# Eigenschaften von Glas\n- spröde bei Kälte\n- durchlässig für Licht')).toHaveLength(1)
  })
})

describe('what gives no card', () => {
  test.each([
    ['an agenda', '# Outline\n- how glass is made\n- how glass is cut'],
    ['an agenda by its points', '# The way ahead\n- Making of glass\n- Cutting of glass\n\n# Making of glass\nSand.\n\n# Cutting of glass\nSaws.'],
    ['sources', '# Glass in books\n- Miller, A. B. (1992). Glass. London.\n- Baker, C. (2001). More glass. London.'],
    ['questions', '# Think about glass\n- Why is it clear?\n- Why does it break?'],
    ['a title alone', '# How glass is made'],
    ['one point', '# How glass is made\n- melt the sand'],
    ['formulas', '# Speed of light in glass\n- $v = c / n$\n- $n > 1$'],
    ['code', '# Loops over glass\n- for (int i = 0; i < n; i++) {\n- count(glass);'],
    ['numbers', '# Sheets of glass sold\n- north: 1,024,908\n- south: 2,317,114'],
    ['short words', '# Marks of glass\n- A\n- B'],
    ['a point that a formula ends', '# Bending of light\n- the ray is bent\n- the angle is then, that is,\n$ $a = b$'],
    ['equal points', '# Marks on glass\n- the mark of Venice\n- the mark of Venice'],
  ])('%s', (_, drawn) => expect(points(drawn)).toEqual([]))
})

describe('cards of running text', () => {
  it('asks for a list by the line before it', () => {
    const drawn = '# Keeping of bees\nBees have been kept for long, in many lands.\nA hive has three kinds of bees:\n'
      + '- one queen of the hive\n- some hundred drones\n- workers by the thousand'
    expect(stems(drawn, false)).toEqual(['The section “Keeping of bees” says: “A hive has three kinds of bees:” Which three points follow?'])
    // A whole sentence leads to nothing.
    expect(stems(drawn.replace('bees:', 'bees.'), false).filter((stem) => stem.includes('says'))).toEqual([])
  })

  it('leaves alone a list that nothing leads to in a long section', () => {
    const text = 'Bees have been kept for a very long time, in many lands, by people of all trades and with hives of all shapes.'
    expect(stems(`# Keeping of bees\n${text}\n- of straw\n- of wood`, false)).toEqual([])
    expect(stems('# Hives of old\n- of bent straw\n- of hollow wood', false))
      .toEqual(['Which two points does the section “Hives of old” list?'])
  })

  it('asks for the terms that a section defines where it has no list', () => {
    const drawn = '# Parts of a hive\nA comb is a wall of cells.\nA cell is a room of wax.\nPropolis is a glue of resin.'
    const lecture = lectureOf(drawn, false, ['comb', 'cell', 'propolis'])
    const terms = ['comb', 'cell', 'Propolis']
    const sentences = lecture.sentences.map((sentence, at) => {
      const text = terms[at - 1]
      if (!text) return sentence
      const span = { start: 0, end: text.length, text }
      const rest = { rule: 'is', weight: 1, sentence: sentence.id, term: span, gloss: span, aliases: [], plural: false }
      return { ...sentence, facts: [{ kind: 'definition' as const, tier: 'upper' as const, ...rest }] }
    })
    const [card] = draftRecallCards({ ...lecture, sentences })
    expect(card).toMatchObject({ rule: 'terms', stem: 'Which terms does the section “Parts of a hive” introduce? The card has three.' })
    expect(card?.points.map(({ text }) => text)).toEqual(terms)
  })
})

it('ticks points that stand in what was typed, by most of their words', () => {
  const given = [{ id: 'k1', text: 'cool the glass slowly\nfor a day' }, { id: 'k2', text: 'cut the sheet with a saw' }]
  expect(matchPoints(given, 'the glass is cooled, slowly')).toEqual(['k1'])
  expect(matchPoints(given, 'something about sheets')).toEqual([])
  expect(matchPoints(given, '')).toEqual([])
})

it('knows slides by broad pages of few words', () => {
  const page = { width: 960, height: 540, words: 60 }
  expect(isSlides('pptx', [])).toBe(true)
  expect(isSlides('pdf', [page, page])).toBe(true)
  expect(isSlides('pdf', [{ ...page, width: 500 }])).toBe(false)
  expect(isSlides('pdf', [{ ...page, words: 400 }])).toBe(false)
  expect(isSlides('docx', [page])).toBe(false)
})
