import { describe, expect, it } from 'vitest'
import { PlainSentences } from './plain-sentences.ts'

const read = (text: string, size: number) => {
  const sentences = new PlainSentences()
  const found = []
  for (let at = 0; at < text.length; at += size) found.push(...sentences.push(text.slice(at, at + size)))
  return [...found, ...sentences.end()]
}

describe('PlainSentences', () => {
  it.each([1, 3, 1000])('reads sentences with their passage, in pieces of %i', (size) => {
    expect(
      read('Encoding takes things in [P1]. It comes first. Storage keeps it. [P2][P3]\n- Retrieval gets it back [P 4]', size),
    ).toEqual([
      { text: 'Encoding takes things in.', passage: 1 },
      { text: 'Storage keeps it.', passage: 2 },
      { text: 'Retrieval gets it back.', passage: 4 },
    ])
  })

  it('finds nothing where no passage is named', () => {
    expect(read('I think memory is nice. [Page 3]', 4)).toEqual([])
    expect(read('[P1]', 2)).toEqual([])
  })
})
