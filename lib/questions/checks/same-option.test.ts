import { expect, test } from 'vitest'
import { saySame } from './same-option.ts'

test.each([
  ['The code of a gene.', 'the code of a gene'], ['loss of memory', 'Memory losses'], ['neurons', 'a neuron'],
  ['sensory memory', 'Sensory memories'],
])('one option: %s = %s', (a, b) => expect(saySame(a, b)).toBe(true))

test.each([
  ['organ', 'organism'], ['afferent', 'efferent'], ['red to orange to yellow', 'yellow to orange to red'],
  ['80 neutrons', '90 neutrons'],
  ['more than 80', 'fewer than 80'], ['regular tissue', 'irregular tissue'],
  ['it is known', 'it is not known'], ['nucleus; cell', 'cell; nucleus'],
])('two options: %s, %s', (a, b) => expect(saySame(a, b)).toBe(false))
