/**
 * How much an answer tells of what its student can do: 1 for the first unaided answer to an item, .3 when the same
 * item is answered again (it may be remembered), 0 with help (the explanation or a hint may have said it).
 */
export function evidenceWeight({ firstAnswer, helped }: { firstAnswer: boolean; helped: boolean }): number {
  if (helped) return 0
  return firstAnswer ? 1 : 0.3
}
