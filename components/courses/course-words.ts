import type { CourseDeletion, CourseHeader, Member } from '#lib/courses/view.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "you, Anna Keller and Tomás Rey" */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The line under a class's name: "41 students, taught by you and Tomás Rey"; to a student only who teaches. */
export function whoLine({ role, students, taughtBy }: Pick<CourseHeader, 'role' | 'students' | 'taughtBy'>): string {
  if (role === 'STUDENT') return taughtBy.length === 0 ? '' : `Taught by ${listNames(taughtBy)}`
  const many = students === 0 ? 'No students yet' : plural(students, 'student', 'students')
  return `${many}, taught by ${listNames(['you', ...taughtBy])}`
}

/** What a student agrees to by joining, before they do. */
export const WHAT_INSTRUCTORS_SEE =
  'Your instructors see your name, and in the exams they set your answers and your score; ' +
  'everything else you do here they see only as sums over at least five students.'

export const ROLE_NAMES: Record<Member['role'], string> = { STUDENT: 'Student', INSTRUCTOR: 'Instructor' }

/** What a deletion takes with it, in one sentence. */
export function courseDeletionSentence({ students, materials, questions, exams }: Omit<CourseDeletion, 'name'>): string {
  const parts = [
    materials > 0 && plural(materials, 'lecture', 'lectures'),
    questions > 0 && plural(questions, 'question', 'questions'),
    exams > 0 && plural(exams, 'set exam', 'set exams'),
  ].filter((part) => part !== false)
  const lost = students > 0 ? `${plural(students, 'student loses', 'students lose')} what they did in it.` : ''
  if (parts.length === 0) return lost || 'Nothing else goes with it.'
  const goes = parts.length === 1 && parts[0]?.startsWith('1 ') ? 'goes' : 'go'
  return `With it ${goes} ${listNames(parts)}. ${lost}`.trim()
}

export function materialsNote(count: number): string {
  return count === 0 ? 'No lecture yet' : plural(count, 'lecture', 'lectures')
}
