import { beforeAll, describe, expect, test } from 'vitest'
import { ModelFailure } from '#lib/ai/failures.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Element } from '#lib/explanations/schema.ts'
import { ndjsonResponse } from '#lib/http/ndjson.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import type { AnswerWithModel } from './answer-with-model.ts'
import { ask } from './ask.ts'
import { deleteInquiry } from './delete-inquiry.ts'
import { listInquiries } from './queries.ts'
import type { AskRequest } from './schema.ts'
import type { InquiryLine } from './view.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const LATER = new Date('2026-11-25T11:00:00Z')

/** After Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = [
  { text: 'Encoding is the input of information into the memory system.', page: 1 },
  { text: 'Once we receive sensory information from the environment, our brains label or code it.', page: 1 },
  { text: 'Storage is the creation of a permanent record of information.', page: 2 },
  { text: 'Retrieval is the act of getting information out of memory storage.', page: 3 },
]
const OWN = 'What is the storage of a permanent record?'
const FOREIGN = 'Which hormone of the pancreas lowers glucose in the blood after a meal?'

type Options = Partial<Parameters<typeof ask>[2]>

async function run(
  viewer: Viewer, request: Partial<AskRequest> & Pick<AskRequest, 'scope'>, options: Options = {},
): Promise<InquiryLine[]> {
  const context = { signal: new AbortController().signal, now: NOW, ...options }
  const lines: InquiryLine[] = []
  for await (const line of ask(viewer, { pageNo: null, text: OWN, ...request }, context)) lines.push(line)
  return lines
}

async function lecture() {
  const { viewer, courseId } = await createStudent()
  const material = await createMaterial(courseId, viewer.userId, TEXT)
  await indexPassages(material.versionId)
  return { viewer, courseId, ...material, scope: { materialId: material.materialId } }
}

const types = (lines: InquiryLine[]) => lines.map(({ type }) => type)
const passagesOf = (lines: InquiryLine[]) => lines.flatMap((line) => (line.type === 'passage' ? [line.passage] : []))

let it: Awaited<ReturnType<typeof lecture>>
beforeAll(async () => {
  it = await lecture()
})

describe('without a model', () => {
  test('the nearest passage with its best sentence, cited as the reader marks it; kept with the question', async () => {
    const lines = await run(it.viewer, it)
    expect(types(lines)).toEqual(['verdict', 'passage', 'done'])
    expect(lines[0]).toEqual({ type: 'verdict', isAnswered: true })
    const [passage] = passagesOf(lines)
    const quote = 'Storage is the creation of a permanent record of information.'
    expect(passage).toMatchObject({
      material: { id: it.materialId, title: 'Memory' }, citation: { sentenceId: it.sentenceIds[2], page: 2, quote },
    })
    const row = await prisma.inquiry.findFirstOrThrow({ where: { userId: it.viewer.userId, question: OWN } })
    const told = { isAnswered: true, engine: 'builtin', taskVersion: 'ask.search@1', elements: [], passages: [passage], createdAt: NOW }
    expect(row).toMatchObject({ courseId: it.courseId, materialId: it.materialId, ...told })
    expect(lines.at(-1)).toEqual({ type: 'done', id: row.id, engine: 'builtin', unread: 0, withheld: 0 })
  })

  test('what the lecture does not say is refused, with what comes nearest', async () => {
    const near = await run(it.viewer, { ...it, text: 'Which hormone of the pancreas lowers glucose in the blood, by what information?' })
    expect(near[0]).toEqual({ type: 'verdict', isAnswered: false })
    expect(passagesOf(near)).toHaveLength(1)
    const far = await run(it.viewer, { ...it, text: 'Quel est le prix du beurre ?' })
    expect(types(far)).toEqual(['verdict', 'done'])
    expect(await prisma.inquiry.count({ where: { userId: it.viewer.userId, isAnswered: false } })).toBe(2)
  })

  test('asked of a course it names the lecture', async () => {
    const other = await createMaterial(
      it.courseId, it.viewer.userId, ['Homeostasis is the state of steady internal conditions.'], { title: 'The Body' },
    )
    await indexPassages(other.versionId)
    const lines = await run(it.viewer, { scope: { courseId: it.courseId }, text: 'What is homeostasis?' })
    expect(passagesOf(lines)[0]?.material).toEqual({ id: other.materialId, title: 'The Body' })
    const row = await prisma.inquiry.findFirstOrThrow({ where: { question: 'What is homeostasis?' } })
    expect(row).toMatchObject({ courseId: it.courseId, materialId: null })
  })

  test('while a timed paper is open, what is answered about these lectures counts as helped', async () => {
    const own = await lecture()
    await run(own.viewer, own)
    const openings = await prisma.explanationOpening.findMany({ where: { userId: own.viewer.userId } })
    expect(openings).toMatchObject([{ materialId: own.materialId, at: NOW }])
  })

  test('what is still being read, or is not there, cannot be asked yet', async () => {
    const { viewer, courseId } = await createStudent()
    const scope = { courseId }
    await expect(run(viewer, { scope })).rejects.toMatchObject({
      code: 'conflict', message: expect.stringContaining('no lecture here yet'),
    })
    await createMaterial(courseId, viewer.userId, TEXT, { state: 'READING' })
    await expect(run(viewer, { scope })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('still being read') })
    const read = await createMaterial(courseId, viewer.userId, TEXT)
    await indexPassages(read.versionId)
    expect((await run(viewer, { scope })).at(-1)).toMatchObject({ type: 'done', unread: 1 })
  })

  test('one that was stopped is not kept', async () => {
    const own = await lecture()
    expect(await run(own.viewer, own, { signal: AbortSignal.abort() })).toEqual([])
    expect(await prisma.inquiry.count({ where: { userId: own.viewer.userId } })).toBe(0)
  })

  test('as the route sends it: a line each, the first one waited for', async () => {
    const context = { signal: new AbortController().signal, now: NOW }
    const response = await ndjsonResponse(
      ask(it.viewer, { scope: it.scope, pageNo: 2, text: OWN }, context), { signal: context.signal, where: 'ask' },
    )
    const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as InquiryLine)
    expect(types(lines)).toEqual(['verdict', 'passage', 'done'])
    const foreign = ask((await createStudent('Bence Ott')).viewer, { scope: it.scope, pageNo: null, text: OWN }, context)
    await expect(ndjsonResponse(foreign, { signal: context.signal, where: 'ask' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('with a model', () => {
  const claim = (quote: string, passageId = `${it.versionId}-p0`): Element => {
    const start = TEXT.map(({ text }) => text).join(' ').indexOf(quote)
    const citation = { sentenceId: it.sentenceIds[2] ?? '', passageId, page: 2, start, end: start + quote.length, quote }
    return { kind: 'claim', text: 'What stays is stored.', citation, role: 'told' }
  }
  const answered = { isAnswered: true, withheld: 2 }
  const model = (answer: AnswerWithModel['answer']): AnswerWithModel => ({ engine: 'some-model', taskVersion: 'ask.answer@1', answer })

  test('its claims are given with their lecture, an unfounded one is not; no passages beside them', async () => {
    const answerWithModel = model(async function* () {
      yield claim('creation of a permanent record')
      yield claim('a quote that stands nowhere')
      yield claim('Storage is the creation', 'another-passage')
      yield { kind: 'link', text: 'And so:', citation: null, role: 'told' }
      return answered
    })
    const lines = await run(it.viewer, { ...it, pageNo: 2, text: 'What is stored in memory?' }, { answerWithModel })
    expect(types(lines)).toEqual(['element', 'verdict', 'done'])
    expect(lines[0]).toMatchObject({ element: { text: 'What stays is stored.' }, material: { id: it.materialId } })
    expect(lines[2]).toMatchObject({ engine: 'some-model', withheld: 5 })
  })

  test('it is asked with the passages found, numbered, and the page in view', async () => {
    const asked: Parameters<AnswerWithModel['answer']>[0][] = []
    const answerWithModel = model(async function* (question) {
      asked.push(question)
      yield claim('creation of a permanent record')
      return answered
    })
    const lines = await run(it.viewer, { ...it, pageNo: 2 }, { answerWithModel })
    expect(asked).toMatchObject([{ question: OWN, pageNo: 2, isInScope: true, passages: [{ n: 1, id: `${it.versionId}-p0` }] }])
    const done = lines.at(-1)
    const row = await prisma.inquiry.findUniqueOrThrow({ where: { id: done?.type === 'done' ? done.id : '' } })
    expect(row).toMatchObject({ isAnswered: true, engine: 'some-model', taskVersion: 'ask.answer@1', passages: [] })
    expect(row.elements).toMatchObject([{ element: { kind: 'claim' }, material: { id: it.materialId } }])
  })

  test('when it says that the passages do not answer, the nearest are shown', async () => {
    // oxlint-disable-next-line require-yield
    const answerWithModel = model(async function* () {
      return { ...answered, isAnswered: false }
    })
    const lines = await run(it.viewer, it, { answerWithModel })
    expect(types(lines)).toEqual(['verdict', 'passage', 'done'])
    expect(lines[0]).toEqual({ type: 'verdict', isAnswered: false })
    expect(lines[2]).toMatchObject({ engine: 'some-model' })
  })

  test('claims of an answer that is none are void', async () => {
    const answerWithModel = model(async function* () {
      yield claim('creation of a permanent record')
      return { ...answered, isAnswered: false }
    })
    const lines = await run(it.viewer, it, { answerWithModel })
    expect(types(lines)).toEqual(['element', 'verdict', 'passage', 'done'])
    const row = await prisma.inquiry.findFirstOrThrow({ where: { userId: it.viewer.userId }, orderBy: { id: 'desc' } })
    expect(row).toMatchObject({ isAnswered: false, elements: [] })
  })

  test('when it fails, search answers and says so; nothing of an error is shown', async () => {
    // oxlint-disable-next-line require-yield
    const failing = (error: Error) => model(async function* () {
      throw error
    })
    for (const error of [new ModelFailure('unreachable'), new Error('secret')]) {
      const lines = await run(it.viewer, it, { answerWithModel: failing(error) })
      expect(types(lines)).toEqual(['notice', 'verdict', 'passage', 'done'])
      expect(JSON.stringify(lines)).not.toContain('secret')
      expect(lines.at(-1)).toMatchObject({ engine: 'builtin' })
    }
  })

  test('when nothing it wrote stands, search answers; when it breaks off, what was given stays', async () => {
    const unfounded = model(async function* () {
      yield claim('a quote that stands nowhere')
      return answered
    })
    expect(types(await run(it.viewer, it, { answerWithModel: unfounded }))).toEqual(['notice', 'verdict', 'passage', 'done'])
    const broken = model(async function* () {
      yield claim('creation of a permanent record')
      throw new ModelFailure('cut')
    })
    const lines = await run(it.viewer, it, { answerWithModel: broken })
    expect(types(lines)).toEqual(['element', 'notice', 'verdict', 'passage', 'done'])
    expect(lines[2]).toEqual({ type: 'verdict', isAnswered: true })
    expect(lines[4]).toMatchObject({ engine: 'some-model' })
  })

  test('it is asked about nothing when nothing was found, and never before the student agreed', async () => {
    let asked = 0
    // oxlint-disable-next-line require-yield
    const answerWithModel = model(async function* () {
      asked++
      return answered
    })
    await run(it.viewer, { ...it, text: 'Quel est le prix du beurre ?' }, { answerWithModel })
    const before = await prisma.inquiry.count({ where: { userId: it.viewer.userId } })
    expect(await run(it.viewer, it, { answerWithModel, consentHost: 'api.example.org' })).toEqual([
      { type: 'consent', host: 'api.example.org' },
    ])
    expect(asked).toBe(0)
    expect(await prisma.inquiry.count({ where: { userId: it.viewer.userId } })).toBe(before)
  })

  test('who stops listening ends it', async () => {
    let ended = false
    const answerWithModel = model(async function* () {
      try {
        yield claim('creation of a permanent record')
        yield claim('creation of a permanent record')
        return answered
      } finally {
        ended = true
      }
    })
    const asked = { signal: new AbortController().signal, now: NOW, answerWithModel }
    for await (const line of ask(it.viewer, { ...it, pageNo: null, text: OWN }, asked)) {
      if (line.type === 'element') break
    }
    expect(ended).toBe(true)
  })
})

describe('who may ask', () => {
  test('a foreign, deleted or unknown lecture or course is not found, and nothing is kept', async () => {
    const { viewer } = await createStudent('Bence Ott')
    for (const scope of [it.scope, { courseId: it.courseId }, { materialId: 'none' }, { courseId: 'none' }]) {
      await expect(run(viewer, { scope })).rejects.toMatchObject({ code: 'not-found' })
      await expect(run(viewer, { scope }, { consentHost: 'h' })).rejects.toMatchObject({ code: 'not-found' })
    }
    const own = await lecture()
    await prisma.material.update({ where: { id: own.materialId }, data: { deletedAt: NOW } })
    await expect(run(own.viewer, own)).rejects.toMatchObject({ code: 'not-found' })
    const users = { in: [viewer.userId, own.viewer.userId] }
    expect(await prisma.inquiry.count({ where: { userId: users } })).toBe(0)
    expect(await prisma.explanationOpening.count({ where: { userId: users } })).toBe(0)
  })

  test('not while an exam set in this course is being sat; another course stays open', async () => {
    const own = await lecture()
    const blueprint = { courseId: own.courseId, ownerId: own.viewer.userId, title: 'Midterm', topics: [], types: [], number: 1 }
    const { id: blueprintId } = await prisma.blueprint.create({ data: blueprint })
    const exam = { courseId: own.courseId, createdById: own.viewer.userId, title: 'Midterm', blueprintId }
    const { id: examId } = await prisma.exam.create({ data: { ...exam, kind: 'SET' } })
    const { id: formId } = await prisma.form.create({ data: { examId, seed: 1 } })
    const attempt = await prisma.attempt.create({ data: { formId, userId: own.viewer.userId, expiresAt: LATER } })
    await expect(run(own.viewer, own)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('after you hand in') })
    expect(types(await run(own.viewer, own, { now: LATER }))).toContain('done')
    await prisma.attempt.update({ where: { id: attempt.id }, data: { closedAt: NOW } })
    expect(types(await run(own.viewer, own))).toContain('done')
    await prisma.exam.update({ where: { id: examId }, data: { kind: 'OWN' } })
    await prisma.attempt.update({ where: { id: attempt.id }, data: { closedAt: null } })
    expect(types(await run(own.viewer, own))).toContain('done')
  })
})

describe('earlier questions', () => {
  test('own ones, latest first, of a lecture or of its course; deleting one of them', async () => {
    const own = await lecture()
    await run(own.viewer, own)
    await run(own.viewer, { ...own, text: FOREIGN }, { now: LATER })
    await run(own.viewer, { scope: { courseId: own.courseId }, text: 'What is encoding?' })
    const listed = await listInquiries(own.viewer, own.scope)
    expect(listed.map(({ question, isAnswered }) => [question, isAnswered])).toEqual([[FOREIGN, false], [OWN, true]])
    expect(listed[1]?.passages[0]?.citation.quote).toContain('permanent record')
    expect(await listInquiries(own.viewer, { courseId: own.courseId })).toHaveLength(3)
    const { viewer: other } = await createStudent('Bence Ott')
    await prisma.enrolment.create({ data: { courseId: own.courseId, userId: other.userId, role: 'INSTRUCTOR' } })
    expect(await listInquiries(other, own.scope)).toEqual([])
    await expect(deleteInquiry(other, listed[0]!.id)).rejects.toMatchObject({ code: 'not-found' })
    await deleteInquiry(own.viewer, listed[0]!.id)
    await expect(deleteInquiry(own.viewer, listed[0]!.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listInquiries(own.viewer, own.scope)).toHaveLength(1)
  })

  test('nothing of a lecture that is gone, or that changed since, is shown', async () => {
    const own = await lecture()
    await run(own.viewer, { scope: { courseId: own.courseId } })
    const course = { courseId: own.courseId }
    expect((await listInquiries(own.viewer, course))[0]?.passages).toHaveLength(1)
    await prisma.passage.updateMany({ where: { versionId: own.versionId }, data: { text: 'Something else.' } })
    expect((await listInquiries(own.viewer, course))[0]?.passages).toEqual([])
    await prisma.material.update({ where: { id: own.materialId }, data: { deletedAt: NOW } })
    expect(await listInquiries(own.viewer, course)).toMatchObject([{ question: OWN, passages: [] }])
  })

  test('a row of an older shape shows its question', async () => {
    const own = await lecture()
    const row = { question: 'Old?', isAnswered: true, engine: 'builtin', taskVersion: 'x', elements: [{ old: 1 }], passages: 'no' }
    await prisma.inquiry.create({ data: { userId: own.viewer.userId, courseId: own.courseId, materialId: own.materialId, ...row } })
    expect(await listInquiries(own.viewer, own.scope)).toMatchObject([{ question: 'Old?', elements: [], passages: [] }])
  })
})
