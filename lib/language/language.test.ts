import { describe, expect, it } from 'vitest'
import { findAcronyms } from './acronyms.ts'
import { editDistance } from './edit-distance.ts'
import { findQuote } from './find-quote.ts'
import { zipfFrequency } from './frequency.ts'
import { isEnglish } from './is-english.ts'
import { normaliseText, normaliseWithMap } from './normalise.ts'
import { contentStems } from './stems.ts'
import { tagTokens } from './tagger.ts'
import { termKey } from './terms.ts'
import { contentWords, wordsWithPlaces } from './words.ts'

describe('normalising and quotes', () => {
  it('folds quotes, dashes, ligatures, spaces and soft hyphens', () => {
    expect(normaliseText(' “de\u00adﬁnition”\u00a0—  it’s ')).toBe('"definition" - it\'s')
  })
  it('maps every position back into the raw text', () => {
    const raw = 'a  ﬁne café\u0301s'
    const { text, starts, ends } = normaliseWithMap(raw)
    expect(text.length).toBe(starts.length)
    expect(raw.slice(starts[2], ends[3])).toBe('ﬁ')
    expect(ends.at(-1)).toBe(raw.length)
  })
  it('re-finds a quote with raw offsets', () => {
    const text = 'He said: “Memory is\n an active ﬁeld—today.”'
    const place = findQuote(text, '"Memory is an active field-today."')
    expect(place && text.slice(place.start, place.end)).toBe('“Memory is\n an active ﬁeld—today.”')
  })
  it('finds a quote that was given without the marks of the text, and nothing that is not there', () => {
    expect(findQuote('the “working memory” store', '“the working memory”')).toBeNull()
    expect(findQuote('the working memory store', '“working memory”')).toEqual({ start: 4, end: 18 })
    expect(findQuote('the working memory store', 'Working memory')).toBeNull()
    expect(findQuote('anything', '')).toBeNull()
    expect(findQuote('anything', '“”')).toBeNull()
  })
})

describe('keys of terms', () => {
  it.each([
    ['Short-term Memories', 'short term memory'], ['the Broca’s area', 'broca area'], ['Vertebrae', 'vertebra'],
    ['AIDS', 'aids'], ['PCRs', 'pcr'],
    ['naïve bayes', 'naive bayes'], ['statistics', 'statistics'], ['hypotheses', 'hypothesis'], ['hippocampus', 'hippocampus'],
    ['“schema”', 'schema'],
    ['a', 'a'], ['data sets', 'data set'], ['women', 'woman'],
  ])('%s', (term, key) => expect(termKey(term)).toBe(key))
})

describe('words', () => {
  it('gives places in the raw text', () => {
    expect(wordsWithPlaces('It’s well-known.')).toEqual([{ text: 'It’s', start: 0, end: 4 }, { text: 'well-known', start: 5, end: 15 }])
  })
  it('keeps content words and their stems', () => {
    expect(contentWords('The neurons of the brain’s cortex are firing.')).toEqual(['neurons', 'brain', 'cortex', 'firing'])
    expect(contentStems('conditioned conditioning')).toEqual(['condit', 'condit'])
  })
  it('knows everyday words from technical ones', () => {
    expect(zipfFrequency('water')).toBeGreaterThan(5)
    expect(zipfFrequency('amygdala')).toBeLessThan(2.5)
    expect(zipfFrequency('xyzzyx')).toBeLessThan(1.5)
  })
})

describe('edit distance', () => {
  it.each([['kitten', 'sitting', 3], ['recieve', 'receive', 1], ['', 'abc', 3], ['same', 'same', 0]])('%s %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })
})

describe('acronyms', () => {
  it.each([
    ['Short-term memory (STM) holds little.', 'Short-term memory', 'STM'],
    ['They used functional magnetic resonance imaging (fMRI).', 'functional magnetic resonance imaging', 'fMRI'],
    ['The APA (American Psychological Association) met.', 'American Psychological Association', 'APA'],
    ['The rate of change (ROC) fell.', 'rate of change', 'ROC'],
  ])('%s', (text, long, short) => {
    const [found] = findAcronyms(text)
    expect(found && [found.long.text, found.short.text]).toEqual([long, short])
    expect(text.slice(found?.long.start, found?.long.end)).toBe(long)
  })
  it('takes no bracket whose letters do not fit', () => {
    expect(findAcronyms('The visual cortex (ABC) and a study (USA, 1990).')).toEqual([])
  })
})

describe('tagging', () => {
  it('joins hyphens, cuts possessives, and gives raw offsets', () => {
    const text = 'Broca’s  area is well-known.'
    const tokens = tagTokens(text)
    expect(tokens.map((token) => token.text)).toEqual(['Broca', '’s', 'area', 'is', 'well-known', '.'])
    expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true)
  })
  it('does not read a final "in." as an abbreviation', () => {
    expect(tagTokens('These are what they are interested in.').at(-1)?.text).toBe('.')
  })
})

describe('language', () => {
  it('tells English from German and passes short texts', () => {
    const german = 'Das Gedächtnis ist die Fähigkeit des Nervensystems, Informationen zu behalten, zu ordnen und wieder abzurufen. '
    expect(isEnglish([german.repeat(4)])).toBe(false)
    expect(isEnglish(['Memory is the ability of the brain to keep what it has learned and to find it again. '.repeat(4)])).toBe(true)
    expect(isEnglish(['Gedächtnis'])).toBe(true)
  })
})
