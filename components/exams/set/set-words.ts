import type { SatExam, StudentResult, TaughtExam } from '#lib/exams/set/view.ts'

/** Below this many papers a share says nothing of a question. */
const FEWEST = 5

/** What the share right of a question says, in words. */
export function shareWord(right: number, of: number): string {
  if (of < FEWEST) return 'Too few to say'
  if (right / of >= 0.8) return 'Most have it'
  return right / of >= 0.5 ? 'Some missed it' : 'Many missed it'
}

/** "12 of 30 handed in, 3 sitting now". */
export function turnout({ students, handedIn, sitting, stage }: Pick<TaughtExam, 'students' | 'handedIn' | 'sitting' | 'stage'>): string {
  if (students === 0 && handedIn === 0) return 'No student in the class yet'
  if (stage === 'before') return students === 1 ? '1 student' : `${students} students`
  // Who left after handing in counts too.
  const of = Math.max(students, handedIn)
  return `${handedIn} of ${of} handed in${sitting > 0 ? `, ${sitting} sitting now` : ''}`
}

/** How a student stands with an exam. */
export function satState({ attempt, stage, closes }: Pick<SatExam, 'attempt' | 'stage' | 'closes'>): string {
  if (!attempt) return stage === 'closed' ? 'You did not sit it' : 'Not begun'
  if (attempt.isOpen) return `Under way: ${attempt.answered} answered, the clock runs`
  if (stage !== 'closed') return `Handed in. Your result opens on ${closes}`
  return `${attempt.score ?? 0} of ${attempt.maxScore ?? 0}`
}

/** Where a student goes on with an exam. */
export function satAction({ examId, courseId, attempt, stage }: Pick<SatExam, 'examId' | 'courseId' | 'attempt' | 'stage'>): {
  href: string
  name: string
} {
  if (attempt?.isOpen) return { href: `/exams/sitting/${attempt.attemptId}`, name: 'Go on' }
  if (attempt) return { href: `/exams/report/${attempt.attemptId}`, name: stage === 'closed' ? 'Report' : 'Open' }
  return { href: `/courses/${courseId}/exams/${examId}`, name: stage === 'open' ? 'Start' : 'Open' }
}

const STATES: Record<StudentResult['state'], string> = { absent: 'Not begun', sitting: 'Sitting now', 'handed-in': 'Handed in' }

/** "Handed in, by clock", "Not begun, left the class". */
export function resultState({ state, closedBy, hasLeft }: Pick<StudentResult, 'state' | 'closedBy' | 'hasLeft'>): string {
  return [STATES[state], closedBy === 'CLOCK' && 'by clock', hasLeft && 'left the class'].filter(Boolean).join(', ')
}
