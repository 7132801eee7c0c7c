import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createClass } from '#scripts/test/class.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { fairly, playGrader } from '#scripts/test/play-grader.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { serverError } from '#scripts/model-server/replies.ts'
import { gradeAtOnce } from './grade-at-once.ts'
import { gradeWaitingAnswers } from './grade-waiting-answers.ts'
import { markOwnWritten, markWrittenByHand } from './mark-written.ts'

const server = await startModelServer({})
afterAll(() => server.close())
const engines = testEngines(server.url)
/** Nobody listens there. */
const out = testEngines('http://127.0.0.1:9/v1')

const NOW = new Date('2026-11-25T10:00:00Z')
const LATER = new Date('2026-11-25T12:00:00Z')
const never = new AbortController().signal
const FACETS = ['Granite contains quartz', 'Basalt cools quickly at the surface']
const FULL = 'Granite contains quartz, and basalt cools quickly at the surface.'
const HALF = 'Granite contains quartz.'

beforeEach(async () => {
  server.setReply(playGrader(fairly))
  server.requests.length = 0
  await prisma.modelCall.deleteMany()
})

async function question(courseId: string, userId: string): Promise<string> {
  const { materialId, versionId } = await createMaterial(courseId, userId, [`${FACETS[0]}.`, `${FACETS[1]}.`], { title: 'Stones' })
  const { id } = await prisma.question.create({
    data: {
      courseId, materialId, versionId, type: 'SHORT_ANSWER', tier: 'UPPER', state: 'PUBLISHED', engine: 'test',
      taskVersion: 't', rule: 't', seed: 1,
      stem: 'What tells the two stones apart?', options: [], guess: 0, enemyGroup: materialId, tags: [], rationales: [],
      key: { kind: 'facets', reference: FULL, facets: FACETS.map((text, at) => ({ id: `f${at + 1}`, text, citation: null })) },
    },
    select: { id: true },
  })
  return id
}

type Paper = { attemptId: string; itemId: string; questionId: string }

async function paper(
  viewer: Viewer, courseId: string, text: string, { kind = 'OWN' as 'OWN' | 'SET' | 'PRACTICE', by = viewer, isClosed = true } = {},
): Promise<Paper> {
  const questionId = await question(courseId, by.userId)
  const blueprint = await prisma.blueprint.create({ data: { courseId, ownerId: by.userId, title: 'B', topics: [], types: [], number: 1 } })
  const exam = await prisma.exam.create({
    data: {
      courseId, blueprintId: blueprint.id, createdById: by.userId, kind, title: 'Stones',
      forms: { create: { seed: 1, items: { create: { ordinal: 0, questionId, optionOrder: [] } } } },
    },
    select: { forms: { select: { id: true, items: { select: { id: true } } } } },
  })
  const [form] = exam.forms
  const itemId = form!.items[0]!.id
  const attempt = await prisma.attempt.create({
    data: {
      formId: form!.id, userId: viewer.userId, startedAt: NOW,
      ...(isClosed ? { closedAt: NOW, closedBy: 'STUDENT', score: 0, maxScore: 0 } : {}),
      answers: { create: { formItemId: itemId, response: { kind: 'written', text }, savedAt: NOW } },
    },
  })
  return { attemptId: attempt.id, itemId, questionId }
}

const answerOf = ({ attemptId, itemId }: Paper) =>
  prisma.answer.findUniqueOrThrow({ where: { attemptId_formItemId: { attemptId, formItemId: itemId } } })
const attemptOf = ({ attemptId }: Paper) => prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
const evidenceOf = ({ attemptId }: Paper) => prisma.evidence.findMany({ where: { attemptId } })
const grade = ({ attemptId }: Paper, by: typeof engines | null) => gradeWaitingAnswers({ attemptId }, never, LATER, by)

describe('a paper with a written answer', () => {
  test('an outage gives no points; when the model is back it is graded, once', async () => {
    const { viewer, courseId } = await createStudent()
    const own = await paper(viewer, courseId, HALF)
    await expect(grade(own, out)).rejects.toThrow('The model is out')
    expect(await answerOf(own)).toMatchObject({ score: null, grade: { verdict: 'waiting' } })
    expect(await attemptOf(own)).toMatchObject({ score: 0, maxScore: 0 })
    expect(await evidenceOf(own)).toEqual([])
    server.setReply(() => serverError())
    await expect(grade(own, engines)).rejects.toThrow('The model is out')
    expect(await answerOf(own)).toMatchObject({ score: null, grade: { verdict: 'waiting' } })
    server.setReply(playGrader(fairly))
    await grade(own, engines)
    const facets = [{ verdict: 'found', words: 'Granite contains quartz.' }, { verdict: 'missing' }]
    const record = { verdict: 'missing', engine: 'test-model', votes: 3, facets }
    expect(await answerOf(own)).toMatchObject({ score: 0.5, grade: record })
    expect(await attemptOf(own)).toMatchObject({ score: 0.5, maxScore: 1 })
    expect(await evidenceOf(own)).toMatchObject([{ score: 0.5, weight: 1, kind: 'EXAM' }])
    const asked = server.requests.length
    await grade(own, engines)
    expect(server.requests.length).toBe(asked)
    expect(await evidenceOf(own)).toHaveLength(1)
  })

  test('votes that differ leave it to the student, whose mark is light evidence and no score', async () => {
    const { viewer, courseId } = await createStudent()
    const own = await paper(viewer, courseId, FULL)
    const isOdd = (text: string, call: number) => call === 2 && text === FACETS[1]
    server.setReply(playGrader((point, answer, call) =>
      (isOdd(point.text, call) ? { words: null, verdict: 'missing' } : fairly(point, answer))))
    await grade(own, engines)
    const facets = [{ verdict: 'found' }, { verdict: 'unclear' }]
    expect(await answerOf(own)).toMatchObject({ score: null, grade: { verdict: 'cannot-tell', facets } })
    expect(await evidenceOf(own)).toEqual([])
    await markOwnWritten(viewer, { ...own, found: ['f1'] }, LATER)
    expect(await answerOf(own)).toMatchObject({ score: null, grade: { verdict: 'self-marked' } })
    expect(await evidenceOf(own)).toMatchObject([{ score: 0.5, weight: 0.4 }])
    await expect(markOwnWritten(viewer, { ...own, found: ['f1', 'f2'] }, LATER)).rejects.toMatchObject({ code: 'conflict' })
    await expect(markOwnWritten(viewer, { ...own, found: ['f9'] }, LATER)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('without a model the built-in grader says what it sees, and gives no mark', async () => {
    const { viewer, courseId } = await createStudent()
    const own = await paper(viewer, courseId, FULL)
    await grade(own, null)
    expect(await answerOf(own)).toMatchObject({ score: null, grade: { verdict: 'all-found', engine: 'builtin' } })
    expect(await attemptOf(own)).toMatchObject({ score: 0, maxScore: 0 })
    expect(await grade(await paper(viewer, courseId, FULL, { isClosed: false }), engines)).toBeUndefined()
    expect(server.requests).toEqual([])
  })

  test('words leave this machine only where their student allows it', async () => {
    const { viewer, courseId } = await createStudent()
    const { questionId } = await paper(viewer, courseId, FULL, { kind: 'PRACTICE' })
    const away = testEngines(server.url, { isLocal: false, host: 'llm.example.edu' })
    const response = { kind: 'written' as const, text: FULL }
    expect(await gradeAtOnce(viewer.userId, questionId, response, away)).toMatchObject({ engine: 'builtin' })
    const untried = testEngines(server.url, { trusted: false })
    expect(await gradeAtOnce(viewer.userId, questionId, response, untried)).toMatchObject({ engine: 'builtin' })
    expect(server.requests).toEqual([])
    await prisma.user.update({ where: { id: viewer.userId }, data: { sharesWords: true } })
    expect(await gradeAtOnce(viewer.userId, questionId, response, away)).toMatchObject({ engine: 'test-model', verdict: 'all-found' })
    expect(await gradeAtOnce(viewer.userId, questionId, response, out)).toMatchObject({ verdict: 'waiting' })
  })

  test('whoever teaches the class marks by hand, nobody else; their mark counts and may be changed', async () => {
    const { courseId, instructor, students, outsiders } = await createClass({ concepts: 1 })
    const student = students[0]!
    const set = await paper(student, courseId, FULL, { kind: 'SET', by: instructor })
    const notFound = { code: 'not-found' }
    for (const other of [student, students[1]!, outsiders.stranger, outsiders.otherInstructor]) {
      await expect(markWrittenByHand(other, { ...set, found: ['f1', 'f2'] }, LATER)).rejects.toMatchObject(notFound)
    }
    for (const other of [student, students[1]!, instructor]) {
      await expect(markOwnWritten(other, { ...set, found: ['f1', 'f2'] }, LATER)).rejects.toMatchObject(notFound)
    }
    const open = await paper(student, courseId, FULL, { kind: 'SET', by: instructor, isClosed: false })
    await expect(markWrittenByHand(instructor, { ...open, found: [] }, LATER)).rejects.toMatchObject(notFound)
    await grade(set, null)
    await markWrittenByHand(instructor, { ...set, found: ['f1', 'f2'] }, LATER)
    expect(await answerOf(set)).toMatchObject({ score: 1, grade: { verdict: 'all-found', engine: 'instructor' } })
    expect(await attemptOf(set)).toMatchObject({ score: 1, maxScore: 1 })
    await markWrittenByHand(instructor, { ...set, found: ['f2'] }, LATER)
    expect(await attemptOf(set)).toMatchObject({ score: 0.5 })
    expect(await evidenceOf(set)).toMatchObject([{ score: 0.5 }])
    // A job that comes late changes nothing.
    await grade(set, engines)
    expect(await answerOf(set)).toMatchObject({ score: 0.5, grade: { engine: 'instructor' } })
  })
})
