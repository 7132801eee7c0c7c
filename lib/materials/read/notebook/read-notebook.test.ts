import { expect, it } from 'vitest'
import { textsOf } from '#lib/materials/read/fixtures/texts-of.ts'
import { readNotebookText } from './read-notebook.ts'

const read = (cells: object[], more: object = {}) =>
  textsOf([...readNotebookText(JSON.stringify({ nbformat: 4, metadata: { language_info: { name: 'python' } }, cells, ...more }))])
const code = (source: string, outputs: object[] = []) => ({ cell_type: 'code', source, outputs })
const INTRO = { cell_type: 'markdown', source: ['# Memory\n', '\n', 'It is kept.'] }

it('reads text, code in the language of its kernel, and what it printed', () => {
  const { opened, lines, views } = read([INTRO, code('x = 1\nx', [{ output_type: 'stream', text: ['1\n', '\u001b[31m2\u001b[0m'] }])])
  expect(opened).toMatchObject({ title: 'Memory' })
  expect(lines).toEqual(['heading: Memory', 'prose: It is kept.', 'code: x = 1\nx', 'code: 1\n2'])
  expect(views).toMatchObject([{ kind: 'heading' }, { language: 'python', isOutput: false }, { language: null, isOutput: true }])
})

it('shows tables and pictures, the last line of an error, and no object without text', () => {
  const { lines, views } = read([INTRO, code('a', [
    { output_type: 'execute_result', data: { 'text/html': ['<style>x</style><table><tr><th>h</th><th>k</th></tr><tr><td>1</td><td>2</td></tr></table>'], 'text/plain': 'h 1' } },
    { output_type: 'display_data', data: { 'image/png': 'AA\nAA' } },
    { output_type: 'execute_result', data: { 'text/plain': '<Axes: xlabel="x">' } },
    { output_type: 'error', ename: 'KeyError', evalue: "'x'", traceback: ['…'] },
  ])])
  expect(lines.slice(3)).toEqual(['table: h | k', 'table: 1 | 2', "code: KeyError: 'x'"])
  expect(views).toContainEqual(expect.objectContaining({ kind: 'picture', source: 'data:image/png;base64,AAAA' }))
})

it('keeps the first thirty lines of what is printed, and tells of a picture that is too large', () => {
  const { lines } = read([INTRO, code('a', [
    { output_type: 'stream', text: Array.from({ length: 40 }, (_, at) => `line ${at}\n`) },
    { output_type: 'display_data', data: { 'image/png': 'A'.repeat(300_000) } },
  ])])
  expect(lines.join('\n')).toMatch(/line 29\n(?:code: )?… \(10 more lines\)/)
  expect(lines.at(-1)).toBe('caption: Picture made by the code above')
})

it('reads the older form, and takes the title from the head of the first cell', () => {
  const old = { nbformat: 3, worksheets: [{ cells: [{ cell_type: 'heading', level: 2, source: ['Memory'] }, { cell_type: 'code', input: ['x'] }] }] }
  expect(textsOf([...readNotebookText(JSON.stringify(old))]).lines).toEqual(['heading: Memory', 'code: x'])
  expect(read([{ cell_type: 'raw', source: '---\ntitle: OLS\n---\n' }, INTRO]).opened).toMatchObject({ title: 'OLS' })
})

it.each([['{', 'invalid'], ['[]', 'invalid'], ['{"nbformat": 4, "cells": [{"cell_type": 5}]}', 'invalid'], ['{"nbformat": 4, "cells": []}', 'empty']])(
  'refuses %s as %s', (json, why) => expect(() => [...readNotebookText(json)]).toThrow(expect.objectContaining({ code: why })))
