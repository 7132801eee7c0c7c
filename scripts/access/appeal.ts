import { prisma } from '#lib/db/client.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { World } from './world.ts'

let count = 0

/** An answer of the student to a question nobody holds, wrong and told, for one call alone. */
export async function newWrongAnswer({ courseId, people }: World): Promise<{ attemptId: string; itemId: string; questionId: string }> {
  const { userId } = people.student
  const { concepts: [concept] } = await createLecture(courseId, people.instructor.userId, 1, `Appeal ${(count += 1)}`)
  const questionId = concept?.choice ?? ''
  const data = { courseId, ownerId: userId, title: 'Mock', topics: [], types: [], number: 1, minutes: 5 }
  const { id: blueprintId } = await prisma.blueprint.create({ data })
  const { id: examId } = await prisma.exam.create({ data: { courseId, blueprintId, createdById: userId, kind: 'OWN', title: 'Mock' } })
  const form = await prisma.form.create({
    data: { examId, seed: 1, items: { create: { ordinal: 1, questionId, optionOrder: [] } } }, include: { items: true },
  })
  const itemId = form.items[0]?.id ?? ''
  const answer = { formItemId: itemId, response: { kind: 'choice', optionId: 'o2' }, score: 0, gradedAt: new Date() }
  const attempt = await prisma.attempt.create({
    data: { formId: form.id, userId, closedAt: new Date(), closedBy: 'STUDENT', score: 0, maxScore: 1, answers: { create: answer } },
  })
  return { attemptId: attempt.id, itemId, questionId }
}

/** An appeal of the student that is open, for one call alone. */
export async function newAppeal(world: World): Promise<{ appealId: string }> {
  const { attemptId, itemId, questionId } = await newWrongAnswer(world)
  const data = { courseId: world.courseId, questionId, attemptId, formItemId: itemId, userId: world.people.student.userId, words: '' }
  return { appealId: (await prisma.appeal.create({ data })).id }
}
