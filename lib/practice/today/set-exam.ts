import type { Viewer } from '#lib/auth/viewer.ts'
import { listSatExams } from '#lib/exams/set/list-sat-exams.ts'
import type { TodayView } from '#lib/practice/view.ts'

/** An exam of a class that is open now and not begun. */
export async function getOpenSetExam(viewer: Viewer, now: Date): Promise<TodayView | null> {
  const exam = (await listSatExams(viewer, now)).find(({ stage, attempt }) => stage === 'open' && attempt === null)
  if (!exam) return null
  const { courseId, examId, title, courseName, closes, minutes, number } = exam
  return {
    kind: 'set-exam',
    title,
    why: `Your instructor set it in ${courseName}. It can be sat once, until ${closes}.`,
    minutes,
    questions: number,
    button: 'See the exam',
    action: { kind: 'link', href: `/courses/${courseId}/exams/${examId}` },
    passage: null,
  }
}
