import { expect, test } from 'vitest'
import { createSetExam } from '#lib/exams/set/create-set-exam.ts'
import { startSetAttempt } from '#lib/exams/set/start-set-attempt.ts'
import { getToday } from '#lib/practice/today.ts'
import { createClass } from '#scripts/test/class.ts'

const at = (time: string) => new Date(`2026-11-30T${time}:00Z`)

test('an exam of the class is what to do now while it is open and not begun, for its students alone', async () => {
  const { courseId, instructor, students: [mina], lecture, outsiders } = await createClass()
  const topics = [{ kind: 'material' as const, id: lecture.materialId, weight: 1 }]
  const window = { opensAt: '2026-11-30T08:00', closesAt: '2026-11-30T10:00' } // by the clocks of Budapest
  const input = { courseId, title: 'Mid-term', topics, types: ['TRUE_FALSE' as const], number: 3, minutes: 20, ...window }
  const { examId } = await createSetExam(instructor, input, at('06:00'), 1)
  const today = async (viewer = mina!, time = '07:30') => (await getToday(viewer, at(time))).kind
  expect(await getToday(mina!, at('07:30'))).toMatchObject({
    kind: 'set-exam', title: 'Mid-term', minutes: 20, questions: 3, action: { href: `/courses/${courseId}/exams/${examId}` },
  })
  expect(await today(mina, '06:59')).not.toBe('set-exam')
  expect(await today(mina, '09:00')).not.toBe('set-exam')
  expect(await today(outsiders.stranger)).not.toBe('set-exam')
  expect(await today(instructor)).not.toBe('set-exam')
  await startSetAttempt(mina!, examId, at('07:31'), 2)
  expect(await today(mina, '07:32')).toBe('open-attempt')
})
