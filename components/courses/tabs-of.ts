import type { CourseHeader } from '#lib/courses/view.ts'

/** `segment`: the folder under the course, null for the course itself. */
type Tab = { segment: string | null; label: string; note?: string }

/** The pages of a class: those of its instructors, or the three of its students. */
export function tabsOf(isInstructor: boolean, { materials, toReview, people }: CourseHeader['counts']): Tab[] {
  const first: Tab = { segment: null, label: 'Materials', note: String(materials) }
  const exams: Tab = { segment: 'exams', label: 'Exams' }
  const concepts: Tab = { segment: 'concepts', label: 'Concepts' }
  if (!isInstructor) return [first, concepts, exams]
  return [
    first,
    concepts,
    { segment: 'questions', label: 'Questions', note: toReview > 0 ? `${toReview} to review` : undefined },
    exams,
    { segment: 'class', label: 'Class' },
    { segment: 'people', label: 'People', note: String(people) },
    { segment: 'settings', label: 'Settings' },
  ]
}
