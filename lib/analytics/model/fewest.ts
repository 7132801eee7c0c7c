/** Fewer students than this are never summed up for an instructor: "too few to show". */
export const FEWEST_STUDENTS = 5

/**
 * A count of people or acts that an instructor may know only roughly: in whole fives, rounded down, so that one person more
 * or less changes it once in five times.
 */
export const inFives = (count: number): number => Math.floor(count / FEWEST_STUDENTS) * FEWEST_STUDENTS
