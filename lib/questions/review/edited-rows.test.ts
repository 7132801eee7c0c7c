import { expect, test } from 'vitest'
import type { Key } from '#lib/questions/schema.ts'
import { editedKey } from './edited-rows.ts'
import { editKeyOf } from './schema.ts'

const edit = (key: ReturnType<typeof editKeyOf>) => ({ stem: 'What is it?', options: [], explanation: '', key })
const NUMBER: Key = { kind: 'numeric', value: -70, shown: '-70', unit: 'mV', tolerance: 1 }
const POINTS: Key = { kind: 'points', points: [{ id: 'x', text: 'One.', sentenceId: null }] }

test('a number is read from what is shown', () => {
  const key = editKeyOf(NUMBER)
  expect(editedKey(edit(key), NUMBER, [])).toEqual(NUMBER)
  expect(editedKey(edit({ kind: 'numeric', shown: '2 × 10^6', unit: '', tolerance: 0 }), NUMBER, []))
    .toEqual({ kind: 'numeric', shown: '2 × 10^6', value: 2e6, unit: '', tolerance: 0 })
})

test('points stay whatever is sent', () => expect(editedKey(edit(editKeyOf(POINTS)), POINTS, [])).toEqual(POINTS))
