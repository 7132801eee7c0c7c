import { describe, expect, test } from 'vitest'
import { readDraftText } from './draft-text.ts'
import { FORM_RULES, formFault } from './form-rules.ts'

describe.each(FORM_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { accepts, rejects }) => {
  test('takes its example', () => expect(formFault(readDraftText(accepts))).toBeNull())
  test('refuses its example', () => expect(formFault(readDraftText(rejects))).toBe(name))
})

test.each([
  ['no letters of options', 'Which is lost first? | *encoding, not answer C | storage of sounds | a loss of traces | recall of lists'],
  ['no option inside another', 'Which rises? | *price | price and cost | demand | income'],
  ['key not in the stem', 'Which memory keeps a long text? | *Memory of long texts | a store of sounds | a loss of traces | a sound sleep'],
  ['stem asks', 'Which of these? | *price | cost | demand | income'],
])('%s: %s', (name, line) => expect(formFault(readDraftText(line))).toBe(name))

test.each([
  'Is vitamin A or B lost first? | *vitamin A is lost first | vitamin B is lost first | neither is ever lost | they go at one time',
  'Was ist „Lernen“? | *ein Vorgang | ein Ort | ein Gerät | ein Tag',
])('passes: %s', (line) => expect(formFault(readDraftText(line))).toBeNull())
