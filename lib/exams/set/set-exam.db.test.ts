import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { handleAttemptExpire } from '#lib/exams/jobs.ts'
import { previewBlueprint } from '#lib/exams/preview-blueprint.ts'
import { saveAnswer } from '#lib/exams/save-answer.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import type { Response } from '#lib/questions/schema.ts'
import { createClass } from '#scripts/test/class.ts'
import type { TestClass } from '#scripts/test/class.ts'
import { createSetExam } from './create-set-exam.ts'
import { deleteSetExam, restoreSetExam } from './delete-set-exam.ts'
import { getResultsCsv } from './get-results-csv.ts'
import { getResults } from './get-results.ts'
import { getSealedPaper } from './get-sealed-paper.ts'
import { getStudentPaper } from './get-student-paper.ts'
import { listSatExams, requireSatExam } from './list-sat-exams.ts'
import { listTaughtExams } from './list-taught-exams.ts'
import { previewSetExam } from './preview-set-exam.ts'
import { startSetAttempt } from './start-set-attempt.ts'
import { updateSetExam } from './update-set-exam.ts'

const SET_AT = new Date('2026-11-25T10:00:00Z')
const OPENS = new Date('2026-11-30T07:00:00Z')
const CLOSES = new Date('2026-11-30T09:00:00Z')
const after = (minutes: number, from = OPENS) => new Date(from.getTime() + minutes * 60_000)
/** The same two by the clocks of Budapest, where everybody lives. */
const WINDOW = { opensAt: '2026-11-30T08:00', closesAt: '2026-11-30T10:00' }
const NOT_FOUND = { code: 'not-found' }

let it: TestClass
let mina: Viewer
let bence: Viewer
const input = (number = 5) => ({
  courseId: it.courseId,
  title: 'Mid-term',
  topics: [{ kind: 'material' as const, id: it.lecture.materialId, weight: 1 }],
  types: ['DEFINITION_TO_TERM' as const, 'TRUE_FALSE' as const],
  number,
  minutes: 30,
  ...WINDOW,
})
const setExam = (number = 5) => createSetExam(it.instructor, input(number), SET_AT, 3)

async function begin(viewer: Viewer, examId: string, now = after(5), seed = 1) {
  const { attemptId } = await startSetAttempt(viewer, examId, now, seed)
  const sitting = await getSitting(viewer, attemptId, now)
  if (!sitting) throw new Error('closed at once')
  return sitting
}
type Sitting = Awaited<ReturnType<typeof begin>>

async function rightAnswer(questionId: string): Promise<Response> {
  const { key } = await prisma.question.findUniqueOrThrow({ where: { id: questionId } })
  const known = key as { kind: string; optionId: string; value: boolean }
  return known.kind === 'choice' ? { kind: 'choice', optionId: known.optionId } : { kind: 'truth', value: known.value }
}

/** Answers the first so many right and hands in. */
async function sit(viewer: Viewer, sitting: Sitting, right: number, now = after(10)) {
  for (const item of sitting.items.slice(0, right)) {
    const response = await rightAnswer(item.question.id)
    await saveAnswer(viewer, { attemptId: sitting.attemptId, itemId: item.itemId, response, flagged: true, revision: 1 }, now)
  }
  await handIn(viewer, sitting.attemptId, now)
}

beforeEach(async () => {
  it = await createClass()
  ;[mina, bence] = it.students as [Viewer, Viewer, Viewer]
})

describe('setting an exam', () => {
  test('draws the master form at once; the list says when it opens and who sat it', async () => {
    const { examId } = await setExam()
    const forms = await prisma.form.findMany({ where: { examId }, select: { isMaster: true, _count: { select: { items: true } } } })
    expect(forms).toEqual([{ isMaster: true, _count: { items: 5 } }])
    const [exam] = await listTaughtExams(it.instructor, it.courseId, SET_AT)
    expect(exam).toMatchObject({ title: 'Mid-term', subject: 'Landforms', number: 5, minutes: 30, stage: 'before' })
    expect(exam).toMatchObject({ students: 3, handedIn: 0, sitting: 0 })
    expect(exam?.words).toBe('Opens Mon 30 Nov, 08:00')
  })

  test('lectures hidden from the class, and what its instructors have not approved, are not asked', async () => {
    expect((await previewSetExam(it.instructor, input(20), SET_AT)).standing).toBe(8)
    await prisma.course.update({ where: { id: it.courseId }, data: { onlyApproved: true } })
    expect((await previewSetExam(it.instructor, input(20), SET_AT)).standing).toBe(0)
    await prisma.course.update({ where: { id: it.courseId }, data: { onlyApproved: false } })
    await prisma.material.update({ where: { id: it.lecture.materialId }, data: { publishedAt: after(1, SET_AT) } })
    await expect(setExam()).rejects.toMatchObject({ code: 'conflict' })
  })

  test('only whoever teaches the class; to anybody else it is not there', async () => {
    const { stranger, otherStudent, otherInstructor, otherCourseId, otherLecture } = it.outsiders
    const { examId } = await setExam()
    const exam = { courseId: it.courseId, examId }
    const { attemptId } = await begin(mina, examId)
    await handIn(mina, attemptId, after(6))
    for (const viewer of [mina, stranger, otherStudent, otherInstructor]) {
      await expect(createSetExam(viewer, input(), SET_AT, 1)).rejects.toMatchObject(NOT_FOUND)
      await expect(previewSetExam(viewer, input(), SET_AT)).rejects.toMatchObject(NOT_FOUND)
      await expect(listTaughtExams(viewer, it.courseId, SET_AT)).rejects.toMatchObject(NOT_FOUND)
      await expect(updateSetExam(viewer, { examId, title: 'Mine', ...WINDOW }, SET_AT)).rejects.toMatchObject(NOT_FOUND)
      await expect(deleteSetExam(viewer, examId, SET_AT)).rejects.toMatchObject(NOT_FOUND)
      await expect(restoreSetExam(viewer, examId, SET_AT)).rejects.toMatchObject(NOT_FOUND)
      await expect(getResults(viewer, exam, after(7))).rejects.toMatchObject(NOT_FOUND)
      await expect(getResultsCsv(viewer, exam, after(7))).rejects.toMatchObject(NOT_FOUND)
      await expect(getStudentPaper(viewer, { ...exam, attemptId }, after(7))).rejects.toMatchObject(NOT_FOUND)
    }
    // A topic of another class, and an exam asked for under another class.
    const topics = [{ kind: 'material' as const, id: otherLecture.materialId, weight: 1 }]
    await expect(createSetExam(it.instructor, { ...input(), topics }, SET_AT, 1)).rejects.toMatchObject(NOT_FOUND)
    await expect(getResults(it.instructor, { courseId: otherCourseId, examId }, after(7))).rejects.toMatchObject(NOT_FOUND)
  })

  test('title and window change until it opens, then no more; the window is checked again', async () => {
    const { examId } = await setExam()
    const change = { examId, title: 'Final', opensAt: '2026-12-01T08:00', closesAt: '2026-12-01T09:00' }
    await expect(updateSetExam(it.instructor, { ...change, closesAt: '2026-12-01T08:10' }, SET_AT)).rejects.toMatchObject({
      code: 'invalid', fields: { closesAt: expect.stringContaining('30 minutes') },
    })
    await updateSetExam(it.instructor, change, SET_AT)
    const [exam] = await listTaughtExams(it.instructor, it.courseId, SET_AT)
    expect(exam).toMatchObject({ title: 'Final', words: 'Opens Tue 1 Dec, 08:00' })
    const opened = new Date('2026-12-01T07:00:00Z')
    const late = updateSetExam(it.instructor, { ...change, closesAt: '2026-12-01T12:00' }, opened)
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('sitting it', () => {
  test('only inside the window, from its first instant until before its last', async () => {
    const { examId } = await setExam()
    const refused = (message: string) => ({ code: 'conflict', message: expect.stringContaining(message) })
    await expect(startSetAttempt(mina, examId, after(-0.001), 1)).rejects.toMatchObject(
      refused('opens on Mon 30 Nov, 08:00. Come back then.'),
    )
    await expect(startSetAttempt(mina, examId, CLOSES, 1)).rejects.toMatchObject(refused('closed on'))
    const { attemptId } = await startSetAttempt(mina, examId, OPENS, 1)
    expect((await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).expiresAt).toEqual(after(30))
    // Late: it ends when the exam closes, not after its minutes.
    const late = await startSetAttempt(bence, examId, after(-10, CLOSES), 1)
    expect((await prisma.attempt.findUniqueOrThrow({ where: { id: late.attemptId } })).expiresAt).toEqual(CLOSES)
  })

  test('once each, also from two tabs at once; everyone has the same questions in an order of their own', async () => {
    const { examId } = await setExam(6)
    const [one, two] = await Promise.all([startSetAttempt(mina, examId, after(1), 1), startSetAttempt(mina, examId, after(1), 2)])
    expect(one.attemptId).toBe(two.attemptId)
    const own = await getSitting(mina, one.attemptId, after(2))
    const other = await begin(bence, examId, after(2), 9)
    const ids = (sitting: Sitting | null) => sitting?.items.map((item) => item.question.id) ?? []
    expect(ids(other).toSorted()).toEqual(ids(own).toSorted())
    expect(ids(other)).not.toEqual(ids(own))
    expect((await startSetAttempt(mina, examId, after(3), 4)).resumed).toBe(true)
    await handIn(mina, one.attemptId, after(4))
    const again = startSetAttempt(mina, examId, after(5), 5)
    await expect(again).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('sat once') })
    expect(await prisma.attempt.count({ where: { userId: mina.userId, form: { examId } } })).toBe(1)
  })

  test('not by an instructor, a stranger, a student of another class, or one who left', async () => {
    const { examId } = await setExam()
    const { stranger, otherStudent, otherInstructor } = it.outsiders
    await prisma.enrolment.delete({ where: { courseId_userId: { courseId: it.courseId, userId: bence.userId } } })
    for (const viewer of [it.instructor, stranger, otherStudent, otherInstructor, bence]) {
      await expect(startSetAttempt(viewer, examId, after(1), 1)).rejects.toMatchObject(NOT_FOUND)
      await expect(requireSatExam(viewer, { courseId: it.courseId, examId }, after(1))).rejects.toMatchObject(NOT_FOUND)
      expect(await listSatExams(viewer, after(1), it.courseId)).toEqual([])
    }
  })

  test('goes on when its lecture is hidden meanwhile, and is closed by the clock when nobody hands in', async () => {
    const { examId } = await setExam()
    const { attemptId, items } = await begin(mina, examId)
    await prisma.material.update({ where: { id: it.lecture.materialId }, data: { publishedAt: null } })
    const [item] = items
    const response = await rightAnswer(item?.question.id ?? '')
    await saveAnswer(mina, { attemptId, itemId: item?.itemId ?? '', response, flagged: false, revision: 1 }, after(6))
    expect((await getSitting(mina, attemptId, after(7)))?.items).toHaveLength(5)
    await prisma.attempt.update({ where: { id: attemptId }, data: { expiresAt: new Date(Date.now() - 1) } })
    await handleAttemptExpire({ attemptId })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ closedBy: 'CLOCK', score: 1, maxScore: 5 })
  })
})

describe('after handing in', () => {
  test('score, keys and report stay closed until the exam closes, then the ordinary report opens', async () => {
    const { examId } = await setExam()
    const sitting = await begin(mina, examId)
    const { attemptId } = sitting
    await sit(mina, sitting, 3)
    const before = after(-0.001, CLOSES)
    await expect(getReport(mina, attemptId, before)).rejects.toMatchObject({
      code: 'conflict', message: 'Handed in. Your result opens when the exam closes, on Mon 30 Nov, 10:00.',
    })
    const sealed = await getSealedPaper(mina, attemptId, before)
    expect(sealed).toMatchObject({ title: 'Mid-term', answered: 3, questions: 5, opens: 'Mon 30 Nov, 10:00', closedBy: 'STUDENT' })
    const listed = await listSatExams(mina, before)
    expect(listed[0]?.attempt).toEqual({ attemptId, isOpen: false, answered: 3, score: null, maxScore: null })
    const sent = JSON.stringify([sealed, listed, await getSitting(mina, attemptId, before)])
    for (const secret of it.lecture.secrets) expect(sent).not.toContain(secret)
    await expect(getReport(bence, attemptId, CLOSES)).rejects.toMatchObject(NOT_FOUND)
    expect(await getSealedPaper(bence, attemptId, before)).toBeNull()

    expect(await getSealedPaper(mina, attemptId, CLOSES)).toBeNull()
    const report = await getReport(mina, attemptId, CLOSES)
    expect(report).toMatchObject({ score: 3, maxScore: 5 })
    expect(report?.items.every((item) => item.feedback !== null)).toBe(true)
    expect((await listSatExams(mina, CLOSES))[0]?.attempt).toMatchObject({ score: 3, maxScore: 5 })
  })

  test('those who teach see names, scores, when and how; who is sitting, absent or has left; and each question', async () => {
    const { examId } = await setExam()
    const exam = { courseId: it.courseId, examId }
    const sitting = await begin(mina, examId)
    await sit(mina, sitting, 3)
    await begin(bence, examId, after(20))
    await prisma.enrolment.delete({ where: { courseId_userId: { courseId: it.courseId, userId: mina.userId } } })
    const results = await getResults(it.instructor, exam, after(25))
    expect(results).toMatchObject({ students: 2, handedIn: 1, sitting: 1, mean: 3, stage: 'open' })
    expect(results.results).toMatchObject([
      { name: 'Bence Ott', state: 'sitting', hasLeft: false, score: null, handedIn: null, closedBy: null },
      { name: 'Mina Farkas', state: 'handed-in', hasLeft: true, score: 3, handedIn: 'Mon 30 Nov, 08:10', closedBy: 'STUDENT' },
      { name: 'Sara Lind', state: 'absent', hasLeft: false, score: null, handedIn: null, closedBy: null },
    ])
    const answered = new Set(sitting.items.slice(0, 3).map((item) => item.question.id))
    for (const { question, right, of } of results.questions) expect([right, of]).toEqual([answered.has(question.id) ? 1 : 0, 1])
    expect(JSON.stringify(results)).not.toContain('@example.org')
    // Mid-way by the clock: the paper nobody handed in is closed as of its end.
    const later = await getResults(it.instructor, exam, after(60))
    expect(later.results[0]).toMatchObject({ state: 'handed-in', closedBy: 'CLOCK', score: 0, handedIn: 'Mon 30 Nov, 08:50' })
  })

  test('a paper is read once it is handed in: answers and score, no flags', async () => {
    const { examId } = await setExam()
    const sitting = await begin(mina, examId)
    const paper = { courseId: it.courseId, examId, attemptId: sitting.attemptId }
    await expect(getStudentPaper(it.instructor, paper, after(6))).rejects.toMatchObject(NOT_FOUND)
    await sit(mina, sitting, 2)
    const read = await getStudentPaper(it.instructor, paper, after(12))
    expect(read).toMatchObject({ name: 'Mina Farkas', examTitle: 'Mid-term', report: { score: 2, maxScore: 5, helped: 0 } })
    expect(read.report.items.some((item) => item.flagged)).toBe(false)
    const own = (await createExam(mina, { ...input(), number: 3 }, SET_AT).catch(() => null))?.examId
    expect(own).toBeDefined()
    const { attemptId } = await startAttempt(mina, own ?? '', after(200), 1)
    await handIn(mina, attemptId, after(201))
    // Own practice is nobody else's.
    await expect(getStudentPaper(it.instructor, { ...paper, attemptId }, after(202))).rejects.toMatchObject(NOT_FOUND)
  })

  test('as a file: names that would run in a spreadsheet are text, its own name is safe', async () => {
    await prisma.user.update({ where: { id: mina.userId }, data: { name: '=HYPERLINK("http://evil.example";"Mina, click")' } })
    const { examId } = await createSetExam(it.instructor, { ...input(), title: '../Mid "term"\r\nX: 1' }, SET_AT, 3)
    await sit(mina, await begin(mina, examId), 3)
    const { fileName, text } = await getResultsCsv(it.instructor, { courseId: it.courseId, examId }, after(20))
    expect(fileName).toBe('mid-term-x-1.csv')
    const [head, first] = text.split('\r\n')
    const questions = [1, 2, 3, 4, 5].map((number) => `Question ${number}`).join(',')
    expect(head).toBe(`\uFEFFName,State,Left the class,Score,Out of,Handed in (Europe/Budapest),How,${questions}`)
    expect(first).toMatch(/^"'=HYPERLINK\(""http:\/\/evil\.example"";""Mina, click""\)",handed in,,3,5,2026-11-30 08:10,by hand,/)
    expect(text).toContain('Bence Ott,not begun,,,,,,,,,,\r\n')
  })
})

describe('its questions are held back', () => {
  const heldFrom = async (viewer: Viewer, now: Date) => (await getHeldQuestions(viewer, now)).count
  const standing = async (viewer: Viewer, now: Date) =>
    (await previewBlueprint(viewer, { topics: input().topics, types: input().types, number: 8 }, now)).standing

  test('from every student of the class from when it is set until it closes, and from nobody else', async () => {
    expect([await heldFrom(mina, SET_AT), await standing(mina, SET_AT)]).toEqual([0, 8])
    const { examId } = await setExam()
    expect(await heldFrom(it.instructor, SET_AT)).toBe(0)
    expect(await heldFrom(it.outsiders.otherStudent, SET_AT)).toBe(0)
    for (const now of [SET_AT, after(1), after(-0.001, CLOSES)]) {
      expect([await heldFrom(mina, now), await standing(mina, now)]).toEqual([5, 3])
    }
    expect([await heldFrom(mina, CLOSES), await standing(mina, CLOSES)]).toEqual([0, 8])
    await deleteSetExam(it.instructor, examId, SET_AT)
    expect([await heldFrom(mina, SET_AT), await standing(mina, SET_AT)]).toEqual([0, 8])
    await restoreSetExam(it.instructor, examId, after(60, SET_AT))
    expect(await heldFrom(mina, SET_AT)).toBe(5)
  })

  test('an older report keeps their keys, and what was answered, until then', async () => {
    const { examId } = await createExam(mina, { ...input(), number: 8 }, SET_AT)
    const { attemptId } = await startAttempt(mina, examId, SET_AT, 2)
    await handIn(mina, attemptId, after(1, SET_AT))
    await setExam()
    const keys = async (now: Date) => (await getReport(mina, attemptId, now))?.items.filter((item) => item.feedback !== null).length
    expect([await keys(after(2, SET_AT)), await keys(CLOSES)]).toEqual([3, 8])
  })

  test('a deleted exam takes its papers with it, for a day', async () => {
    const { examId } = await setExam()
    const { attemptId } = await begin(mina, examId)
    await deleteSetExam(it.instructor, examId, after(6))
    await expect(getSitting(mina, attemptId, after(6))).rejects.toMatchObject(NOT_FOUND)
    await expect(deleteSetExam(it.instructor, examId, after(6))).rejects.toMatchObject(NOT_FOUND)
    await restoreSetExam(it.instructor, examId, after(7))
    expect((await getSitting(mina, attemptId, after(8)))?.items).toHaveLength(5)
    await deleteSetExam(it.instructor, examId, after(9))
    await expect(restoreSetExam(it.instructor, examId, after(9 + 24 * 60 + 1))).rejects.toMatchObject(NOT_FOUND)
  })
})
