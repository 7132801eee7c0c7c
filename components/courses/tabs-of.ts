import type { CourseHeader } from '#lib/courses/view.ts'

/** `segment`: the folder under the course, null for the course itself. */
type Tab = { segment: string | null; label: string; note?: string }

/** "3 to review, 2 appeals". */
function questionsNote(toReview: number, appeals: number): string | undefined {
  const review = toReview > 0 ? [`${toReview} to review`] : []
  const asked = appeals > 0 ? [appeals === 1 ? '1 appeal' : `${appeals} appeals`] : []
  return [...review, ...asked].join(', ') || undefined
}

/** The pages of a class: those of its instructors, or the three of its students. */
export function tabsOf(isInstructor: boolean, { materials, toReview, appeals, people }: CourseHeader['counts']): Tab[] {
  const first: Tab = { segment: null, label: 'Materials', note: String(materials) }
  const exams: Tab = { segment: 'exams', label: 'Exams' }
  const concepts: Tab = { segment: 'concepts', label: 'Concepts' }
  if (!isInstructor) return [first, concepts, exams]
  return [
    first,
    concepts,
    { segment: 'questions', label: 'Questions', note: questionsNote(toReview, appeals) },
    exams,
    { segment: 'class', label: 'Class' },
    { segment: 'people', label: 'People', note: String(people) },
    { segment: 'settings', label: 'Settings' },
  ]
}
