/** Who asks, in the order of every row of the table. The owner of the instance is in no course and has the last column. */
export const PEOPLE = ['signed out', 'stranger', 'student elsewhere', 'student', 'instructor elsewhere', 'instructor', 'owner'] as const
export type Person = (typeof PEOPLE)[number]

/**
 * What each of them is answered, as an HTTP status (of an action: the status its error has, 200, or 303 where it
 * leads elsewhere). "Elsewhere" is another course of the same instance.
 */
export type Answers = Record<Person, number>

type Six = readonly [
  signedOut: number,
  stranger: number,
  studentElsewhere: number,
  student: number,
  instructorElsewhere: number,
  instructor: number,
]

/** The owner, being in no course, is answered as a stranger is unless said otherwise. */
export function answers(six: Six, owner: number = six[1]): Answers {
  return {
    'signed out': six[0], stranger: six[1], 'student elsewhere': six[2], student: six[3], 'instructor elsewhere': six[4],
    instructor: six[5], owner,
  }
}

/** Of a thing of the course: whoever is in it. */
export const MEMBERS = answers([401, 404, 404, 200, 404, 200])
/** Of a thing of the course: whoever teaches it. */
export const TEACHERS = answers([401, 404, 404, 404, 404, 200])
/** Of a thing that is the student's own: not even the instructor. */
export const ITS_STUDENT = answers([401, 404, 404, 200, 404, 404])
/** Of the instance: its owner. */
export const OWNER = answers([401, 404, 404, 404, 404, 404], 200)
/** Of oneself: whoever is signed in. */
export const SIGNED_IN = answers([401, 200, 200, 200, 200, 200])
/** Of none of these people. */
export const NOBODY = answers([401, 404, 404, 404, 404, 404])
/** Open to all. */
export const EVERYONE = answers([200, 200, 200, 200, 200, 200])

/** The same people, another answer where they are let in: what they ask for is refused on its merits. */
export function butFor(group: Answers, inside: number): Answers {
  return Object.fromEntries(Object.entries(group).map(([person, status]) => [person, status === 200 ? inside : status])) as Answers
}
