import { describe, expect, it } from 'vitest'
import { page, run } from '#lib/materials/read/fixtures/make-runs.ts'
import { learnFurniture, withoutFurniture } from './furniture.ts'
import type { PageRuns, Run } from './page.ts'

const document = (build: (number: number) => Run[], count = 6): PageRuns[] =>
  Array.from({ length: count }, (_, index) => page(index + 1, build(index + 1)))
const left = (pages: PageRuns[]) => {
  const furniture = learnFurniture(pages, 10)
  return pages.map((one) => withoutFurniture(one, furniture).map((kept) => kept.text))
}
const body = (number: number) => run(`Text of page ${'abcdefgh'[number - 1]}`, 60, 300)

describe('furniture', () => {
  it('takes running heads and footers with changing numbers', () => {
    const pages = document((number) => [run('Memory', 60, 40), body(number), run(`Page ${number} of 6`, 60, 770)])
    expect(left(pages)).toEqual(pages.map((one) => [one.runs[1]?.text]))
  })
  it('takes heads whose text changes, by the page number in them', () => {
    const pages = document((number) =>
      [run(['Encoding', 'Storage', 'Recall'][number % 3] ?? '', 60, 40), run(`${number + 120}`, 500, 40), body(number)])
    expect(left(pages).flat().filter((text) => !text.startsWith('Text'))).toEqual([])
  })
  it('takes a page number that stands alone', () =>
    expect(left(document((number) => [body(number), run(`${number}`, 300, 770)], 2)).flat()).toHaveLength(2))
  it('takes a small navigation bar beside the text', () => {
    const pages = document((number) => [run('N-gram models', 10, 200, { size: 6 }), body(number)])
    expect(left(pages).flat()).not.toContain('N-gram models')
  })
  it('tells a large running head from numbered titles', () => {
    const pages = document((number) => [run('CS 229', 60, 30, { size: 14 }), run(`Step ${number}`, 60, 60, { size: 14 }), body(number)])
    expect(left(pages).map(([first]) => first)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Step ${number}`))
  })
  it('keeps what repeats at different places, exponents and text at a margin', () => {
    const pages = document((number) => [
      run('For example', 60, 200 + number * 20), run('2', 80, 296, { size: 6 }), body(number),
        run(`Last line ${'abcdefgh'[number]}`, 60, 740),
    ])
    expect(left(pages).flat()).toHaveLength(24)
  })
})
