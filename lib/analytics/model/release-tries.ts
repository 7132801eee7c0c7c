import { FEWEST_STUDENTS } from './fewest.ts'
import type { FirstTry } from './first-try.ts'

/**
 * The answers to one concept that may stand in a sum an instructor sees; none where the sum would be of fewer than five.
 *
 * What is guarded. A sum alone hides nothing when two of them can be subtracted, so no two sums that can be had here differ by
 * fewer than five students' own work:
 * - over time: private answers (practice, own exams, checks) are let in by batches, each closed by its fifth student; who
 *   looks before and after Anna's evening sees the same number;
 * - against an exam they set: its answers are known by name, so the rest must be of five students by itself;
 * - by taking a student out: answers let in stay when their student leaves, so a removal changes nothing until fewer than five
 *   of them are still enrolled, and then all of them vanish at once;
 * - between concepts: each question counts under one concept only (see `loadFirstTries`), so no sum is part of another.
 * What is not: a student who deletes their account takes their answers along, and making a student an instructor does so too;
 * an answer missing from the sum of a set exam had been given in practice before (not how); and four who tell each other what
 * they answered, or four accounts of one person, know the fifth, as everywhere.
 * @param tries of one concept, in the order they were given
 */
export function releaseTries(tries: readonly FirstTry[]): FirstTry[] {
  const open = tries.filter(({ isOpen }) => isOpen)
  const closed = wholeBatches(tries.filter(({ isOpen }) => !isOpen))
  const shown = countEnrolled(closed) >= FEWEST_STUDENTS ? [...open, ...closed] : open
  return countEnrolled(shown) >= FEWEST_STUDENTS ? shown : []
}

/** Up to the last answer that made five different students since the batch before. */
function wholeBatches(tries: readonly FirstTry[]): FirstTry[] {
  let end = 0
  let students = new Set<string>()
  for (const [index, { userId }] of tries.entries()) {
    students.add(userId)
    if (students.size < FEWEST_STUDENTS) continue
    end = index + 1
    students = new Set()
  }
  return tries.slice(0, end)
}

const countEnrolled = (tries: readonly FirstTry[]): number =>
  new Set(tries.flatMap(({ userId, isEnrolled }) => (isEnrolled ? [userId] : []))).size
