import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { explain } from '#lib/explanations/explain.ts'
import { explainRequestSchema } from '#lib/explanations/schema.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import type { Key, Response } from '#lib/questions/schema.ts'
import { promptOf } from '#scripts/model-server/chat-request.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { describePersonal } from './describe-personal.ts'
import { loadPersonal } from './load-personal.ts'
import { loadRefreshers } from './load-refreshers.ts'
import { NOTHING_KNOWN } from './personal.ts'
import { personalSlots } from './personal-slots.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const DAYS = ['2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11-24T10:00:00Z'].map((day) => new Date(day))

const TEXT = [
  { text: 'Encoding is the input of information into memory.', page: 1 },
  { text: 'Storage is the keeping of information.', page: 2 },
  { text: 'Retrieval is getting back what encoding put into storage.', page: 3 },
  { text: 'Forgetting is a failure of retrieval.', page: 4 },
]
const SOURCE = { aliases: [], probability: 1, importance: 1 }
const NAMES = ['encoding', 'storage', 'retrieval', 'forgetting'] as const
type Name = (typeof NAMES)[number]

/** A class with a lecture of four concepts: retrieval builds on encoding and storage, and (wrongly) on forgetting. */
async function lecture() {
  const teacher = await createStudent('Odile Marchand')
  const course = await prisma.course.create({
    data: { name: 'Memory', enrolments: { create: { userId: teacher.viewer.userId, role: 'INSTRUCTOR' } } },
  })
  const material = await createMaterial(course.id, teacher.viewer.userId, TEXT)
  const ids = {} as Record<Name, string>
  for (const [index, name] of NAMES.entries()) {
    const sentenceId = material.sentenceIds[index] ?? ''
    const definition = { term: { start: 0, end: name.length, text: name }, gloss: { start: name.length + 4, end: 40, text: '' } }
    const source = { ...SOURCE, versionId: material.versionId, name, definitionSentenceId: sentenceId, definition }
    const concept = await prisma.concept.create({
      data: { courseId: course.id, key: name, name, sources: { create: source }, mentions: { create: { sentenceId } } },
    })
    ids[name] = concept.id
  }
  const edge = { courseId: course.id, versionId: material.versionId, sentenceId: material.sentenceIds[2] ?? '', fromId: ids.retrieval }
  await prisma.conceptEdge.createMany({ data: (['encoding', 'storage', 'forgetting'] as const).map((to) => ({ ...edge, toId: ids[to] })) })
  return { ...material, courseId: course.id, ids, teacher: teacher.viewer }
}

let it: Awaited<ReturnType<typeof lecture>>
let viewer: Viewer
beforeAll(async () => {
  it = await lecture()
})
beforeEach(async () => {
  viewer = await join()
})

async function join(): Promise<Viewer> {
  const student = await createStudent()
  await prisma.enrolment.create({ data: { courseId: it.courseId, userId: student.viewer.userId } })
  return student.viewer
}

type Kind = { key: Key; wrong: Response }
const CHOICE: Kind = { key: { kind: 'choice', optionId: 'a' }, wrong: { kind: 'choice', optionId: 'b' } }
const TYPED: Kind = { key: { kind: 'typed', accepted: ['retrieval'], others: [] }, wrong: { kind: 'typed', text: 'my odd word' } }

let made = 0
async function question(about: Name, { key }: Kind = CHOICE) {
  made += 1
  const { id } = await prisma.question.create({
    data: {
      courseId: it.courseId, materialId: it.materialId, versionId: it.versionId, tier: 'UPPER', state: 'PUBLISHED', engine: 'builtin',
      type: key.kind === 'choice' ? 'DEFINITION_TO_TERM' : 'TYPED_TERM', taskVersion: '1', rule: 'is', seed: 1, guess: 0.3,
      enemyGroup: `g${made}`, stem: `Which is it, number ${made}?`, key,
      options: [{ id: 'a', text: about }, { id: 'b', text: 'consolidation' }],
      rationales: [{ optionId: 'b', text: 'Consolidation makes it last.', citation: null }],
      concepts: { create: { conceptId: it.ids[about] } },
    },
  })
  return id
}

async function paper(student: Viewer, questionId: string, times: { startedAt: Date; expiresAt?: Date }) {
  const { courseId } = it
  const { userId } = student
  const blueprint = await prisma.blueprint.create({ data: { courseId, ownerId: userId, title: 'x', topics: [], types: [], number: 1 } })
  const exam = await prisma.exam.create({
    data: { courseId, blueprintId: blueprint.id, createdById: userId, kind: 'PRACTICE', title: 'x' },
  })
  const form = await prisma.form.create({
    data: {
      examId: exam.id, seed: 1, items: { create: { ordinal: 0, questionId, optionOrder: [] } }, attempts: { create: { userId, ...times } },
    },
    select: { items: { select: { id: true } }, attempts: { select: { id: true } } },
  })
  return { attemptId: form.attempts[0]?.id ?? '', formItemId: form.items[0]?.id ?? '' }
}

/** An answer as practice keeps it: the response, and the evidence of it. */
async function answer(student: Viewer, about: Name, score: number, at: Date, given: { questionId?: string; kind?: Kind } = {}) {
  const kind = given.kind ?? CHOICE
  const questionId = given.questionId ?? (await question(about, kind))
  const sat = await paper(student, questionId, { startedAt: at })
  await prisma.answer.create({ data: { ...sat, response: score === 1 ? kind.key : kind.wrong, score, gradedAt: at } })
  await record(student, about, { questionId, score, at, attemptId: sat.attemptId })
  return questionId
}

/** Without an attempt: a check under an explanation. */
async function record(
  { userId, timeZone }: Viewer,
  about: Name,
  { questionId, score, at, attemptId }: { questionId: string; score: number; at: Date; attemptId?: string },
) {
  const answers = [{ questionId, conceptIds: [it.ids[about]], score, guess: 0.3, helped: false, difficultyPrior: 0 }]
  const kind = attemptId === undefined ? 'CHECK' : 'PRACTICE'
  const where = { userId, courseId: it.courseId, kind, at, timeZone, answers, ...(attemptId === undefined ? {} : { attemptId }) } as const
  await prisma.$transaction((tx) => recordEvidence(tx, where))
}

const onRetrieval = (student: Viewer) => loadPersonal(student, { versionId: it.versionId, conceptIds: [it.ids.retrieval] }, NOW)
async function solid(student: Viewer, about: Name) {
  for (let n = 0; n < 9; n++) await answer(student, about, 1, DAYS[n % DAYS.length] ?? NOW)
}

test('two students of one class with different records are told different things', async () => {
  const other = await join()
  await answer(viewer, 'retrieval', 1, DAYS[0] ?? NOW)
  await answer(viewer, 'retrieval', 0, DAYS[1] ?? NOW)
  await answer(viewer, 'retrieval', 0, DAYS[2] ?? NOW, { kind: TYPED })
  await prisma.pageVisit.create({ data: { userId: viewer.userId, materialId: it.materialId, page: 2 } })
  await solid(other, 'retrieval')
  await solid(other, 'encoding')
  await answer(other, 'storage', 0, DAYS[2] ?? NOW)
  const [weak, strong] = [await onRetrieval(viewer), await onRetrieval(other)]
  const place = { materialId: it.materialId, materialTitle: null }
  expect(weak).toMatchObject({
    level: 'first-steps', answered: { right: 1, of: 3, about: 'retrieval' }, mastered: [],
    missing: [
      { name: 'encoding', conceptId: it.ids.encoding, page: 1, why: 'not-met', ...place },
      { name: 'storage', conceptId: it.ids.storage, page: 2, why: 'not-shown', ...place },
    ],
    mistakes: [
      { about: 'retrieval', given: 'my odd word', own: true, key: 'retrieval', day: '24 November' },
      {
        about: 'retrieval', given: 'consolidation', own: false, key: 'retrieval', rationale: 'Consolidation makes it last.',
        day: '22 November',
      },
    ],
  })
  expect(strong).toMatchObject({ level: 'short', answered: { right: 9, of: 9 }, mastered: ['encoding'], mistakes: [] })
  expect(strong.missing).toMatchObject([{ name: 'storage', why: 'weak' }])
  expect(describePersonal(weak)).toContain('you mixed up “consolidation” and “retrieval” on 22 November')
  expect(describePersonal(strong)).toContain('“storage” (page 2) is still shaky')
  expect(JSON.stringify(personalSlots(weak, { sharesWords: false }))).not.toContain('odd word')
  expect(personalSlots(weak, { sharesWords: true }).untrusted).toContain('odd word')
})

test('who has answered nothing is at the usual level; what they were never shown to know is named', async () => {
  const fresh = await onRetrieval(viewer)
  expect(fresh).toMatchObject({ level: 'usual', answered: null, mastered: [], mistakes: [] })
  expect(fresh.missing.map(({ name, why }) => [name, why])).toEqual([['encoding', 'not-met'], ['storage', 'not-met']])
  expect(await loadPersonal(viewer, { versionId: it.versionId, conceptIds: [it.ids.encoding] }, NOW)).toEqual(NOTHING_KNOWN)
})

test('switched off, nothing is taken into account', async () => {
  await answer(viewer, 'retrieval', 0, DAYS[0] ?? NOW)
  await prisma.user.update({ where: { id: viewer.userId }, data: { personalises: false } })
  expect(await onRetrieval(viewer)).toEqual(NOTHING_KNOWN)
})

test('a page is about what it defines; what it builds on itself is not missing', async () => {
  const target = { versionId: it.versionId, sentenceIds: [it.sentenceIds[1] ?? '', it.sentenceIds[2] ?? ''] }
  await solid(viewer, 'storage')
  const page = await loadPersonal(viewer, target, NOW)
  expect(page.missing.map(({ name }) => name)).toEqual(['encoding'])
  expect(page).toMatchObject({ answered: { right: 9, of: 9, about: null }, mastered: ['storage'], level: 'short' })
})

describe('mistakes', () => {
  test('answered right since, withdrawn, or in a paper being sat: not told', async () => {
    const since = await answer(viewer, 'retrieval', 0, DAYS[0] ?? NOW)
    const withdrawn = await answer(viewer, 'retrieval', 0, DAYS[0] ?? NOW)
    const held = await answer(viewer, 'retrieval', 0, DAYS[0] ?? NOW)
    expect((await onRetrieval(viewer)).mistakes).toHaveLength(2)
    await answer(viewer, 'retrieval', 1, DAYS[1] ?? NOW, { questionId: since })
    await prisma.question.update({ where: { id: withdrawn }, data: { state: 'QUARANTINED' } })
    await paper(viewer, held, { startedAt: NOW, expiresAt: new Date(NOW.getTime() + 60_000) })
    expect((await onRetrieval(viewer)).mistakes).toEqual([])
  })
  test('of one fact are one, and another question of a fact that is being asked is held back too', async () => {
    const first = await answer(viewer, 'retrieval', 0, DAYS[0] ?? NOW)
    const second = await answer(viewer, 'retrieval', 0, DAYS[1] ?? NOW)
    await prisma.question.updateMany({ where: { id: { in: [first, second] } }, data: { enemyGroup: 'one fact' } })
    expect((await onRetrieval(viewer)).mistakes.map(({ day }) => day)).toEqual(['22 November'])
    await paper(viewer, first, { startedAt: NOW, expiresAt: new Date(NOW.getTime() + 60_000) })
    expect((await onRetrieval(viewer)).mistakes).toEqual([])
  })
  test('a check keeps no answer, only that it was wrong', async () => {
    await record(viewer, 'retrieval', { questionId: await question('retrieval'), score: 0, at: DAYS[0] ?? NOW })
    expect((await onRetrieval(viewer)).mistakes).toMatchObject([{ given: null, own: false, key: 'retrieval' }])
  })
})

describe('what it builds on', () => {
  test('is found in an earlier lecture of the course, by its title, and not in a later one', async () => {
    const { courseId, teacher, ids } = it
    const earlier = await createMaterial(courseId, teacher.userId, [{ text: 'Forgetting is loss.', page: 1 }], { title: 'Lecture 0' })
    await prisma.material.update({ where: { id: earlier.materialId }, data: { createdAt: new Date('2026-01-01') } })
    const later = await createMaterial(courseId, teacher.userId, [{ text: 'Forgetting again.', page: 1 }], { title: 'Lecture 9' })
    await prisma.material.update({ where: { id: later.materialId }, data: { createdAt: new Date('2027-01-01') } })
    for (const { versionId, sentenceIds } of [later, earlier]) {
      await prisma.conceptSource.create({
        data: { ...SOURCE, conceptId: ids.forgetting, versionId, name: 'forgetting', definitionSentenceId: sentenceIds[0] ?? '' },
      })
    }
    const { missing } = await onRetrieval(viewer)
    const found = missing.find(({ name }) => name === 'forgetting')
    expect(found).toMatchObject({ materialId: earlier.materialId, materialTitle: 'Lecture 0', page: 1 })
    await prisma.material.updateMany({ where: { id: { in: [earlier.materialId, later.materialId] } }, data: { deletedAt: NOW } })
    expect((await onRetrieval(viewer)).missing.map(({ name }) => name)).toEqual(['encoding', 'storage'])
  })
  test('can be quoted from this lecture where its sentence stands alone', async () => {
    const { missing } = await onRetrieval(viewer)
    const refreshers = await loadRefreshers(it.versionId, missing)
    expect(refreshers.map(({ name, sentence: { page, text } }) => [name, page, text]))
      .toEqual([['encoding', 1, TEXT[0]?.text], ['storage', 2, TEXT[1]?.text]])
    const [first] = refreshers
    const passage = await prisma.passage.findUniqueOrThrow({ where: { id: first?.sentence.passageId ?? '' } })
    expect(passage.text.slice(first?.sentence.start, first?.sentence.end)).toBe(first?.sentence.text)
    await prisma.sentence.update({ where: { id: it.sentenceIds[0] ?? '' }, data: { traits: ['dependent'] } })
    expect((await loadRefreshers(it.versionId, missing)).map(({ name }) => name)).toEqual(['storage'])
    await prisma.sentence.update({ where: { id: it.sentenceIds[0] ?? '' }, data: { traits: [] } })
  })
})

describe('access', () => {
  test('a foreign lecture, and a deleted one, are not found; foreign parts of it say nothing', async () => {
    const stranger = await createStudent('Bence Ott')
    await expect(onRetrieval(stranger.viewer)).rejects.toMatchObject({ code: 'not-found' })
    const own = await createMaterial(stranger.courseId, stranger.viewer.userId, ['Encoding is mine.'])
    for (const part of [{ conceptIds: [it.ids.retrieval] }, { sentenceIds: it.sentenceIds }]) {
      expect(await loadPersonal(stranger.viewer, { versionId: own.versionId, ...part }, NOW)).toEqual(NOTHING_KNOWN)
    }
    await prisma.material.update({ where: { id: own.materialId }, data: { deletedAt: NOW } })
    const { versionId, sentenceIds } = own
    await expect(loadPersonal(stranger.viewer, { versionId, sentenceIds }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
  test('what another student answered says nothing of this one', async () => {
    const other = await join()
    await answer(other, 'retrieval', 0, DAYS[0] ?? NOW)
    expect(await onRetrieval(viewer)).toMatchObject({ level: 'usual', answered: null, mistakes: [] })
  })
})

describe('what reaches a model', () => {
  /** The prompt of an explanation of "retrieval", and what the student is told was taken into account. */
  async function asked(student: Viewer): Promise<{ prompt: string; told: string | null }> {
    const server = await startModelServer({ strict: true, reply: () => ({ json: { elements: [] } }) })
    const request = explainRequestSchema.parse({
      materialId: it.materialId, target: { kind: 'concept', conceptId: it.ids.retrieval }, style: 'simpler',
    })
    const told: (string | null)[] = []
    try {
      const context = { signal: new AbortController().signal, now: NOW, engines: testEngines(server.url) }
      for await (const event of explain(student, request, context)) if (event.type === 'begin') told.push(event.personal)
    } finally {
      await server.close()
    }
    return { prompt: promptOf(server.requests[0]!.body!), told: told[0] ?? null }
  }

  const DIFFERS = 'differs for two students, says so to each, keeps their own words back until they allow it, and stops when switched off'

  test(DIFFERS, async () => {
    const weak = viewer
    const strong = await join()
    await answer(weak, 'retrieval', 0, DAYS[1]!)
    await answer(weak, 'retrieval', 0, DAYS[2]!, { kind: TYPED })
    await solid(strong, 'retrieval')
    await solid(strong, 'encoding')
    const [first, second] = [await asked(weak), await asked(strong)]
    expect(first.prompt).not.toBe(second.prompt)
    expect(first.prompt).toContain('Their answer: consolidation')
    expect(second.prompt).toContain('Knows well: encoding')
    expect(first.told).toMatch(/^Taken into account: .*mixed up “consolidation” and “retrieval”/)
    expect(second.told).toContain('solid on “encoding”')
    // What comes from the record stands behind the fence, and nothing in it names the student.
    expect(first.prompt.indexOf('Their answer')).toBeGreaterThan(first.prompt.indexOf('<<<DATA'))
    expect(first.prompt).not.toContain(weak.name)
    expect(first.prompt).not.toContain('odd word')
    await prisma.user.update({ where: { id: weak.userId }, data: { sharesWords: true } })
    expect((await asked(weak)).prompt).toContain('my odd word')
    await prisma.user.updateMany({ where: { id: { in: [weak.userId, strong.userId] } }, data: { personalises: false } })
    const [off, same] = [await asked(weak), await asked(strong)]
    expect(off.prompt).toBe(same.prompt)
    expect(off.told).toBeNull()
  })
})
