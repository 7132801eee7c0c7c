/** What a student marked themselves tells less than what was graded (methods 6: a = .4, a design value). */
const SELF_MARKED = 0.4

type Told = { firstAnswer: boolean; helped: boolean; selfMarked?: boolean }

/**
 * How much an answer tells of what its student can do: 1 for the first unaided answer to an item, .3 when the same
 * item is answered again (it may be remembered), 0 with help (the explanation or a hint may have said it); of that .4 where
 * the student marked it themselves.
 */
export function evidenceWeight({ firstAnswer, helped, selfMarked = false }: Told): number {
  if (helped) return 0
  return (firstAnswer ? 1 : 0.3) * (selfMarked ? SELF_MARKED : 1)
}
