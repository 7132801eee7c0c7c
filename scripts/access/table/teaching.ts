import { prisma } from '#lib/db/client.ts'
import { newAppeal, newWrongAnswer } from '#scripts/access/appeal.ts'
import type { Row } from '#scripts/access/entry.ts'
import { onAction, onRoute } from '#scripts/access/entry.ts'
import { ITS_STUDENT, NOBODY, TEACHERS, answers } from '#scripts/access/people.ts'
import { setExamForm } from '#scripts/access/set-exam.ts'
import { newWrittenAnswer } from '#scripts/access/written-answer.ts'
import type { World } from '#scripts/access/world.ts'

/** Each question is decided by the one row that names it. */
const question = (at: number) => ({ lecture }: World) => ({ questionId: lecture.concepts[at]?.typed })
const form = ({ examClass, people }: World) =>
  setExamForm(examClass.courseId, examClass.lecture.materialId, people.instructor, new Date())
const blueprint = (world: World) => {
  const { courseId, topics, types, number } = form(world)
  return { courseId, topics, types, number }
}

/** An exam of the class for one call alone. */
async function newExam({ examClass, people }: World, deletedAt: Date | null = null): Promise<{ examId: string }> {
  const { userId } = people.instructor
  const { courseId } = examClass
  const data = { courseId, ownerId: userId, title: 'Old', topics: [], types: [], number: 3, minutes: 20 }
  const { id: blueprintId } = await prisma.blueprint.create({ data })
  const window = { opensAt: new Date(Date.now() + 3_600_000), closesAt: new Date(Date.now() + 7_200_000) }
  const exam = { courseId, blueprintId, createdById: userId, kind: 'SET' as const, title: 'Old', deletedAt, ...window }
  return { examId: (await prisma.exam.create({ data: exam })).id }
}

const approved = async (world: World) => {
  const at = new Date()
  const sent = question(3)(world)
  const { userId } = world.people.instructor
  await prisma.question.update({ where: { id: sent.questionId }, data: { approvedAt: at, approvedById: userId } })
  return { ...sent, at: at.toISOString() }
}

/** A concept that no other row needs: hidden by the first who may. */
const hide = ({ courseId, lecture }: World) => ({ courseId, operation: { kind: 'delete', key: lecture.concepts[14]?.name.replace(/^concept /, '') } })
const newEdit = async ({ courseId }: World) => {
  const operation = { kind: 'delete', key: 'gone' }
  return { editId: (await prisma.conceptEdit.create({ data: { courseId, operation } })).id }
}

const page = { kind: 'page', page: 1 }
/** Help of a course while its student sits the exam set there; its instructor works on. */
const CLOSED = answers([401, 404, 404, 409, 404, 200])

export const TEACHING: Row[] = [
  onAction('questions/review', 'approveQuestionAction', TEACHERS, question(0)),
  onAction('questions/review', 'rejectQuestionAction', TEACHERS, (world) => ({ ...question(1)(world), reason: 'Not worth asking' })),
  onAction('questions/review', 'editQuestionAction', TEACHERS, (world) => ({
    ...question(2)(world), stem: 'What is it called?', options: [], key: { kind: 'typed', accepted: ['term'] }, explanation: '',
  })),
  onAction('questions/review', 'undoDecisionAction', TEACHERS, approved),
  onAction('concepts', 'makeEditAction', TEACHERS, hide),
  onAction('concepts', 'withdrawEditAction', TEACHERS, newEdit),
  // In a private space, where its student is the reviewer, and in no class.
  onAction('questions', 'rejectOwnAction', ITS_STUDENT, ({ answeredOwn }) => ({ questionId: answeredOwn }), 'answered'),
  onAction('questions', 'undoRejectOwnAction', ITS_STUDENT, ({ answeredOwn }) => ({ questionId: answeredOwn }), 'answered'),
  onAction('questions', 'rejectOwnAction', NOBODY, question(4), 'of a class'),
  onAction('questions/appeals', 'sendAppealAction', ITS_STUDENT, newWrongAnswer),
  onAction('questions/appeals', 'withdrawAppealAction', ITS_STUDENT, newAppeal),
  onAction('questions/appeals', 'acceptAppealAction', TEACHERS, async (world) => ({ ...(await newAppeal(world)), remedy: 'drop' })),
  onAction('questions/appeals', 'declineAppealAction', TEACHERS, async (world) => ({ ...(await newAppeal(world)), reply: 'The key stands.' })),
  onAction('exams/written', 'markOwnWrittenAction', ITS_STUDENT, (world) => newWrittenAnswer(world, 'OWN')),
  onAction('exams/written', 'markOwnWrittenAction', NOBODY, (world) => newWrittenAnswer(world, 'SET'), 'of an exam set for the class'),
  onAction('exams/written', 'markWrittenByHandAction', TEACHERS, (world) => newWrittenAnswer(world, 'SET')),
  onAction('exams/written', 'markWrittenByHandAction', NOBODY, (world) => newWrittenAnswer(world, 'OWN'), 'of an exam of their own'),
  onAction('exams/set', 'previewSetExamAction', TEACHERS, blueprint),
  onAction('exams/set', 'createSetExamAction', TEACHERS, form),
  onAction('exams/set', 'updateSetExamAction', TEACHERS, async (world) => {
    const { title, opensAt, closesAt } = form(world)
    return { title, opensAt, closesAt, ...(await newExam(world)) }
  }),
  onAction('exams/set', 'deleteSetExamAction', TEACHERS, (world) => newExam(world)),
  onAction('exams/set', 'restoreSetExamAction', TEACHERS, (world) => newExam(world, new Date())),
  onRoute('GET', 'api/courses/[courseId]/exams/[examId]/results', TEACHERS, ({ examClass: { courseId, examId } }) => ({
    params: { courseId, examId },
  })),
  onRoute('GET', 'api/courses/[courseId]/exams/[examId]/results', NOBODY, ({ courseId, examClass: { examId } }) => ({
    params: { courseId, examId },
  }), 'an exam of another course'),
  onAction('exams/set', 'startSetAttemptAction', ITS_STUDENT, ({ examClass: { examId } }) => ({ examId })),
  onRoute('POST', 'api/explanations', CLOSED, ({ examClass: { lecture: { materialId } } }) => ({
    body: { materialId, target: page, style: 'short-version' },
  }), 'while the exam is sat'),
  onRoute('POST', 'api/inquiries', CLOSED, ({ examClass: { courseId } }) => ({
    body: { courseId, text: 'What is said of amber?' },
  }), 'while the exam is sat'),
  onRoute('GET', 'api/check', CLOSED, ({ examClass: { lecture: { materialId } } }) => ({
    query: { materialId, page: '9' },
  }), 'while the exam is sat'),
]
