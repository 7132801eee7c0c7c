import { describe, expect, test } from 'vitest'
import { findMentions, nameIndex } from '#lib/explanations/recompose/lecture.ts'
import { auditEdit } from './audit.ts'
import { dropAsides, dropOpener } from './delete.ts'
import { ideasOf, shorten } from './edit-line.ts'
import { splitIdeas } from './split.ts'

const terms = (text: string, ...names: string[]) =>
  findMentions(text, nameIndex(names.map((name) => ({ id: name, name, aliases: [], definition: null }))))

describe('left out', () => {
  test.each([
    ['It has three stages (Atkinson & Shiffrin, 1968).', 'It has three stages.'],
    ['Memory fades (Ebbinghaus, 1885; Craik et al., 1975, p. 4) fast.', 'Memory fades fast.'],
    ['Signals cross the gap (see Figure 3.2).', 'Signals cross the gap.'],
    ['As shown in Figure 3.2, signals cross the gap.', 'Signals cross the gap.'],
    ['Hermann Ebbinghaus (1850–1909) measured forgetting.', 'Hermann Ebbinghaus measured forgetting.'],
  ])('%s', (text, shorter) => {
    expect(dropAsides(text)).toBe(shorter)
    expect(auditEdit(text, [shorter], [])).toBeNull()
  })

  test('kept: conditions, long brackets and dashes are content', () => {
    const texts = ['Demand rises (assuming income is unchanged).', 'The owners—the bourgeoisie—ruled.', 'It lasts (on average) a day.']
    for (const text of texts) expect(dropAsides(text)).toBe(text)
  })

  test('an opener only before a comma, and only where the sentence before is not shown', () => {
    expect(dropOpener('However, plasmids occur in archaea.')).toBe('Plasmids occur in archaea.')
    expect(dropOpener('In contrast to veins, arteries are thick.')).toBe('In contrast to veins, arteries are thick.')
    expect(dropOpener('Traditionally, plasmids were ignored.')).toBe('Traditionally, plasmids were ignored.')
    expect(shorten('However, cells divide.', [], { withoutOpener: false })).toBe('However, cells divide.')
  })
})

describe('split', () => {
  test.each([
    ['The left ventricle sends blood to the body, and the right ventricle sends blood to the lungs.',
      ['The left ventricle sends blood to the body.', 'The right ventricle sends blood to the lungs.']],
    ['The drought was long, so the firms produced less wheat.', ['The drought was long.', 'So the firms produced less wheat.']],
    ['Arteries carry blood away from the heart; veins carry blood back.',
      ['Arteries carry blood away from the heart.', 'Veins carry blood back.']],
    ['The cell receives the signal, and sends it to the nucleus.',
      ['The cell receives the signal.', '[The cell] sends it to the nucleus.']],
    ['This method is called chunking, which is a way of grouping items.',
      ['This method is called chunking.', '[Chunking] is a way of grouping items.']],
  ])('%s', (text, pieces) => {
    expect(splitIdeas(text)).toEqual(pieces)
    expect(auditEdit(text, pieces, [])).toBeNull()
  })

  test.each([
    ['under "if"', 'If the price falls, demand rises, and the firms make more.'],
    ['under "that"', 'Freud said that dreams have a meaning, and the mind hides the wish.'],
    ['under "according to"', 'According to Weber, capitalism is rational, and the state follows it.'],
    ['under "when"', 'Pressure rises when the valve closes, and the blood flows out.'],
    ['an opening phrase', 'In the spring, the river rises, and the fields are wet.'],
    ['a list', 'A neuron has dendrites, axons, and the soma holds the nucleus.'],
    ['a second verb that looks like a noun', 'The amygdala regulates emotions, and influences how memories are stored.'],
    ['a list of nouns', 'Memory includes encoding, storage, and retrieval of facts.'],
    ['after a preposition',
      'A more limited conception of grammar is also frequently used in the literature, which is restricted to morphology and syntax.'],
    ['inside quotation marks', 'She said “the cell divides; the cell grows” in class.'],
    ['inside brackets', 'The cell (it divides; it grows) is small.'],
  ])('stays whole: %s', (_, text) => expect(splitIdeas(text)).toEqual([text]))
})

describe('audit', () => {
  const source = 'However, most cells may not divide, and the bourgeoisie ruled the towns.'
  test.each([
    ['a new word', ['Most cells cannot divide, and the bourgeoisie ruled the towns.']],
    ['another order', ['The bourgeoisie ruled, and most cells may not divide.']],
    ['"not" lost', ['Most cells may divide, and the bourgeoisie ruled the towns.']],
    ['"may" lost', ['Most cells not divide, and the bourgeoisie ruled the towns.']],
    ['the term lost', ['Most cells may not divide.']],
    ['a piece without a verb', ['However.', 'Most cells may not divide, and the bourgeoisie ruled the towns.']],
  ])('finds %s', (_, pieces) => expect(auditEdit(source, pieces, terms(source, 'bourgeoisie'))).not.toBeNull())

  test('passes what only left out its opener, and words of ours in brackets', () => {
    const pieces = ['Most cells may not divide.', '[So] the bourgeoisie ruled the towns.']
    expect(auditEdit(source, pieces, terms(source, 'bourgeoisie'))).toBeNull()
  })

  test('an edit that fails is not made', () => {
    const text = 'Rosch (Rosch, 1973) found prototypes.'
    expect(shorten(text, [], { withoutOpener: false })).toBe('Rosch found prototypes.')
    expect(shorten(text, [{ start: 7, end: 12 }], { withoutOpener: false })).toBe(text)
    expect(ideasOf(text, [{ start: 7, end: 12 }])).toEqual([text])
  })

  test('markup in a lecture is text', () => {
    const text = 'The tag <b>bold</b> & "x" is <script>alert(1)</script> old.'
    expect(ideasOf(text, [])).toEqual([text])
  })
})
