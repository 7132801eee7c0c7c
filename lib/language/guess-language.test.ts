import { expect, test } from 'vitest'
import { isOtherLanguage } from './guess-language.ts'

const GERMAN = 'Das Kurzzeitgedächtnis hält nur wenige Dinge für kurze Zeit fest.'
const ENGLISH = 'Short-term memory holds only a few things, and only for a short time.'

test.each([
  [ENGLISH, 'en'],
  [GERMAN, 'de'],
  ['La mémoire à court terme ne garde que quelques éléments pendant peu de temps.', 'fr'],
  ['A rövid távú memória csak néhány dolgot tart meg, és csak rövid ideig.', 'hu'],
  ['短期記憶は、わずかな項目をほんの短い時間だけ保持し、その後は長期記憶に移されるか失われるかのどちらかである。', 'ja'],
  ['Encoding.', 'de'],
  ['`const total = items.reduce((sum, item) => sum + item.price, 0)` ergibt 12.', 'de'],
  [GERMAN, 'xx'],
  ['The hippocampus, the amygdala and the cerebellum take part in memory.', 'en'],
])('%s may be %s', (text, tag) => expect(isOtherLanguage(text, tag)).toBe(false))

test.each([
  [GERMAN, 'en'],
  [ENGLISH, 'de'],
  [ENGLISH, 'hu'],
  [`${GERMAN} Was bis dahin nicht in das Langzeitgedächtnis übergegangen ist, geht verloren. `.repeat(4), 'en'],
  ['Le modèle découpe chaque mot rare en morceaux plus petits qui reviennent souvent.', 'en'],
  ['短期記憶は、わずかな項目をほんの短い時間だけ保持し、その後は長期記憶に移されるか失われるかのどちらかである。ここでは三つの段階を順に説明する。', 'en'],
])('%s is not %s', (text, tag) => expect(isOtherLanguage(text, tag)).toBe(true))
