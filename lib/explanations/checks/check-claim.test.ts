import { describe, expect, test } from 'vitest'
import { checkClaim, type Claim } from './check-claim.ts'

const passages = [
  { n: 1, text: 'Short-term memory storage lasts 15 to 30 seconds. Most people hold “7 plus or minus 2” items (Miller, 1956).' },
  { n: 2, text: 'In 2019 about 20% of the 1,300 patients were re-admitted; the cost was $20,000, or 5 million dollars in all. '
    + 'A mass is measured '
    + 'down to a millimeter. Both groups of the World Health Organization usually agreed that sales often increase because prices fall.' },
]
const quote = 'memory storage lasts 15 to 30 seconds'
const check = (text: string, more: Partial<Claim> & { language?: string; title?: string } = {}) =>
  checkClaim({ text, passage: more.passage ?? 1, quote: more.quote ?? quote }, passages,
    { title: more.title ?? 'Memory', ...(more.language ? { language: more.language } : {}) })

describe('the quote', () => {
  test('its place is given in the raw text', () => {
    const found = check('It is brief.')
    expect(found).toMatchObject({ ok: true, passage: 1, repointed: false, doubts: [] })
    if (found.ok) expect(passages[0]?.text.slice(found.start, found.end)).toBe(quote)
  })
  test.each([
    ['capitals, quote marks and end punctuation', 'Hold "7 PLUS or minus 2" items.', 1, 'hold “7 plus or minus 2” items'],
    ['an ellipsis at its end', '... were re-admitted; the cost ...', 2, 'were re-admitted; the cost'],
  ])('%s need not agree', (_, quote, passage, raw) => {
    const found = check('It is so.', { quote, passage })
    expect(found.ok && passages[passage - 1]?.text.slice(found.start, found.end)).toBe(raw)
  })
  test('found in another passage, the claim is re-pointed', () => {
    expect(check('It is brief.', { passage: 2 })).toMatchObject({ ok: true, passage: 1, repointed: true })
  })
  test.each([
    ['changed', 'memory storage lasts 15 to 40 seconds'], ['too short', '15 to 30'], ['too long', passages[1]?.text.slice(0, 125) ?? ''],
    ['inside a word', 'term memory storage las'], ['signs alone', '. . . . .'], ['empty', ''],
  ])('held: %s', (_, quote) => expect(check('It is brief.', { quote })).toMatchObject({ ok: false, reason: 'quote' }))
  test('a passage that was not given', () => expect(check('It is brief.', { passage: 3 })).toMatchObject({ ok: false, reason: 'passage' }))
  test('words of a script without spaces are counted by the segmenter', () => {
    const chinese = [{ n: 1, text: '短期记忆可以保存十五到三十秒。' }]
    expect(checkClaim({ text: '短期记忆很短。', passage: 1, quote: '短期记忆可以保存十五' }, chinese,
      { title: '记忆', language: 'zh' })).toMatchObject({ ok: true })
  })
})

describe('true claims pass', () => {
  test.each([
    'An item stays for roughly 15 to 30 seconds.', 'It holds four things.', 'Half a minute at most, 0.5 minutes, is all.',
      'Between 5 and 9 items fit.',
    'A fifth of the patients came back.', 'One in five, that is 1 in 5, came back.', 'About 1,300 patients took part in 2019.',
      'Of 1300 patients, 20 percent came back.',
    'The cost was 20 thousand dollars each.', 'In all it was $5 million.', 'In the 1950s Miller wrote on it; in the twentieth century.',
      'The WHO and the World Health agency agreed.',
    'Size is known to the nearest millimeter, 1 mm.', 'Two groups agreed; the pair was one.',
      'Memory: It is short. Seconds, not hours, count.',
    'So says Miller, and NOT the others.', '"Brief" it is; (Short) too.', 'A model such as memory is not meant by $x_2$.',
  ])('%s', (text) => expect(check(text)).toMatchObject({ ok: true }))
})

describe('spoiled claims are held', () => {
  test.each([
    ['An item stays for 15 to 30 minutes.', 'unit'], ['An item stays for 20 to 40 seconds.', 'number'],
      ['An item stays for 45 seconds.', 'number'], ['Size is known to the nearest centimeter.', 'unit'],
    ['About 1,400 patients took part.', 'number'], ['Of all patients, 30% came back.', 'number'], ['The cost was $1,300.', 'number'],
      ['In 2018 they came back.', 'number'],
    ['It was 5 thousand dollars in all.', 'number'], ['A quarter of the patients came back.', 'number'], ['Eleven items fit.', 'number'],
      ['An item stays for two hours.', 'unit'],
    ['It was shown by Baddeley.', 'name'], ['The UNESCO groups agreed.', 'name'], ['In the 1970s Miller wrote on it.', 'number'],
      ['Some 3 in 4 came back.', 'number'],
  ])('%s', (text, reason) => expect(check(text)).toMatchObject({ ok: false, reason }))
  test('but a name of the title is known', () => expect(check('It was shown by Baddeley.',
    { title: 'Baddeley on memory' })).toMatchObject({ ok: true }))
})

describe('other languages', () => {
  test.each([
    'Das Kurzzeitgedächtnis hält etwa 15 bis 30 Sekunden, also eine halbe Minute.', 'Etwa ein Fünftel der 1.300 Patienten kam zurück.',
      'Es waren 5 Millionen Dollar, je 20 000.',
    'Sieben Dinge, zwölf Monate und 12 Uhr.',
  ])('capital nouns, other separators and number words are no fault: %s', (text) => {
    expect(check(text, { language: 'de' })).toMatchObject({ ok: true, doubts: [] })
  })
  test('a long number that is nowhere is one', () => expect(check('Es waren 1.450 Patienten.',
    { language: 'de-AT' })).toMatchObject({ ok: false, reason: 'number' }))
  test('an English claim on a German lecture is compared as loosely', () => {
    const german = [{ n: 1,
      text: 'Das Kurzzeitgedächtnis ist ein Speicher, der Inhalte nur für kurze Zeit behält. '.repeat(5)
          + 'Nach zwanzig Sekunden sind die meisten Inhalte verloren.' }]
    const claim = { text: 'After 20 seconds most of it is lost in Vienna.', passage: 1, quote: 'Nach zwanzig Sekunden sind die meisten' }
    expect(checkClaim(claim, german, { title: 'Gedächtnis' })).toMatchObject({ ok: true })
  })
})

describe('doubts do not hold', () => {
  const doubtsOf = (text: string, of: Partial<Claim>) => {
    const found = check(text, of)
    return found.ok ? found.doubts.map(({ kind }) => kind) : found.reason
  }
  const sales = { passage: 2, quote: 'usually agreed that sales often increase' }
  test.each([
    ['Sales always increase.', ['universal']], ['Not every price makes sales increase.', []], ['Sales never increase.', ['negation']],
      ['Sales decrease as prices fall.', []],
    ['The groups agreed on all the prices.', []],
  ])('%s', (text, kinds) => expect(doubtsOf(text, sales)).toEqual(kinds))
  test('a reason the passage does not give', () => expect(doubtsOf('It is brief because items are stored.', { quote })).toEqual(['cause']))
})
