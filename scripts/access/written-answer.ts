import { prisma } from '#lib/db/client.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { World } from './world.ts'

let count = 0
const KEY = { kind: 'facets', reference: 'Both.', facets: [{ id: 'a', text: 'One point', citation: null }, { id: 'b', text: 'Another', citation: null }] }
const CANNOT_TELL = { verdict: 'cannot-tell', facets: [], engine: 'builtin', votes: 1 }

/** A written answer of the student, handed in and judged by nobody, for one call alone: of their own exam, or of one set for the class. */
export async function newWrittenAnswer({ courseId, people }: World, kind: 'OWN' | 'SET') {
  const { userId } = people.student
  const { concepts: [concept] } = await createLecture(courseId, people.instructor.userId, 1, `Written ${(count += 1)}`)
  const questionId = concept?.choice ?? ''
  await prisma.question.update({ where: { id: questionId }, data: { type: 'SHORT_ANSWER', options: [], key: KEY } })
  const data = { courseId, ownerId: userId, title: 'Mock', topics: [], types: [], number: 1, minutes: 5 }
  const { id: blueprintId } = await prisma.blueprint.create({ data })
  const createdById = kind === 'OWN' ? userId : people.instructor.userId
  const window = kind === 'SET' ? { opensAt: new Date(0), closesAt: new Date() } : {}
  const { id: examId } = await prisma.exam.create({ data: { courseId, blueprintId, createdById, kind, title: 'Mock', ...window } })
  const form = await prisma.form.create({
    data: { examId, seed: 1, items: { create: { ordinal: 1, questionId, optionOrder: [] } } }, include: { items: true },
  })
  const itemId = form.items[0]?.id ?? ''
  const answer = { formItemId: itemId, response: { kind: 'written', text: 'One point.' }, grade: CANNOT_TELL }
  const attempt = await prisma.attempt.create({
    data: { formId: form.id, userId, closedAt: new Date(), closedBy: 'STUDENT', score: 0, maxScore: 0, answers: { create: answer } },
  })
  return { attemptId: attempt.id, itemId, found: ['a'] }
}
