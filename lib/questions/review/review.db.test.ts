import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { listTopics } from '#lib/exams/list-topics.ts'
import { previewBlueprint } from '#lib/exams/preview-blueprint.ts'
import { answerCheck, getCheckQuestion } from '#lib/practice/check-question.ts'
import { previewPractice } from '#lib/practice/preview-practice.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture, type TestLecture } from '#scripts/test/lecture.ts'
import { approveQuestion } from './approve-question.ts'
import { editOf } from './edit-of.ts'
import { editQuestion } from './edit-question.ts'
import { getReview } from './get-review.ts'
import { listForReview } from './list-for-review.ts'
import { rejectQuestion } from './reject-question.ts'
import { reviewSearchSchema } from './schema.ts'
import { undoDecision } from './undo-decision.ts'

/** After everything the factories publish. */
const NOW = new Date('2031-03-04T10:00:00Z')
const LATER = new Date('2031-03-04T10:01:00Z')
const ALL = ['DEFINITION_TO_TERM', 'TYPED_TERM', 'TRUE_FALSE'] as const
const NOT_FOUND = expect.objectContaining({ code: 'not-found' })
const CONFLICT = expect.objectContaining({ code: 'conflict' })

let instructor: Viewer
let student: Viewer
/** Nobody of this class: a stranger, a student and an instructor of another one. */
let outsiders: Viewer[]
let courseId: string
let lecture: TestLecture

async function createClass(teacher: Viewer, pupil: Viewer) {
  const people = [{ userId: teacher.userId, role: 'INSTRUCTOR' as const }, { userId: pupil.userId, role: 'STUDENT' as const }]
  return (await prisma.course.create({ data: { kind: 'CLASS', name: 'Landforms', enrolments: { create: people } } })).id
}

beforeEach(async () => {
  const [one, two, three, four, five] = await Promise.all(['Anna', 'Mina', 'Bence', 'Cili', 'Dora'].map((name) => createStudent(name)))
  instructor = one!.viewer
  student = two!.viewer
  outsiders = [three!.viewer, four!.viewer, five!.viewer]
  courseId = await createClass(instructor, student)
  await createClass(four!.viewer, five!.viewer)
  lecture = await createLecture(courseId, instructor.userId, 3)
})

const first = () => lecture.concepts[0]!
const row = (id: string) => prisma.question.findUniqueOrThrow({ where: { id } })
const wait = (id: string) => prisma.question.update({ where: { id }, data: { state: 'VERIFIED', tier: 'LOWER' } })
const search = (change = {}) => reviewSearchSchema.parse(change)
const reject = (id: string, now = NOW) =>
  rejectQuestion(instructor, { questionId: id, reason: 'The key is wrong', words: 'It is the other one.' }, now)
const editing = async (id: string, change: object = {}, isSure = false) =>
  editQuestion(instructor, { ...editOf(await row(id)), ...change, questionId: id, isSure }, NOW)

describe('the queue', () => {
  test('holds what waits, by page, and everything under its state and filters', async () => {
    const [a, b] = [lecture.concepts[2]!.typed, first().choice]
    await Promise.all([a, b].map(wait))
    const list = await listForReview(instructor, courseId, search())
    expect(list.lines.map(({ id }) => id)).toEqual([b, a])
    expect(list.counts).toEqual({ waiting: 2, published: 7, approved: 0, rejected: 0, retired: 0 })
    const narrow = await listForReview(instructor, courseId, search({ concept: first().id, state: 'published' }))
    expect(narrow.lines).toHaveLength(2)
    await prisma.course.update({ where: { id: courseId }, data: { onlyApproved: true } })
    expect((await listForReview(instructor, courseId, search())).counts.waiting).toBe(9)
  })

  test('shows a question with its page and key; what checks refused is nobody\'s', async () => {
    await wait(first().typed)
    const { item } = await getReview(instructor, courseId, search())
    expect(item).toMatchObject({ id: first().typed, state: 'waiting', source: { page: 1, quote: expect.stringContaining('book says') } })
    await prisma.question.update({ where: { id: first().typed }, data: { state: 'REJECTED', rejectedFor: 'several options fit' } })
    const after = await getReview(instructor, courseId, search({ question: first().typed, state: 'rejected' }))
    expect([after.item, after.list.lines]).toEqual([null, []])
    await expect(approveQuestion(instructor, first().typed, NOW)).rejects.toEqual(CONFLICT)
  })

  test('is for those who teach the class, and nobody else', async () => {
    await wait(first().typed)
    for (const viewer of [student, ...outsiders]) {
      await expect(getReview(viewer, courseId, search())).rejects.toEqual(NOT_FOUND)
      await expect(approveQuestion(viewer, first().typed, NOW)).rejects.toEqual(NOT_FOUND)
      const rejection = { questionId: first().typed, reason: 'Not worth asking' as const, words: '' }
      await expect(rejectQuestion(viewer, rejection, NOW)).rejects.toEqual(NOT_FOUND)
      const edit = { ...editOf(await row(first().typed)), questionId: first().typed, isSure: true }
      await expect(editQuestion(viewer, edit, NOW)).rejects.toEqual(NOT_FOUND)
      await expect(undoDecision(viewer, { questionId: first().typed, at: NOW.toISOString() })).rejects.toEqual(NOT_FOUND)
    }
    expect((await row(first().typed)).state).toBe('VERIFIED')
    // In a private space nobody reviews: its questions are met by answering them.
    const mine = await createStudent()
    const own = await createLecture(mine.courseId, mine.viewer.userId, 1)
    await expect(approveQuestion(mine.viewer, own.concepts[0]!.typed, NOW)).rejects.toEqual(NOT_FOUND)
    await expect(listForReview(mine.viewer, mine.courseId, search())).rejects.toEqual(NOT_FOUND)
  })
})

describe('decisions', () => {
  test('publish with a mark, once, and can be taken back', async () => {
    await wait(first().typed)
    const decision = await approveQuestion(instructor, first().typed, NOW)
    expect(await approveQuestion(instructor, first().typed, LATER)).toEqual(decision)
    expect(await row(first().typed)).toMatchObject({ state: 'PUBLISHED', approvedById: instructor.userId, approvedAt: NOW })
    await undoDecision(instructor, decision)
    expect(await row(first().typed)).toMatchObject({ state: 'VERIFIED', approvedById: null, approvedAt: null })
    await expect(undoDecision(instructor, decision)).rejects.toEqual(CONFLICT)
  })

  test('reject with a reason, and what was rejected can be approved; undo goes one step back each time', async () => {
    const id = first().choice
    await approveQuestion(instructor, id, NOW)
    const rejected = await reject(id, LATER)
    expect(await row(id)).toMatchObject({ state: 'REJECTED', rejectedFor: 'The key is wrong: It is the other one.' })
    await undoDecision(instructor, rejected)
    expect(await row(id)).toMatchObject({ state: 'PUBLISHED', approvedAt: NOW, rejectedAt: null })
    await reject(id, LATER)
    const again = await approveQuestion(instructor, id, new Date(LATER.getTime() + 1))
    await undoDecision(instructor, again)
    expect((await row(id)).state).toBe('REJECTED')
  })

  test('of two reviewers the later one stands', async () => {
    const decision = await reject(first().choice)
    await approveQuestion(instructor, first().choice, LATER)
    await expect(undoDecision(instructor, decision)).rejects.toEqual(CONFLICT)
  })
})

describe('an edit', () => {
  test('makes a new question with the same place and concepts, and retires the old', async () => {
    const id = first().typed
    const { saved } = await editing(id, { stem: 'Which secret does the amber book keep?', explanation: 'The book says so.' }, true)
    const include = { citations: true, concepts: true, verdicts: true }
    const edited = await prisma.question.findUniqueOrThrow({ where: { id: saved!.questionId }, include })
    expect(edited).toMatchObject({ state: 'PUBLISHED', replacesId: id, editedById: instructor.userId, approvedById: instructor.userId })
    expect(edited.citations).toHaveLength(1)
    expect(edited.concepts.map(({ conceptId }) => conceptId)).toEqual([first().id])
    expect(edited.verdicts.map(({ check }) => check)).toEqual(expect.arrayContaining(['quote found', 'typed answer', 'no duplicate']))
    expect((await row(id)).state).toBe('RETIRED')
    expect((await listForReview(instructor, courseId, search({ state: 'retired' }))).lines).toEqual([])
    await expect(approveQuestion(instructor, id, LATER)).rejects.toEqual(CONFLICT)
    await undoDecision(instructor, saved!)
    expect([(await row(id)).state, await prisma.question.count({ where: { replacesId: id } })]).toEqual(['PUBLISHED', 0])
  })

  test('is not taken back once it was asked', async () => {
    const { saved } = await editing(first().typed, { stem: 'Which secret does the amber book keep?' }, true)
    await answerCheck(student, { questionId: saved!.questionId, response: null }, NOW)
    await expect(undoDecision(instructor, saved!)).rejects.toEqual(CONFLICT)
  })

  test('is refused where it cannot stand, and doubts wait for a yes', async () => {
    const id = first().choice
    const options = editOf(await row(id)).options
    const twice = await editing(id, { options: options.map((one) => ({ ...one, text: 'the same' })) }, true)
    expect(twice).toMatchObject({ saved: null, refused: [expect.stringContaining('Two options are the same')] })
    const doubted = await editing(id, { stem: 'Name what holds 85 percent of it' })
    expect(doubted).toMatchObject({ saved: null, refused: [] })
    expect(doubted.doubts.join(' ')).toContain('85')
    await prisma.questionCitation.updateMany({ where: { questionId: id }, data: { quote: 'words that never stood there' } })
    expect((await editing(id, {}, true)).refused.join()).toContain('no longer stands')
    expect((await row(id)).state).toBe('PUBLISHED')
  })

  test('of another kind, or with a foreign option, is invalid', async () => {
    const invalid = expect.objectContaining({ code: 'invalid' })
    await expect(editing(first().choice, { key: { kind: 'typed', accepted: ['x'] } })).rejects.toEqual(invalid)
    await expect(editing(first().choice, { options: [{ id: 'z', text: 'new' }] })).rejects.toEqual(invalid)
  })
})

test('in a class that asks only what was approved nothing else is offered: practice, check, papers, lists', async () => {
  const topics = [{ kind: 'material' as const, id: lecture.materialId, weight: 1 }]
  const blueprint = { topics, types: [...ALL], number: 3 }
  const onPage = { materialId: lecture.materialId, page: 1 }
  const source = { kind: 'material' as const, materialId: lecture.materialId, again: false }
  const offered = async () => ({
    paper: (await previewBlueprint(student, blueprint)).standing,
    practice: (await previewPractice(student, source, NOW)).state,
    check: (await getCheckQuestion(student, onPage, NOW))?.question.id ?? null,
    topics: (await listTopics(student, NOW)).map(({ questions }) => questions),
  })
  expect(await offered()).toMatchObject({ paper: 3, practice: 'ready', topics: [3] })
  await prisma.course.update({ where: { id: courseId }, data: { onlyApproved: true } })
  expect(await offered()).toEqual({ paper: 0, practice: 'none', check: null, topics: [0] })
  await expect(answerCheck(student, { questionId: first().typed, response: null }, NOW)).rejects.toEqual(NOT_FOUND)
  await approveQuestion(instructor, first().typed, NOW)
  expect(await offered()).toEqual({ paper: 1, practice: 'ready', check: first().typed, topics: [1] })
})
