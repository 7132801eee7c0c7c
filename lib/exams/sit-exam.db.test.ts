import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Response } from '#lib/questions/schema.ts'
import { createClass } from '#scripts/test/class.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'
import { createExam } from './create-exam.ts'
import { getReport } from './get-report.ts'
import { getSitting, getSittingState } from './get-sitting.ts'
import { handIn } from './hand-in.ts'
import { handleAttemptExpire } from './jobs.ts'
import { listExams, requireExam } from './list-exams.ts'
import { previewBlueprint } from './preview-blueprint.ts'
import { requireOwnAttempt } from './require-own-attempt.ts'
import { saveAnswer } from './save-answer.ts'
import { startAttempt } from './start-attempt.ts'
import type { Sitting } from './view.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const TYPES = ['DEFINITION_TO_TERM', 'TYPED_TERM', 'TRUE_FALSE'] as const

let viewer: Viewer
let stranger: Viewer
let courseId: string
let lecture: TestLecture

const blueprint = (number = 6) => ({
  topics: [{ kind: 'material' as const, id: lecture.materialId, weight: 1 }],
  types: [...TYPES],
  number,
  minutes: 30,
})

async function start(number = 6, seed = 7): Promise<Sitting> {
  const { examId } = await createExam(viewer, blueprint(number))
  const { attemptId } = await startAttempt(viewer, examId, NOW, seed)
  const sitting = await getSitting(viewer, attemptId, NOW)
  if (!sitting) throw new Error('closed at once')
  return sitting
}

async function rightAnswer(questionId: string): Promise<Response> {
  const { key } = await prisma.question.findUniqueOrThrow({ where: { id: questionId } })
  const known = key as { kind: string; optionId: string; accepted: string[]; value: boolean }
  if (known.kind === 'choice') return { kind: 'choice', optionId: known.optionId }
  return known.kind === 'typed' ? { kind: 'typed', text: known.accepted[0] ?? '' } : { kind: 'truth', value: known.value }
}

const wrongAnswer = (type: string, right: Response): Response =>
  right.kind === 'truth'
    ? { kind: 'truth', value: !right.value }
    : type === 'TYPED_TERM'
      ? { kind: 'typed', text: 'nonsense' }
      : { kind: 'choice', optionId: 'o2' }

const save = (sitting: Sitting, index: number, response: Response | null, revision = 1, now = after(1), flagged = false) =>
  saveAnswer(viewer, { attemptId: sitting.attemptId, itemId: sitting.items[index]?.itemId ?? '', response, flagged, revision }, now)

beforeAll(async () => {
  const student = await createStudent()
  viewer = student.viewer
  courseId = student.courseId
  stranger = (await createStudent('Bence Ott')).viewer
  lecture = await createLecture(courseId, viewer.userId, 8)
})

// A paper left open by one test would hold its questions back from the reports of the next.
beforeEach(async () => {
  await prisma.exam.deleteMany({ where: { createdById: viewer.userId } })
})

describe('a blueprint', () => {
  test('says how many stand where fewer than asked for, and is refused until that is taken', async () => {
    const preview = await previewBlueprint(viewer, blueprint(20))
    expect(preview).toMatchObject({ asked: 20, standing: 8 })
    expect(preview.message).toBe('You asked for 20; 8 reliable questions stand in this lecture. Take these 8?')
    await expect(createExam(viewer, blueprint(20))).rejects.toMatchObject({ code: 'conflict', fields: { number: '8' } })
    expect((await previewBlueprint(viewer, blueprint(8))).message).toBeNull()
  })
  test('where none stands it says why and what to do', async () => {
    const empty = await createLecture(courseId, viewer.userId, 0, 'Slides')
    const preview = await previewBlueprint(viewer, { ...blueprint(), topics: [{ kind: 'material', id: empty.materialId, weight: 1 }] })
    expect(preview.standing).toBe(0)
    expect(preview.message).toContain('No reliable question was found in this lecture')
    await prisma.materialVersion.update({ where: { id: empty.versionId }, data: { state: 'READING', pagesRead: 3, pageCount: 9 } })
    const reading = await previewBlueprint(viewer, { ...blueprint(), topics: [{ kind: 'material', id: empty.materialId, weight: 1 }] })
    expect(reading).toMatchObject({ waiting: true })
    expect(reading.message).toContain('still being read, page 3 of 9')
  })
  test('a stranger finds neither lecture nor concept', async () => {
    await expect(previewBlueprint(stranger, blueprint())).rejects.toMatchObject({ code: 'not-found' })
    const topics = [{ kind: 'concept' as const, id: lecture.concepts[0]?.id ?? '', weight: 1 }]
    await expect(createExam(stranger, { ...blueprint(), topics })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a sitting', () => {
  test('starts once, also from two tabs, with the end on the server and a job for it', async () => {
    const { examId } = await createExam(viewer, blueprint())
    const [one, two] = await Promise.all([startAttempt(viewer, examId, NOW, 1), startAttempt(viewer, examId, NOW, 2)])
    expect(one.attemptId).toBe(two.attemptId)
    const attempt = await prisma.attempt.findUniqueOrThrow({ where: { id: one.attemptId } })
    expect(attempt.expiresAt).toEqual(after(30))
    const jobs = await prisma.$queryRaw<
      { start_after: Date }[]
    >`SELECT start_after FROM pgboss.job WHERE name = 'attempt.expire' AND data->>'attemptId' = ${one.attemptId}`
    expect(jobs.map((job) => job.start_after.getTime())).toEqual([after(30).getTime()])
  })

  test('keys, rationales and corrections are in nothing that is sent before handing in', async () => {
    const sitting = await start()
    const sent: unknown[] = [sitting]
    for (const [index, item] of sitting.items.entries()) {
      const right = await rightAnswer(item.question.id)
      sent.push(await save(sitting, index, wrongAnswer(item.question.type, right)))
      sent.push(await save(sitting, index, right, 2))
    }
    // What was typed comes back, so it is looked for only where the student has not typed it themselves.
    const typed = sitting.items.findIndex((item) => item.question.type === 'TYPED_TERM')
    await save(sitting, typed, { kind: 'typed', text: 'nonsense' }, 3)
    sent.push(
      await getSitting(viewer, sitting.attemptId, after(2)),
      await getSittingState(viewer, sitting.attemptId, after(2)),
      await listExams(viewer, after(2)),
    )
    const own = sitting.items.length
    expect(own).toBe(6)
    const text = JSON.stringify(
      sent.map((value) => JSON.parse(JSON.stringify(value, (name, part: unknown) => (name === 'response' ? null : part)))),
    )
    for (const secret of lecture.secrets) expect(text).not.toContain(secret)
    for (const name of [
      '"key"',
      'rationale',
      'accepted',
      'correction',
      'guess',
      'score":1',
      'score":0',
      'citation',
      'enemyGroup',
      'isTrue',
    ])
      expect(text).not.toContain(name)
    const allowed = new Set(['id', 'type', 'stem', 'options'])
    for (const { question } of sitting.items) {
      expect(Object.keys(question).every((name) => allowed.has(name))).toBe(true)
      for (const option of question.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
    expect(await getReport(viewer, sitting.attemptId, after(2))).toBeNull()
  })

  test('an answer is acknowledged, and a late save never undoes a newer one', async () => {
    const sitting = await start()
    const answer = (text: string): Response => ({ kind: 'typed', text })
    const typed = sitting.items.findIndex((item) => item.question.type === 'TYPED_TERM')
    expect(await save(sitting, typed, answer('newer'), 20)).toMatchObject({ revision: 20, stale: false, savedAt: after(1).toISOString() })
    expect(await save(sitting, typed, answer('older'), 10, after(2))).toMatchObject({
      revision: 20,
      stale: true,
      response: answer('newer'),
    })
    expect(await save(sitting, typed, answer('newer'), 20, after(3))).toMatchObject({ stale: false, savedAt: after(1).toISOString() })
    expect(await save(sitting, typed, null, 21, after(4), true)).toMatchObject({ response: null, flagged: true, stale: false })
    const again = await getSitting(viewer, sitting.attemptId, after(5))
    expect(again?.items[typed]).toMatchObject({ response: null, flagged: true, revision: 21 })
  })

  test('what does not fit the question is refused: other kinds, foreign options, foreign items', async () => {
    const sitting = await start()
    const other = await start()
    const choice = sitting.items.findIndex((item) => item.question.type === 'DEFINITION_TO_TERM')
    for (const response of [
      { kind: 'choice', optionId: 'o9' },
      { kind: 'typed', text: 'o1' },
      { kind: 'truth', value: true },
    ] as const) {
      await expect(save(sitting, choice, response)).rejects.toMatchObject({ code: 'invalid' })
    }
    const foreign = { attemptId: sitting.attemptId, itemId: other.items[0]?.itemId ?? '', response: null, flagged: true, revision: 1 }
    await expect(saveAnswer(viewer, foreign, after(1))).rejects.toMatchObject({ code: 'not-found' })
    expect(await prisma.answer.count({ where: { attemptId: sitting.attemptId } })).toBe(0)
  })

  test('a stranger finds no paper, no state, no report, and changes nothing', async () => {
    const sitting = await start()
    const { attemptId, examId } = sitting
    const itemId = sitting.items[0]?.itemId ?? ''
    const tries = [
      getSitting(stranger, attemptId, NOW),
      getSittingState(stranger, attemptId, NOW),
      getReport(stranger, attemptId, NOW),
      handIn(stranger, attemptId, NOW),
      startAttempt(stranger, examId, NOW, 1),
      requireExam(stranger, examId, NOW),
      saveAnswer(stranger, { attemptId, itemId, response: null, flagged: true, revision: 9 }, NOW),
    ]
    for (const result of await Promise.allSettled(tries))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
    expect(await listExams(stranger, NOW)).toEqual([])
    expect((await getSitting(viewer, attemptId, NOW))?.items.every((item) => item.revision === 0)).toBe(true)
  })
})

describe('handing in', () => {
  test('twice at once from two tabs is one result, and evidence only then', async () => {
    const sitting = await start()
    for (const [index, item] of sitting.items.entries()) {
      if (index === 5) continue
      const right = await rightAnswer(item.question.id)
      await save(sitting, index, index < 3 ? right : wrongAnswer(item.question.type, right), 1, after(1), index === 4)
    }
    const where = { attemptId: sitting.attemptId }
    expect(await prisma.evidence.count({ where })).toBe(0)
    const results = await Promise.all([
      handIn(viewer, sitting.attemptId, after(5)),
      handIn(viewer, sitting.attemptId, after(6)),
      handIn(viewer, sitting.attemptId, after(7)),
    ])
    expect(new Set(results.map((result) => result.closedBy))).toEqual(new Set(['STUDENT']))
    const evidence = await prisma.evidence.findMany({ where, orderBy: { sequence: 'asc' } })
    expect(evidence.map((row) => row.score).sort()).toEqual([0, 0, 1, 1, 1])
    expect(evidence.every((row) => row.kind === 'EXAM')).toBe(true)
    const report = await getReport(viewer, sitting.attemptId, after(8))
    expect(report).toMatchObject({ score: 3, maxScore: 6, closedBy: 'STUDENT' })
    expect(report?.items.map((item) => item.right)).toEqual([true, true, true, false, false, false])
    expect(report?.items[4]?.flagged).toBe(true)
    expect(report?.items[5]).toMatchObject({ response: null, feedback: { given: null, score: 0 } })
    expect(
      report?.items.every(
        (item) => item.feedback?.why?.text.startsWith('whysecret') && item.feedback.citation?.quote.includes('book says'),
      ),
    ).toBe(true)
    expect(report?.concepts).toHaveLength(6)
    await expect(save(sitting, 0, null, 99, after(9))).rejects.toMatchObject({ code: 'conflict' })
    await handleAttemptExpire({ attemptId: sitting.attemptId })
    expect(await prisma.evidence.count({ where })).toBe(5)
  })

  test('a wrong choice says what it is, where the lecture does', async () => {
    const sitting = await start()
    const choice = sitting.items.findIndex((item) => item.question.type === 'DEFINITION_TO_TERM')
    await save(sitting, choice, { kind: 'choice', optionId: 'o2' })
    await handIn(viewer, sitting.attemptId, after(2))
    const item = (await getReport(viewer, sitting.attemptId, after(3)))?.items[choice]
    expect(item?.feedback?.whyNot?.text).toMatch(/^whynotsecret/)
    expect(item?.feedback).toMatchObject({ keyOptionId: 'o1', score: 0 })
  })

  test('answers on a lecture explained meanwhile weigh nothing', async () => {
    const sitting = await start()
    const right = await rightAnswer(sitting.items[0]?.question.id ?? '')
    await save(sitting, 0, right)
    await prisma.explanationOpening.create({ data: { userId: viewer.userId, materialId: lecture.materialId, at: after(3) } })
    await handIn(viewer, sitting.attemptId, after(5))
    expect(await prisma.evidence.findMany({ where: { attemptId: sitting.attemptId }, select: { weight: true } })).toEqual([{ weight: 0 }])
    expect(await getReport(viewer, sitting.attemptId, after(6))).toMatchObject({ helped: 1, score: 1 })
    await prisma.explanationOpening.deleteMany({ where: { userId: viewer.userId } })
  })
})

test('an item met before weighs .3 when it is answered again', async () => {
  const weights = async (attemptId: string) =>
    (await prisma.evidence.findMany({ where: { attemptId }, select: { weight: true } })).map((row) => row.weight)
  await prisma.evidence.deleteMany({ where: { userId: viewer.userId } })
  const { examId, attemptId, ...first } = await start(1)
  const right = await rightAnswer(first.items[0]?.question.id ?? '')
  await save({ examId, attemptId, ...first }, 0, right)
  await handIn(viewer, attemptId, after(2))
  expect(await weights(attemptId)).toEqual([1])
  const { formId } = await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const again = await prisma.attempt.create({ data: { formId, userId: viewer.userId, startedAt: after(3), expiresAt: after(9) } })
  await save({ ...first, examId, attemptId: again.id }, 0, right, 1, after(4))
  await handIn(viewer, again.id, after(5))
  expect(await weights(again.id)).toEqual([0.3])
})

describe('time', () => {
  test('what was saved before the end counts, what comes after is refused and closes the paper', async () => {
    const sitting = await start()
    const right = await rightAnswer(sitting.items[0]?.question.id ?? '')
    await save(sitting, 0, right, 1, new Date(after(30).getTime() - 1))
    await expect(save(sitting, 1, null, 1, after(30), true)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Time is up'),
    })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: sitting.attemptId } })).toMatchObject({
      closedBy: 'CLOCK',
      closedAt: after(30),
      score: 1,
      maxScore: 6,
    })
    expect(await handIn(viewer, sitting.attemptId, after(31))).toMatchObject({ closedBy: 'CLOCK' })
    expect(await prisma.evidence.count({ where: { attemptId: sitting.attemptId } })).toBe(1)
  })

  test('a read after the end closes it as of the end; handing in late is by the clock', async () => {
    const sitting = await start()
    expect(await getSitting(viewer, sitting.attemptId, after(45))).toBeNull()
    expect(await getReport(viewer, sitting.attemptId, after(46))).toMatchObject({ closedBy: 'CLOCK', closedAt: after(30).toISOString() })
    const late = await start()
    await handIn(viewer, late.attemptId, after(31))
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: late.attemptId } })).toMatchObject({
      closedBy: 'CLOCK',
      closedAt: after(30),
    })
  })

  test('the job closes it when nobody looks, not before its time, and survives a deleted attempt', async () => {
    const sitting = await start()
    await prisma.attempt.update({ where: { id: sitting.attemptId }, data: { expiresAt: new Date(Date.now() + 60_000) } })
    await expect(handleAttemptExpire({ attemptId: sitting.attemptId })).rejects.toThrow('not up yet')
    await prisma.attempt.update({ where: { id: sitting.attemptId }, data: { expiresAt: new Date(Date.now() - 1) } })
    await handleAttemptExpire({ attemptId: sitting.attemptId })
    expect((await prisma.attempt.findUniqueOrThrow({ where: { id: sitting.attemptId } })).closedBy).toBe('CLOCK')
    await handleAttemptExpire({ attemptId: 'gone' })
  })

  test('a save and a hand-in at once: either counts wholly or is refused', async () => {
    const sitting = await start()
    const right = await rightAnswer(sitting.items[0]?.question.id ?? '')
    const [saved] = await Promise.allSettled([save(sitting, 0, right), handIn(viewer, sitting.attemptId, after(2))])
    const report = await getReport(viewer, sitting.attemptId, after(3))
    expect(report?.score).toBe(saved.status === 'fulfilled' ? 1 : 0)
  })
})

test('a deleted lecture takes its questions out of papers and reports', async () => {
  const gone = await createLecture(courseId, viewer.userId, 4, 'Rivers')
  const topics = [...blueprint().topics, { kind: 'material' as const, id: gone.materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { ...blueprint(8), topics })
  const { attemptId } = await startAttempt(viewer, examId, NOW, 3)
  await prisma.material.update({ where: { id: gone.materialId }, data: { deletedAt: NOW } })
  expect((await getSitting(viewer, attemptId, after(1)))?.items).toHaveLength(4)
  await handIn(viewer, attemptId, after(2))
  const report = await getReport(viewer, attemptId, after(3))
  expect(report?.maxScore).toBe(4)
  expect(JSON.stringify(report)).not.toContain('rivers')
})

test('an older report keeps back the keys that stand in a paper being sat', async () => {
  const first = await start(8)
  for (const [index, item] of first.items.entries()) await save(first, index, await rightAnswer(item.question.id))
  await handIn(viewer, first.attemptId, after(1))
  const second = await start(8, 9)
  const report = await getReport(viewer, first.attemptId, after(2))
  expect(report?.items.every((item) => item.feedback === null)).toBe(true)
  // All were right: what was answered would be the key.
  expect(report).toMatchObject({ score: 8 })
  expect(report?.items.every((item) => item.response === null)).toBe(true)
  for (const secret of lecture.secrets) expect(JSON.stringify(report)).not.toContain(secret)
  await handIn(viewer, second.attemptId, after(3))
  expect((await getReport(viewer, first.attemptId, after(4)))?.items.every((item) => item.feedback !== null)).toBe(true)
})

test('an exam goes with the last of its lectures: not listed, not started, no report', async () => {
  const gone = await createLecture(courseId, viewer.userId, 3, 'Deserts')
  const topics = [{ kind: 'material' as const, id: gone.materialId, weight: 1 }]
  const { examId } = await createExam(viewer, { ...blueprint(3), topics })
  const { attemptId } = await startAttempt(viewer, examId, NOW, 3)
  expect((await listExams(viewer, after(1))).map((exam) => exam.examId)).toEqual([examId])
  await prisma.material.update({ where: { id: gone.materialId }, data: { deletedAt: NOW } })
  expect(await listExams(viewer, after(1))).toEqual([])
  await expect(requireExam(viewer, examId, after(1))).rejects.toMatchObject({ code: 'not-found' })
  await expect(getSitting(viewer, attemptId, after(1))).rejects.toMatchObject({ code: 'not-found' })
  await expect(requireOwnAttempt(viewer, attemptId, after(1))).resolves.toBeUndefined()
  await expect(requireOwnAttempt(viewer, attemptId, after(40))).rejects.toMatchObject({ code: 'not-found' })
  await expect(getReport(viewer, attemptId, after(40))).rejects.toMatchObject({ code: 'not-found' })
})

test('a lecture of the class that is hidden while a paper of one’s own is sat: the score counts what the report shows', async () => {
  const { instructor, courseId: classId, students: [mina], lecture: seen } = await createClass({ names: ['Mina Farkas'] })
  if (!mina) throw new Error('no student')
  const hidden = await createLecture(classId, instructor.userId, 4, 'Rivers')
  const publish = (publishedAt: Date | null) => prisma.material.update({ where: { id: hidden.materialId }, data: { publishedAt } })
  await publish(after(-1))
  const topics = [seen, hidden].map(({ materialId }) => ({ kind: 'material' as const, id: materialId, weight: 1 }))
  const { examId } = await createExam(mina, { ...blueprint(8), topics })
  const { attemptId } = await startAttempt(mina, examId, NOW, 3)
  const items = (await getSitting(mina, attemptId, NOW))?.items ?? []
  for (const { itemId, question: { id } } of items) {
    await saveAnswer(mina, { attemptId, itemId, response: await rightAnswer(id), flagged: false, revision: 1 }, after(1))
  }
  await publish(null)
  await handIn(mina, attemptId, after(2))
  const shown = (await getReport(mina, attemptId, after(3)))?.maxScore ?? 0
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(items.length)
  const score = { score: shown, maxScore: shown }
  expect(await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject(score)
  expect((await requireExam(mina, examId, after(3))).attempts).toMatchObject([{ ...score, answered: shown, questions: shown }])
  expect(await prisma.evidence.count({ where: { attemptId } })).toBe(items.length)
  // Back again, what was answered counts as it was answered, here and there.
  await publish(after(-1))
  for (const counted of [await getReport(mina, attemptId, after(4)), (await requireExam(mina, examId, after(4))).attempts[0]])
    expect(counted).toMatchObject({ score: items.length, maxScore: items.length })
})
