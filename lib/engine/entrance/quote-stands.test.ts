import { describe, expect, it } from 'vitest'
import { quoteStands } from './quote-stands.ts'

const PASSAGES = ['Water boils at 100 degrees at sea level.', 'Higher up, the air\u2019s pressure is lower \u2013 so water boils sooner.']

describe('quoteStands', () => {
  it.each([
    ['word for word', 'boils at 100 degrees'],
    ['in any of the passages', 'pressure is lower \u2013 so water'],
    ['other quotes, dashes, capitals and a full stop', '"Higher up, the air\'s pressure is lower - so water boils sooner."'],
  ])('takes a quote: %s', (_, quote) => expect(quoteStands(quote, PASSAGES)).toBe(true))

  it.each([
    ['a changed word', 'water boils at 90 degrees'],
    ['words left out', 'boils at degrees at sea'],
    ['run over two passages', 'at sea level. Higher up'],
    ['too short', 'boils at 100'],
    ['too long', `${PASSAGES[0]} ${PASSAGES[1]}`],
    ['empty', ''],
  ])('refuses: %s', (_, quote) => expect(quoteStands(quote, PASSAGES)).toBe(false))
})
