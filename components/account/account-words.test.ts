import { expect, test } from 'vitest'
import { accountDeletionSentence, bytesInWords } from './account-words.ts'

const nothing = { lectures: 0, exams: 0, answers: 0, explanations: 0, taughtAlone: [], refusal: null }

test('names what goes with an account', () => {
  expect(accountDeletionSentence(nothing)).toBe('Your name, address and private space go. There is nothing else of yours yet.')
  expect(accountDeletionSentence({ ...nothing, lectures: 2, exams: 1, answers: 1204 })).toBe(
    'Your name and address go, and with them 2 lectures of your private space, 1 exam, and 1,204 answers.',
  )
})

test.each([
  [0, '0 bytes'],
  [1023, '1,023 bytes'],
  [1024, '1 KB'],
  [1.5 * 1024 ** 2, '1.5 MB'],
  [250.4 * 1024 ** 3, '250 GB'],
  [5000 * 1024 ** 4, '5,000 TB'],
])('%d bytes are %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))
