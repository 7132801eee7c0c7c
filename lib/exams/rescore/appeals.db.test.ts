import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { ExamKind } from '#lib/db/generated/enums.ts'
import { closeAttempt } from '#lib/exams/close-attempt.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { acceptAppeal, declineAppeal } from '#lib/questions/appeals/decide-appeal.ts'
import { countAppeals, getAppealQueue, listAppeals } from '#lib/questions/appeals/list-appeals.ts'
import { markAppealsSeen } from '#lib/questions/appeals/list-own-appeals.ts'
import { OUT_OF_SCORE } from '#lib/questions/appeals/out-of-score.ts'
import { sendAppeal } from '#lib/questions/appeals/send-appeal.ts'
import { withdrawAppeal } from '#lib/questions/appeals/withdraw-appeal.ts'
import { undoRejectOwn } from '#lib/questions/reject-own.ts'
import type { Response } from '#lib/questions/schema.ts'
import { createClass } from '#scripts/test/class.ts'
import type { TestClass } from '#scripts/test/class.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import { listScoreNews } from './list-score-news.ts'
import { rescoreQuestion } from './rescore-question.ts'

const START = new Date('2026-11-25T10:00:00Z')
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000)
const NOT_FOUND = { code: 'not-found' }
const choice = (optionId: string): Response => ({ kind: 'choice', optionId })
const typed = (text: string): Response => ({ kind: 'typed', text })

type Asked = { questionId: string; response: Response | null }

/** A paper of these questions, sat and closed as students do; `closesAt` for one set by an instructor. */
async function sit(viewer: Viewer, courseId: string, asked: Asked[], closed: Date, kind: ExamKind = 'SET', closesAt = at(60)) {
  const blueprint = { courseId, ownerId: viewer.userId, title: 'Mid-term', topics: [], types: [], number: asked.length }
  const { id: blueprintId } = await prisma.blueprint.create({ data: blueprint })
  const window = kind === 'SET' ? { opensAt: at(-60), closesAt } : {}
  const made = { courseId, blueprintId, createdById: viewer.userId, kind, title: 'Mid-term', ...window }
  const exam = await prisma.exam.create({ data: made })
  const items = asked.map(({ questionId }, index) => ({ ordinal: index + 1, questionId, optionOrder: [] }))
  const form = await prisma.form.create({ data: { examId: exam.id, seed: 1, items: { create: items } }, include: { items: true } })
  const itemOf = (questionId: string) => form.items.find((item) => item.questionId === questionId)?.id ?? ''
  const answers = asked.flatMap(({ questionId, response }, index) =>
    (response ? [{ formItemId: itemOf(questionId), response, savedAt: new Date(START.getTime() + index) }] : []))
  const attempt = await prisma.attempt.create({
    data: { formId: form.id, userId: viewer.userId, startedAt: START, expiresAt: at(600), answers: { create: answers } },
  })
  await closeAttempt(attempt.id, 'STUDENT', closed)
  return { attemptId: attempt.id, itemOf }
}

const scoreOf = (attemptId: string) =>
  prisma.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { score: true, maxScore: true } })

/** Every number of a course, by what its people, concepts and questions are called. */
async function numbersOf(courseId: string) {
  const [abilities, masteries, intercept, difficulties, questions, log] = await Promise.all([
    prisma.ability.findMany({ where: { courseId }, include: { user: { select: { name: true } } } }),
    prisma.mastery.findMany({
      where: { concept: { courseId } }, include: { user: { select: { name: true } }, concept: { select: { key: true } } },
    }),
    prisma.courseIntercept.findUnique({ where: { courseId } }),
    prisma.conceptDifficulty.findMany({ where: { concept: { courseId } }, include: { concept: { select: { key: true } } } }),
    prisma.question.findMany({ where: { courseId, replacesId: null }, select: { id: true, stem: true } }),
    prisma.evidence.findMany({ where: { courseId }, orderBy: { sequence: 'asc' } }),
  ])
  const stems = new Map(questions.map(({ id, stem }) => [id, stem]))
  const items = await prisma.itemDifficulty.findMany({ where: { questionId: { in: [...stems.keys()] } } })
  const rows: [string, number][] = [
    ...abilities.flatMap(({ user, mean, variance }): [string, number][] =>
      [[`${user.name} mean`, mean], [`${user.name} variance`, variance]]),
    ...masteries.flatMap(({ user, concept, mean, variance, successes, failures, recentSuccesses, unaided }): [string, number][] =>
      Object.entries({ mean, variance, successes, failures, recentSuccesses, unaided }).map(([name, value]) =>
        [`${user.name} ${concept.key} ${name}`, value])),
    ['intercept', intercept?.mean ?? 0],
    ...difficulties.map(({ concept, mean }): [string, number] => [`${concept.key} difficulty`, mean]),
    ...items.map(({ questionId, mean }): [string, number] => [`${stems.get(questionId)} item`, mean]),
    ...log.flatMap(({ shared, score }, index): [string, number][] => {
      const { c0, b } = shared as { c0: { mean: number }; b: { mean: number } }
      return [[`log ${index} score`, score], [`log ${index} c0`, c0.mean], [`log ${index} b`, b.mean]]
    }),
  ]
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function expectSame(got: [string, number][], wanted: [string, number][]) {
  expect(got.map(([name]) => name)).toEqual(wanted.map(([name]) => name))
  got.forEach(([name, value], index) => expect(value, name).toBeCloseTo(wanted[index]?.[1] ?? Number.NaN, 9))
}

let it: TestClass
let mina: Viewer
let bence: Viewer
let sara: Viewer
const idOf = (of: TestClass, n: number, kind: 'choice' | 'typed' | 'truth' = 'choice') => of.lecture.concepts[n]?.[kind] ?? ''

/** Two students are asked the question and say o2; the third leaves it blank. */
async function play(of: TestClass) {
  const [first, second, third] = of.students as [Viewer, Viewer, Viewer]
  const asked = (last: Response | null) => [
    { questionId: idOf(of, 1), response: choice('o1') }, { questionId: idOf(of, 0), response: last },
    { questionId: idOf(of, 2), response: choice('o3') },
  ]
  const papers = [
    await sit(first, of.courseId, asked(choice('o2')), at(10)),
    await sit(second, of.courseId, asked(choice('o2')), at(11)),
    await sit(third, of.courseId, asked(null), at(12)),
    await sit(first, of.courseId, [{ questionId: idOf(of, 0), response: choice('o2') }], at(20), 'OWN'),
  ]
  await prisma.$transaction((tx) => recordEvidence(tx, {
    userId: second.userId, courseId: of.courseId, kind: 'CHECK', at: at(30), timeZone: second.timeZone,
    answers: [{
      questionId: idOf(of, 1, 'typed'), conceptIds: [of.lecture.concepts[0]?.id ?? ''], score: 0, guess: 0, helped: false,
      difficultyPrior: 0,
    }],
  }))
  return papers
}

beforeEach(async () => {
  it = await createClass({ concepts: 4 })
  ;[mina, bence, sara] = it.students as [Viewer, Viewer, Viewer]
})

describe('a wrong key', () => {
  test('everybody who was asked is scored again, and every number is as if it had been graded right at first', async () => {
    const other = await createClass({ concepts: 4 })
    await prisma.question.update({ where: { id: idOf(other, 0) }, data: { key: { kind: 'choice', optionId: 'o2' } } })
    await play(other)
    const [paper, second, blank, own] = await play(it)
    if (!paper || !second || !blank || !own) throw new Error('no papers')
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 1, maxScore: 3 })
    const item = { attemptId: paper.attemptId, itemId: paper.itemOf(idOf(it, 0)) }
    const appeal = await sendAppeal(mina, { ...item, words: 'Page 1 says so.' }, at(70))
    expect(appeal).toMatchObject({ state: 'open', text: 'Sent. Ada Kern sees it.' })
    await sendAppeal(bence, { attemptId: second.attemptId, itemId: second.itemOf(idOf(it, 0)), words: '' }, at(71))
    expect(await countAppeals(it.instructor, it.courseId)).toBe(2)
    const [group] = await listAppeals(it.instructor, it.courseId)
    const given = { who: ['Mina Farkas', 'Bence Ott'], remedies: ['new-key', 'accept-answer', 'drop'] }
    expect(group).toMatchObject({ count: 2, answers: [given] })

    const input = { appealId: appeal.appealId, remedy: 'new-key' as const, reply: 'You are right, page 1 says o2.' }
    expect(await acceptAppeal(it.instructor, input, at(80))).toEqual({ settled: 2, isReworded: true })
    await expect(acceptAppeal(it.instructor, input, at(81))).rejects.toMatchObject({ code: 'conflict' })
    await rescoreQuestion(idOf(it, 0))
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 2, maxScore: 3 })
    expect(await scoreOf(second.attemptId)).toEqual({ score: 2, maxScore: 3 })
    expect(await scoreOf(blank.attemptId)).toEqual({ score: 1, maxScore: 3 })
    expect(await scoreOf(own.attemptId)).toEqual({ score: 1, maxScore: 1 })
    expectSame(await numbersOf(it.courseId), await numbersOf(other.courseId))
    // Run again, as after a worker that died, it changes nothing.
    await rescoreQuestion(idOf(it, 0))
    expectSame(await numbersOf(it.courseId), await numbersOf(other.courseId))

    // The next are asked with the right key, by a new version.
    const next = await prisma.question.findFirstOrThrow({ where: { replacesId: idOf(it, 0) } })
    expect(next).toMatchObject({ state: 'PUBLISHED', key: { kind: 'choice', optionId: 'o2' } })
    // Nothing that spoke for the old key is left.
    expect(JSON.stringify(next.rationales)).toContain(input.reply)
    expect(JSON.stringify(next.rationales)).not.toContain('secret')
    expect((await prisma.question.findUniqueOrThrow({ where: { id: idOf(it, 0) } })).state).toBe('RETIRED')

    const report = await getReport(mina, paper.attemptId, at(90))
    expect(report?.rescored?.lines).toEqual(['Question 2 was re-scored: your answer counts now.'])
    expect(report?.items[1]?.appeal?.sent).toMatchObject({ state: 'accepted', reply: 'You are right, page 1 says o2.' })
    expect(await listScoreNews(bence, at(90))).toEqual([
      {
        text: 'Question 2 of Mid-term. Accepted: the key was wrong, and your answer is the key now.',
        href: `/exams/report/${second.attemptId}`,
      },
    ])
    await markAppealsSeen(bence, second.attemptId, at(91))
    expect(await listScoreNews(bence, at(92))).toEqual([])
    expect(await listScoreNews(sara, at(92))).toEqual([])
  })

  test('a typed answer that is right too takes nothing from others, and those who did not ask are told', async () => {
    const questionId = idOf(it, 0, 'typed')
    const key = 'secretamberlandforms'
    const one = await sit(mina, it.courseId, [{ questionId, response: typed('mountain pass') }], at(10))
    const two = await sit(bence, it.courseId, [{ questionId, response: typed('The Mountain Pass') }], at(11))
    const three = await sit(sara, it.courseId, [{ questionId, response: typed(key) }], at(12))
    const { appealId } = await sendAppeal(mina, { attemptId: one.attemptId, itemId: one.itemOf(questionId), words: '' }, at(70))
    expect(await acceptAppeal(it.instructor, { appealId, remedy: 'accept-answer', reply: '' }, at(80))).toMatchObject({ settled: 1 })
    await rescoreQuestion(questionId)
    for (const { attemptId } of [one, two, three]) expect(await scoreOf(attemptId)).toEqual({ score: 1, maxScore: 1 })
    const news = await listScoreNews(bence, at(90))
    const text = 'Question 1 of Mid-term was re-scored: your answer counts now.'
    expect(news).toEqual([{ text, href: `/exams/report/${two.attemptId}` }])
    expect(await listScoreNews(sara, at(90))).toEqual([])
    const next = await prisma.question.findFirstOrThrow({ where: { replacesId: questionId } })
    expect(next.key).toMatchObject({ accepted: [key, 'mountain pass'] })
  })

  test('a second right option counts beside the key, and the question waits for its reviewer', async () => {
    const questionId = idOf(it, 0)
    const one = await sit(mina, it.courseId, [{ questionId, response: choice('o2') }], at(10))
    const two = await sit(bence, it.courseId, [{ questionId, response: choice('o1') }], at(11))
    const { appealId } = await sendAppeal(mina, { attemptId: one.attemptId, itemId: one.itemOf(questionId), words: '' }, at(70))
    await acceptAppeal(it.instructor, { appealId, remedy: 'accept-answer', reply: '' }, at(80))
    await rescoreQuestion(questionId)
    for (const { attemptId } of [one, two]) expect(await scoreOf(attemptId)).toEqual({ score: 1, maxScore: 1 })
    expect((await prisma.question.findUniqueOrThrow({ where: { id: questionId } })).state).toBe('VERIFIED')
    expect((await getReport(mina, one.attemptId, at(90)))?.items[0]?.feedback?.score).toBe(1)
  })

  test('declined leaves everything as it was, and says why', async () => {
    const [paper] = await play(it)
    if (!paper) throw new Error('no paper')
    const before = await numbersOf(it.courseId)
    const item = { attemptId: paper.attemptId, itemId: paper.itemOf(idOf(it, 0)) }
    const { appealId } = await sendAppeal(mina, { ...item, words: '' }, at(70))
    expect(await declineAppeal(it.instructor, { appealId, reply: 'Page 1 says o1.' }, at(80))).toEqual({ settled: 1 })
    await rescoreQuestion(idOf(it, 0))
    expectSame(await numbersOf(it.courseId), before)
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 1, maxScore: 3 })
    expect(await prisma.question.count({ where: { id: idOf(it, 0), state: 'PUBLISHED' } })).toBe(1)
    // Once for an answer: sent again, the decision comes back.
    expect(await sendAppeal(mina, { ...item, words: 'again' }, at(81))).toMatchObject({ state: 'declined', reply: 'Page 1 says o1.' })
    await expect(withdrawAppeal(mina, appealId, at(82))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('dropped, it is in nobody’s score, and in no paper closed later', async () => {
    const [paper, , blank] = await play(it)
    if (!paper || !blank) throw new Error('no paper')
    const { appealId } = await sendAppeal(mina, { attemptId: paper.attemptId, itemId: paper.itemOf(idOf(it, 0)), words: '' }, at(70))
    await acceptAppeal(it.instructor, { appealId, remedy: 'drop', reply: '' }, at(80))
    await rescoreQuestion(idOf(it, 0))
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 1, maxScore: 2 })
    expect(await scoreOf(blank.attemptId)).toEqual({ score: 1, maxScore: 2 })
    expect(await getReport(sara, blank.attemptId, at(90))).toMatchObject({
      score: 1, maxScore: 2, rescored: { lines: ['Question 2 is out of the score: it counts for nobody.'] },
    })
    const later = await sit(bence, it.courseId, [{ questionId: idOf(it, 0), response: choice('o1') }], at(95), 'OWN')
    expect(await scoreOf(later.attemptId)).toEqual({ score: 0, maxScore: 0 })
    expect(await prisma.evidence.count({ where: { attemptId: later.attemptId } })).toBe(0)
  })
})

test('a check under an explanation keeps no answer: given with the wrong key, it is no evidence any more', async () => {
  const questionId = idOf(it, 0)
  const { userId, timeZone } = sara
  const conceptId = it.lecture.concepts[0]?.id ?? ''
  await prisma.$transaction((tx) => recordEvidence(tx, {
    userId, courseId: it.courseId, kind: 'CHECK', at: at(5), timeZone,
    answers: [{ questionId, conceptIds: [conceptId], score: 1, guess: 0.3, helped: false, difficultyPrior: 0 }],
  }))
  const paper = await sit(mina, it.courseId, [{ questionId, response: choice('o2') }], at(10))
  const { appealId } = await sendAppeal(mina, { attemptId: paper.attemptId, itemId: paper.itemOf(questionId), words: '' }, at(70))
  await acceptAppeal(it.instructor, { appealId, remedy: 'new-key', reply: '' }, at(80))
  await rescoreQuestion(questionId)
  expect(await prisma.mastery.count({ where: { userId } })).toBe(0)
  expect(await prisma.evidence.findFirstOrThrow({ where: { userId } })).toMatchObject({ weight: 0, conceptIds: [], score: 1 })
})

describe('a private space', () => {
  test('the question leaves score and evidence at once, gives no point, and comes back with undo', async () => {
    const { viewer, courseId } = await createStudent()
    const lecture = await createLecture(courseId, viewer.userId, 3)
    const ids = lecture.concepts.map((concept) => concept.choice)
    const [first = '', second = ''] = ids
    const asked = [{ questionId: first, response: choice('o2') }, { questionId: second, response: choice('o1') }]
    const paper = await sit(viewer, courseId, asked, at(10), 'OWN')
    const before = await numbersOf(courseId)
    const item = { attemptId: paper.attemptId, itemId: paper.itemOf(first) }
    const { appealId, state } = await sendAppeal(viewer, { ...item, words: 'Both are right.' }, at(20))
    expect(state).toBe('dropped')
    await rescoreQuestion(first)
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 1, maxScore: 1 })
    expect(await prisma.mastery.findMany({ where: { userId: viewer.userId }, select: { conceptId: true } })).toEqual([
      { conceptId: lecture.concepts[1]?.id },
    ])
    expect(await prisma.question.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ state: 'REJECTED', tags: [OUT_OF_SCORE] })
    await expect(undoRejectOwn(viewer, first, at(21))).rejects.toMatchObject({ code: 'conflict' })
    await withdrawAppeal(viewer, appealId, at(30))
    await rescoreQuestion(first)
    expect(await scoreOf(paper.attemptId)).toEqual({ score: 1, maxScore: 2 })
    expectSame(await numbersOf(courseId), before)
    expect(await prisma.question.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ state: 'PUBLISHED', tags: [] })
  })
})

describe('whose it is', () => {
  test('only one’s own answer, once its key is told, and not a right one or a blank', async () => {
    const questionId = idOf(it, 0)
    const others = [{ questionId: idOf(it, 1), response: choice('o1') }, { questionId: idOf(it, 2), response: null }]
    const asked = [{ questionId, response: choice('o2') }, ...others]
    const { attemptId, itemOf } = await sit(mina, it.courseId, asked, at(10))
    const item = { attemptId, itemId: itemOf(questionId), words: '' }
    const { stranger, otherStudent } = it.outsiders
    for (const viewer of [bence, stranger, otherStudent, it.instructor]) {
      await expect(sendAppeal(viewer, item, at(70))).rejects.toMatchObject(NOT_FOUND)
    }
    // Handed in, but the exam is still open for others.
    await expect(sendAppeal(mina, item, at(59))).rejects.toMatchObject(NOT_FOUND)
    await expect(sendAppeal(mina, { ...item, itemId: itemOf(idOf(it, 1)) }, at(70))).rejects.toMatchObject({ code: 'conflict' })
    await expect(sendAppeal(mina, { ...item, itemId: itemOf(idOf(it, 2)) }, at(70))).rejects.toMatchObject(NOT_FOUND)
    const { appealId } = await sendAppeal(mina, item, at(70))
    for (const viewer of [bence, stranger, it.instructor]) {
      await expect(withdrawAppeal(viewer, appealId, at(71))).rejects.toMatchObject(NOT_FOUND)
    }
    await withdrawAppeal(mina, appealId, at(72))
    expect(await prisma.appeal.count({ where: { courseId: it.courseId } })).toBe(0)
  })

  test('decided by who teaches the class and nobody else; of a practice answer they see no name', async () => {
    const questionId = idOf(it, 0)
    const { attemptId, itemOf } = await sit(mina, it.courseId, [{ questionId, response: choice('o2') }], at(10), 'OWN')
    const { appealId } = await sendAppeal(mina, { attemptId, itemId: itemOf(questionId), words: 'See page 1.' }, at(20))
    const { stranger, otherInstructor } = it.outsiders
    for (const viewer of [mina, bence, stranger, otherInstructor]) {
      await expect(acceptAppeal(viewer, { appealId, remedy: 'drop', reply: '' }, at(30))).rejects.toMatchObject(NOT_FOUND)
      await expect(declineAppeal(viewer, { appealId, reply: 'No.' }, at(30))).rejects.toMatchObject(NOT_FOUND)
      await expect(listAppeals(viewer, it.courseId)).rejects.toMatchObject(NOT_FOUND)
      expect(await countAppeals(viewer, it.courseId)).toBe(0)
    }
    const queue = await getAppealQueue(it.instructor, it.courseId, {})
    expect(queue.open?.answers[0]).toMatchObject({ who: ['a student'], words: [{ who: 'a student', text: 'See page 1.' }] })
    expect(JSON.stringify(queue)).not.toContain(mina.name)
    expect(queue.item?.id).toBe(questionId)
  })
})
