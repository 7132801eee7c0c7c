import { expect, test } from 'vitest'
import { fromBytes, toBytes } from '#lib/retrieval/embeddings/vector-bytes.ts'
import { cosine, fuse } from './fuse.ts'

test('shares of the best, added half and half; a passage without words comes in by its vector, one against it does not', () => {
  const fused = fuse(new Map([['a', 10], ['b', 5]]), new Map([['a', 0.2], ['c', 0.4], ['d', -0.4]]))
  expect(Object.fromEntries(fused)).toEqual({ a: 0.75, b: 0.25, c: 0.5 })
  expect(fuse(new Map(), new Map())).toEqual(new Map())
  expect(cosine(Float32Array.of(0.6, 0.8), Float32Array.of(0.8, 0.6))).toBeCloseTo(0.96, 5)
})

test('a vector is stored as Float32, little-endian, and read back; bytes of another length are none', () => {
  const bytes = toBytes(Float32Array.of(1, -0.5))
  expect([...bytes]).toEqual([0, 0, 128, 63, 0, 0, 0, 191])
  expect(fromBytes(bytes, 2)).toEqual(Float32Array.of(1, -0.5))
  expect(fromBytes(bytes, 3)).toBeNull()
})
