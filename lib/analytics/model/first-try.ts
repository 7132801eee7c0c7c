/** The first unaided answer of one student to one question of the course. */
export type FirstTry = {
  /** The one concept it is counted under, the same for every student. */
  conceptId: string
  userId: string
  /** 0..1, partial credit allowed. */
  score: number
  /** Given in an exam an instructor set: its answers are known by name, so there is nothing to hide in them. */
  isOpen: boolean
  isEnrolled: boolean
}
