import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { startAttempt } from '#lib/exams/start-attempt.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'
import { answerCheck, getCheckQuestion } from './check-question.ts'
import { answerPractice } from './answer-practice.ts'
import { getPractice } from './get-practice.ts'
import { previewPractice } from './preview-practice.ts'
import { startPractice } from './start-practice.ts'
import { getToday } from './today.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const again = false

let viewer: Viewer
let stranger: Viewer
let courseId: string
let lecture: TestLecture

beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  courseId = student.courseId
  stranger = (await createStudent('Bence Ott')).viewer
  lecture = await createLecture(courseId, viewer.userId, 5)
})

const secretsIn = (value: unknown) => lecture.secrets.filter((secret) => JSON.stringify(value).includes(secret))
const concept = (index: number) => lecture.concepts[index] ?? { id: '', name: '', choice: '', typed: '', truth: '' }

async function startOn(index: number, extra = {}) {
  const { attemptId } = await startPractice(viewer, { kind: 'concept', conceptId: concept(index).id, again, ...extra }, NOW, 3)
  return getPractice(viewer, attemptId, NOW)
}

/** A paper on the whole lecture, handed in with nothing answered. */
async function missEverything() {
  const blueprint = {
    topics: [{ kind: 'material' as const, id: lecture.materialId, weight: 1 }],
    types: ['DEFINITION_TO_TERM' as const],
    number: 5,
    minutes: 10,
  }
  const { examId } = await createExam(viewer, blueprint)
  const { attemptId } = await startAttempt(viewer, examId, NOW, 1)
  return { attemptId, examId, close: () => handIn(viewer, attemptId, after(1)) }
}

async function answerAll(attemptId: string, from = 2) {
  const first = (await getPractice(viewer, attemptId, after(from))).item
  for (let item = first, minute = from; item; minute += 1) {
    item = (await answerPractice(viewer, { attemptId, itemId: item.itemId, response: null }, after(minute))).next
  }
}

describe('a set on a concept', () => {
  test('asks on the concept first and fills up to three with the same lecture', async () => {
    const set = await startOn(2)
    expect(set).toMatchObject({ total: 3, answered: 0, minutes: 6, done: null })
    const items = await prisma.formItem.findMany({
      where: { form: { attempts: { some: { id: set.attemptId } } } },
      orderBy: { ordinal: 'asc' },
      include: { question: { include: { concepts: true } } },
    })
    expect(items[0]?.question.concepts[0]?.conceptId).toBe(concept(2).id)
    expect(new Set(items.map((item) => item.question.enemyGroup)).size).toBe(3)
  })

  test('shows no key before, one key with its answer, and no other', async () => {
    const set = await startOn(0)
    expect(secretsIn(set)).toEqual([])
    const { item } = set
    if (!item) throw new Error('nothing asked')
    const acknowledged = await answerPractice(viewer, { attemptId: set.attemptId, itemId: item.itemId, response: null }, after(1))
    const word = item.question.stem.split(/\d/)[0]
    expect(acknowledged.feedback.why?.text).toContain(`whysecret ${word}`)
    // The sentence after the quote, which comes with it, may be about something else.
    const others = secretsIn(acknowledged).filter((secret) => !secret.includes(word ?? '') && !secret.startsWith('the '))
    expect(others).toEqual([])
    expect(acknowledged).toMatchObject({ answered: 1, total: 3, next: { number: 2 } })
    expect(secretsIn(await getPractice(viewer, set.attemptId, after(2)))).toEqual([])
    await expect(getReport(viewer, set.attemptId, after(2))).resolves.toBeNull()
  })

  test('each answer is evidence at once, the first one stands, and the set resumes', async () => {
    const set = await startOn(0)
    const itemId = set.item?.itemId ?? ''
    const right = await prisma.formItem.findUniqueOrThrow({ where: { id: itemId }, include: { question: true } })
    const key = right.question.key as { kind: string; optionId: string; accepted: string[]; value: boolean }
    const response =
      key.kind === 'choice'
        ? { kind: 'choice' as const, optionId: key.optionId }
        : key.kind === 'typed'
          ? { kind: 'typed' as const, text: key.accepted[0] ?? '' }
          : { kind: 'truth' as const, value: key.value }
    const both = await Promise.all([
      answerPractice(viewer, { attemptId: set.attemptId, itemId, response }, after(1)),
      answerPractice(viewer, { attemptId: set.attemptId, itemId, response }, after(1)),
    ])
    expect(both.map((one) => one.feedback.score)).toEqual([1, 1])
    const changed = await answerPractice(viewer, { attemptId: set.attemptId, itemId, response: null }, after(2))
    expect(changed.feedback.score).toBe(1)
    const evidence = await prisma.evidence.findMany({ where: { attemptId: set.attemptId } })
    expect(evidence).toMatchObject([{ kind: 'PRACTICE', score: 1, weight: 1 }])
    expect(await getPractice(viewer, set.attemptId, after(3))).toMatchObject({ answered: 1, item: { number: 2 } })
    expect((await startOn(0)).attemptId).toBe(set.attemptId)
    await answerAll(set.attemptId, 4)
    expect(await getPractice(viewer, set.attemptId, after(9))).toMatchObject({ item: null, done: { score: 1, total: 3 } })
    expect(await getReport(viewer, set.attemptId, after(9))).toMatchObject({ isPractice: true, score: 1, maxScore: 3 })
  })

  test('what does not fit is refused; repeats weigh .3; Explain meanwhile makes it 0', async () => {
    const set = await startOn(0)
    await expect(
      answerPractice(
        viewer,
        { attemptId: set.attemptId, itemId: set.item?.itemId ?? '', response: { kind: 'choice', optionId: 'o9' } },
        after(1),
      ),
    ).rejects.toMatchObject({ code: 'invalid' })
    await answerAll(set.attemptId)
    const repeat = await startOn(0, { again: true })
    const repeatedIds = await prisma.formItem.findMany({
      where: { form: { attempts: { some: { id: { in: [set.attemptId, repeat.attemptId] } } } } },
      select: { questionId: true },
    })
    expect(new Set(repeatedIds.map((row) => row.questionId)).size).toBe(6) // not met before comes first
    await prisma.explanationOpening.create({ data: { userId: viewer.userId, materialId: lecture.materialId, at: after(1) } })
    await answerPractice(viewer, { attemptId: repeat.attemptId, itemId: repeat.item?.itemId ?? '', response: null }, after(20))
    expect(await prisma.evidence.findMany({ where: { attemptId: repeat.attemptId }, select: { weight: true } })).toEqual([{ weight: 0 }])
  })

  test('where all of it has been seen it says so and offers another concept', async () => {
    for (const questionId of [concept(0).choice, concept(0).typed, concept(0).truth])
      await answerCheck(viewer, { questionId, response: null }, NOW)
    const source = { kind: 'concept' as const, conceptId: concept(0).id }
    expect(await previewPractice(viewer, source, NOW)).toMatchObject({
      state: 'seen-all',
      seen: 3,
      other: { conceptId: expect.any(String) },
    })
    await expect(startPractice(viewer, { ...source, again }, NOW, 1)).rejects.toMatchObject({ code: 'conflict' })
    const repeated = await startOn(0, { again: true })
    await answerPractice(viewer, { attemptId: repeated.attemptId, itemId: repeated.item?.itemId ?? '', response: null }, after(1))
    expect(await prisma.evidence.findMany({ where: { attemptId: repeated.attemptId }, select: { weight: true } })).toEqual([
      { weight: 0.3 },
    ])
  })

  test('nothing to ask says why', async () => {
    await prisma.question.updateMany({ where: { materialId: lecture.materialId }, data: { state: 'QUARANTINED' } })
    expect(await previewPractice(viewer, { kind: 'material', materialId: lecture.materialId }, NOW)).toMatchObject({ state: 'none' })
    await expect(startPractice(viewer, { kind: 'concept', conceptId: concept(0).id, again }, NOW, 1)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

test('what I missed: a set on the missed concepts, with questions not met in the paper', async () => {
  const paper = await missEverything()
  await paper.close()
  const { attemptId } = await startPractice(viewer, { kind: 'report', attemptId: paper.attemptId, again }, after(2), 5)
  const set = await getPractice(viewer, attemptId, after(2))
  expect(set.total).toBe(5)
  const items = await prisma.formItem.findMany({ where: { form: { attempts: { some: { id: attemptId } } } }, include: { question: true } })
  expect(items.every((item) => item.question.type !== 'DEFINITION_TO_TERM')).toBe(true)
})

describe('while a paper is being sat', () => {
  test('its questions and their enemies are neither asked nor revealed', async () => {
    const before = await startOn(0)
    const paper = await missEverything()
    expect(await getPractice(viewer, before.attemptId, after(1))).toMatchObject({ item: null, waiting: 3, done: null })
    await expect(
      answerPractice(viewer, { attemptId: before.attemptId, itemId: before.item?.itemId ?? '', response: null }, after(1)),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await previewPractice(viewer, { kind: 'material', materialId: lecture.materialId }, after(1))).toMatchObject({
      state: 'none',
      why: expect.stringContaining('the paper you are sitting'),
    })
    expect(await getCheckQuestion(viewer, { materialId: lecture.materialId, page: 1 }, after(1))).toBeNull()
    await expect(answerCheck(viewer, { questionId: concept(0).typed, response: null }, after(1))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await prisma.evidence.count({ where: { userId: viewer.userId } })).toBe(0)
    await paper.close()
    expect(await getPractice(viewer, before.attemptId, after(2))).toMatchObject({ item: { number: 1 }, waiting: 0 })
  })
})

describe('the check question', () => {
  test('is on the page or concept, without its key; the key comes with the answer, which counts', async () => {
    const onPage = await getCheckQuestion(viewer, { materialId: lecture.materialId, page: 3 }, NOW)
    expect(Object.values(concept(2))).toContain(onPage?.question.id)
    expect(secretsIn(onPage)).toEqual([])
    const onConcept = await getCheckQuestion(viewer, { materialId: lecture.materialId, conceptId: concept(4).id }, NOW)
    const question = onConcept?.question
    expect(Object.values(concept(4))).toContain(question?.id)
    const { feedback } = await answerCheck(viewer, { questionId: question?.id ?? '', response: null }, NOW)
    expect(feedback).toMatchObject({ score: 0, given: null, why: { text: expect.stringContaining('whysecret') } })
    expect(await prisma.evidence.findMany({ where: { userId: viewer.userId } })).toMatchObject([
      { kind: 'CHECK', score: 0, weight: 1, questionId: question?.id },
    ])
    const next = await getCheckQuestion(viewer, { materialId: lecture.materialId, conceptId: concept(4).id }, NOW)
    expect(next?.question.id).not.toBe(question?.id)
    await expect(answerCheck(viewer, { questionId: concept(0).truth, response: { kind: 'typed', text: 'x' } }, NOW)).rejects.toMatchObject({
      code: 'invalid',
    })
  })
  test('sent twice it counts once; asked again later it is a repetition', async () => {
    const answer = (at: Date) => answerCheck(viewer, { questionId: concept(1).truth, response: null }, at)
    const both = await Promise.all([answer(NOW), answer(NOW)])
    expect(both.map(({ feedback }) => feedback.score)).toEqual([0, 0])
    await answer(after(0.5))
    await answer(after(5))
    const evidence = await prisma.evidence.findMany({ where: { userId: viewer.userId }, orderBy: { sequence: 'asc' } })
    expect(evidence.map(({ weight }) => weight)).toEqual([1, 0.3])
  })
  test('a page with nothing to ask has none', async () => {
    expect(await getCheckQuestion(viewer, { materialId: lecture.materialId, page: 99 }, NOW)).toBeNull()
  })
})

test('a stranger finds nothing', async () => {
  const paper = await missEverything()
  await paper.close()
  const set = await startOn(0)
  const tries = [
    getPractice(stranger, set.attemptId, NOW),
    answerPractice(stranger, { attemptId: set.attemptId, itemId: set.item?.itemId ?? '', response: null }, NOW),
    startPractice(stranger, { kind: 'concept', conceptId: concept(0).id, again }, NOW, 1),
    startPractice(stranger, { kind: 'report', attemptId: paper.attemptId, again }, after(2), 1),
    startPractice(stranger, { kind: 'material', materialId: lecture.materialId, again }, NOW, 1),
    startPractice(stranger, { kind: 'weakest', again }, NOW, 1),
    previewPractice(stranger, { kind: 'material', materialId: lecture.materialId }, NOW),
    answerCheck(stranger, { questionId: concept(0).choice, response: null }, NOW),
  ]
  for (const result of await Promise.allSettled(tries)) expect(result).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
  await expect(getCheckQuestion(stranger, { materialId: lecture.materialId, page: 1 }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  expect((await getToday(stranger, after(2))).kind).toBe('upload')
})

test('Today: a paper under way, then what it missed, then the weakest, then the next page, then an upload', async () => {
  const fresh = await createStudent('Anna Kis')
  expect((await getToday(fresh.viewer, NOW)).kind).toBe('upload')
  expect(await getToday(viewer, NOW)).toMatchObject({
    kind: 'read',
    title: 'Page 1 of Landforms',
    action: { href: `/materials/${lecture.materialId}?page=1` },
  })
  await prisma.pageVisit.create({ data: { userId: viewer.userId, materialId: lecture.materialId, page: 1, firstAt: NOW, lastAt: NOW } })
  expect(await getToday(viewer, NOW)).toMatchObject({ kind: 'read', title: 'Page 2 of Landforms' })

  const paper = await missEverything()
  expect(await getToday(viewer, after(1))).toMatchObject({
    kind: 'open-attempt',
    title: 'Mock 1',
    minutes: 9,
    questions: 5,
    action: { href: `/exams/sitting/${paper.attemptId}` },
  })
  await paper.close()
  const source = { kind: 'report' as const, attemptId: paper.attemptId }
  const missed = await getToday(viewer, new Date('2026-11-26T10:00:00Z'))
  expect(missed).toMatchObject({
    kind: 'missed',
    why: 'You missed 5 of 5 in Mock 1 yesterday.',
    questions: 5,
    minutes: 10,
    action: { kind: 'practice', source },
  })
  expect(missed.passage?.text.slice(missed.passage.start, missed.passage.end)).toContain('The term of')

  const { attemptId } = await startPractice(viewer, { ...source, again }, after(2), 5)
  expect(await getToday(viewer, after(2))).toMatchObject({
    kind: 'open-attempt',
    button: 'Start',
    action: { href: `/practice/${attemptId}` },
  })
  await answerAll(attemptId, 3)
  expect(await getToday(viewer, after(20))).toMatchObject({
    kind: 'weakest',
    why: expect.stringContaining('0 of 1 right'),
    action: { source: { kind: 'weakest' } },
  })
  for (const { truth, typed, choice } of lecture.concepts)
    for (const questionId of [truth, typed, choice]) await answerCheck(viewer, { questionId, response: null }, after(21))
  expect((await getToday(viewer, after(22))).kind).toBe('read')
  expect((await getToday(viewer, new Date('2026-11-27T10:00:00Z'))).kind).toBe('weakest')
})

test('Today does not lead back to a paper whose lectures are deleted', async () => {
  const paper = await missEverything()
  const href = `/exams/sitting/${paper.attemptId}`
  expect(await getToday(viewer, after(1))).toMatchObject({ action: { href } })
  await prisma.material.update({ where: { id: lecture.materialId }, data: { deletedAt: NOW } })
  expect(await getToday(viewer, after(1))).not.toMatchObject({ action: { href } })
})

test('a set that has lost all its questions is not gone on with', async () => {
  const { attemptId } = await startOn(0)
  await prisma.formItem.deleteMany({ where: { form: { attempts: { some: { id: attemptId } } } } })
  expect((await startOn(0)).attemptId).not.toBe(attemptId)
})
