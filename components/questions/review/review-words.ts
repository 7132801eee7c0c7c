import type { QuestionType } from '#lib/questions/schema.ts'
import type { ReviewState } from '#lib/questions/review/schema.ts'
import type { ReviewList } from '#lib/questions/review/view.ts'

export const STATE_WORDS: Record<ReviewState, string> = {
  waiting: 'To review', published: 'Published by checks', approved: 'Approved', rejected: 'Rejected', retired: 'Out of use',
}

export const TYPE_WORDS: Record<QuestionType, string> = {
  DEFINITION_TO_TERM: 'Choice, one key', TERM_TO_DEFINITION: 'Choice, one key', MULTIPLE_CHOICE: 'Choice, one key',
  WHICH_OF_THESE: 'Choice, one key', DIRECTION: 'Choice, one key', ONE_OF_LIST: 'Choice, one key', CLOZE: 'Gap to fill, one key',
  TYPED_TERM: 'To be typed', TRUE_FALSE: 'True or false', MATCHING: 'To be matched', NUMERIC: 'A number', SHORT_ANSWER: 'In their own words',
  WHY: 'Marked by the student', RECALL: 'Marked by the student',
}

const number = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "42 written, 11 dropped before you."; null where nothing was written. */
export function droppedWords({ written, dropped }: Pick<ReviewList, 'written' | 'dropped'>): string | null {
  const gone = dropped.reduce((sum, { count }) => sum + count, 0)
  return written === 0 ? null : `${written} written, ${gone === 0 ? 'none' : gone} dropped before you.`
}

const doneWords = ({ approved, rejected }: ReviewList['counts']): string => `${approved} approved, ${rejected} rejected`

type Lines = Pick<ReviewList, 'state' | 'counts' | 'lines'>

/** Where the reviewer stands: in the queue what is decided counts as done, elsewhere only the place in the list. */
export function placeWords({ state, counts, lines }: Lines, at: number): { at: number; of: number } {
  const decided = state === 'waiting' ? counts.approved + counts.rejected : 0
  return { at: decided + at + 1, of: decided + lines.length }
}

/** What stands under a list without a question. */
export function emptyWords(list: ReviewList): { title: string; text: string } {
  const { state, counts, materials } = list
  if (materials.length === 0) {
    const text = 'They are written while a lecture is read. Add one under Materials; what is not sure enough to publish itself waits here.'
    return { title: 'No questions yet', text }
  }
  if (state !== 'waiting') return { title: 'Nothing here', text: 'No question of these lectures is in this state.' }
  if (counts.approved + counts.rejected > 0) return { title: doneWords(counts), text: 'Nothing waits for you any more.' }
  const text = 'Every question that stands passed all checks and published itself. What is less sure will wait here.'
  return { title: 'Nothing to review', text }
}

export const publishedWords = (count: number): string => `Look through ${number(count, 'published question', 'published questions')}`
