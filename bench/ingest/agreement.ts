/** How well two texts agree, from 0 to 1: in their words, whatever the order, and in the order of the words. */
export type Agreement = { words: number; order: number; counts: [number, number] }

/** Words as they are compared: lower case, without signs and commands of TeX; in scripts without spaces each sign is one. */
export function wordsOf(text: string): string[] {
  return text.replace(/\\[a-zA-Z]+/g, ' ').normalize('NFKC').toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** `words`: F1 of the two multisets. `order`: longest common subsequence over the shorter text. */
export function agreementOf(a: string[], b: string[]): Agreement {
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared++
    counts.set(word, left - 1)
  }
  const shorter = Math.min(a.length, b.length)
  const [words, order] = shorter === 0 ? [0, 0] : [(2 * shared) / (a.length + b.length), longestCommon(a, b) / shorter]
  return { words, order, counts: [a.length, b.length] }
}

const LIMB = 2 ** 32

/**
 * Length of the longest common subsequence by bits (Hyyrö 2004, "Bit-parallel LCS-length computation revisited"): the
 * zeros of V after all of `b`, where V' = (V + (V & M)) | (V & ~M).
 */
export function longestCommon(a: string[], b: string[]): number {
  const limbs = Math.ceil(a.length / 32)
  const places = new Map<string, Uint32Array>()
  for (const [index, word] of a.entries()) {
    const mask = places.get(word) ?? new Uint32Array(limbs)
    mask[index >>> 5] = ((mask[index >>> 5] ?? 0) | (1 << (index & 31))) >>> 0
    places.set(word, mask)
  }
  const state = new Uint32Array(limbs).fill(LIMB - 1)
  for (const word of b) {
    const mask = places.get(word)
    if (!mask) continue
    let carry = 0
    for (let limb = 0; limb < limbs; limb++) {
      const [old, here] = [state[limb] ?? 0, mask[limb] ?? 0]
      const sum = old + ((old & here) >>> 0) + carry
      carry = sum >= LIMB ? 1 : 0
      state[limb] = (sum % LIMB | (old & ~here)) >>> 0
    }
  }
  let common = 0
  for (let index = 0; index < a.length; index++) if ((((state[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 0) common++
  return common
}
