import type { ChildProcess } from 'node:child_process'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { seededRandom } from '#lib/utils/random.ts'
import { kill, openHouse } from './house.ts'
import type { House } from './house.ts'
import type { Order, Told } from './web-stand-in.ts'

/**
 * `kill -9` of every process, in turn and at seeded moments, while a lecture is read and an exam is sat: the next start
 * goes on, and nothing that was acknowledged is gone.
 */
const LECTURE = join('prisma', 'seed', 'openstax-psychology-08.pdf')
const SEED = 20261125
const KILLS = ['worker', 'web', 'database', 'worker', 'database', 'web'] as const

let house: House
let viewer: Viewer
let courseId: string
let lectureId: string

/** Only now: the client reads the environment when it is loaded. */
const load = async () => ({
  ...(await import('#lib/db/client.ts')), ...(await import('#scripts/test/factories.ts')), ...(await import('#scripts/test/lecture.ts')),
  ...(await import('#lib/exams/create-exam.ts')), ...(await import('#lib/exams/start-attempt.ts')), ...(await import('#lib/jobs/boss.ts')),
})

beforeAll(async () => {
  house = await openHouse(inject('template'))
  Object.assign(process.env, house.env)
  const { createStudent, createLecture } = await load()
  const student = await createStudent()
  viewer = student.viewer
  courseId = student.courseId
  lectureId = (await createLecture(courseId, viewer.userId, 8)).materialId
})

afterAll(async () => {
  const { stopBoss, disconnect } = await load()
  await stopBoss().catch(() => {})
  await disconnect()
  await house.end()
})

/** Gives a web process one order. @returns what it told, as it comes */
function order(web: ChildProcess, what: Order, onTold: (told: Told) => void = () => {}): Promise<Told> {
  return new Promise((done) => {
    web.on('message', (told) => {
      onTold(told as Told)
      done(told as Told)
    })
    web.send(what)
  })
}

test('every process is killed in turn: each acknowledged answer stands, and the lecture ends READY with every page once', async () => {
  const { prisma, createExam, startAttempt } = await load()
  house.startWorker()
  const uploader = house.startWeb()
  const uploaded = await order(uploader, { do: 'upload', viewer, courseId, fileName: 'Memory.pdf', path: LECTURE })
  if (uploaded.told !== 'uploaded') throw new Error('the upload was not acknowledged')
  // Killed the moment after it said so.
  await kill(uploader)

  const topics = [{ kind: 'material' as const, id: lectureId, weight: 1 }]
  const { examId } = await createExam(viewer, { topics, types: ['DEFINITION_TO_TERM', 'TYPED_TERM', 'TRUE_FALSE'], number: 8, minutes: 60 })
  const { attemptId } = await startAttempt(viewer, examId, new Date(), SEED)

  const random = seededRandom(SEED)
  const acknowledged = new Map<string, Extract<Told, { told: 'saved' }>>()
  let count = 0
  let last = 0
  let web: ChildProcess
  const sit = () => {
    web = house.startWeb()
    void order(web, { do: 'sit', viewer, attemptId, revision: last + 1 }, (told) => {
      if (told.told !== 'saved') return
      acknowledged.set(told.itemId, told)
      last = Math.max(last, told.revision)
      count += 1
    })
  }
  const answers = (more: number) => {
    const target = count + more
    return house.until(async () => count >= target)
  }
  sit()
  const states: string[] = []
  for (const victim of KILLS) {
    await answers(10 + Math.floor(random() * 40))
    const { state } = await house.until(async () => {
      const found = await prisma.materialVersion.findUniqueOrThrow({ where: { id: uploaded.versionId } })
      // In the middle of a page run.
      return found.pagesRead > 0 ? found : null
    })
    states.push(state)
    if (victim === 'worker') {
      await kill(house.worker!)
      house.startWorker()
    } else if (victim === 'database') {
      await kill(house.database)
      await house.startDatabase()
    } else {
      await kill(web!)
      sit()
    }
  }
  // The moments were such that each process died at least once while the lecture was being read.
  expect(states.slice(0, 3)).toEqual(['READING', 'READING', 'READING'])
  await answers(10)
  await kill(web!)

  const rows = await house.until(() => prisma.answer.findMany({ where: { attemptId } }))
  for (const told of acknowledged.values()) {
    const row = rows.find((entry) => entry.formItemId === told.itemId)
    expect(row, `the answer to ${told.itemId}`).toBeDefined()
    // One answer after the acknowledged one may have been saved without the browser being told.
    expect(row!.revision).toBeGreaterThanOrEqual(told.revision)
    if (row!.revision === told.revision) expect(row!.response).toEqual(told.response)
  }
  expect(acknowledged.size).toBe(8)

  // Handing in is killed too, and asked for again.
  const first = house.startWeb()
  first.send({ do: 'hand-in', viewer, attemptId } satisfies Order)
  await house.until(async () => (await prisma.$queryRaw<unknown[]>`SELECT 1 FROM "Attempt" WHERE id = ${attemptId}`).length > 0)
  await kill(first)
  await order(house.startWeb(), { do: 'hand-in', viewer, attemptId })
  const attempt = await prisma.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  expect(attempt).toMatchObject({ closedBy: 'STUDENT' })
  const evidence = await prisma.evidence.findMany({ where: { attemptId } })
  expect(evidence).toHaveLength(8)
  expect(new Set(evidence.map((entry) => entry.questionId)).size).toBe(8)

  const { versionId } = uploaded
  const version = await house.until(async () => {
    const found = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
    if (found.state === 'FAILED') return found
    return found.state === 'READY' && !found.leaseUntil ? found : null
  })
  expect(version).toMatchObject({ state: 'READY', failure: null })
  const pages = await prisma.page.findMany({ where: { versionId }, orderBy: { number: 'asc' } })
  expect(pages.map((page) => page.number)).toEqual(Array.from({ length: version.pageCount! }, (_, index) => index + 1))
  const sentences = await prisma.sentence.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, select: { ordinal: true } })
  expect(sentences.map((sentence) => sentence.ordinal)).toEqual(sentences.map((_, index) => index))
  const twice = await prisma.question.groupBy({
    by: ['type', 'stem', 'factId'], where: { versionId, state: 'PUBLISHED' }, _count: true, having: { stem: { _count: { gt: 1 } } },
  })
  expect(twice).toEqual([])
  expect(await prisma.question.count({ where: { versionId, state: 'PUBLISHED' } })).toBeGreaterThan(10)
})

test('a web server killed while a file is being sent keeps nothing of it', async () => {
  const { prisma } = await load()
  const before = await prisma.material.count()
  const web = house.startWeb()
  expect(await order(web, { do: 'upload', viewer, courseId, fileName: 'half.txt', endless: true })).toEqual({ told: 'receiving' })
  await kill(web)
  expect(await prisma.material.count()).toBe(before)
  const incoming = join(house.dir, 'blobs', 'incoming')
  const [left, ...others] = readdirSync(incoming)
  expect(others).toEqual([])
  // The next worker clears what nobody has written to for an hour; a file that is being sent stays.
  writeFileSync(join(incoming, 'being-sent'), 'x')
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
  utimesSync(join(incoming, left!), twoHoursAgo, twoHoursAgo)
  await kill(house.worker!)
  house.startWorker()
  await house.until(async () => !readdirSync(incoming).includes(left!))
  expect(readdirSync(incoming)).toEqual(['being-sent'])
})

test('twenty uploads at once all end READY', async () => {
  const { prisma } = await load()
  const web = house.startWeb()
  const told: string[] = []
  web.on('message', (message) => {
    const entry = message as Told
    if (entry.told === 'uploaded') told.push(entry.versionId)
  })
  for (let number = 1; number <= 20; number += 1) {
    const text = `Lecture ${number}\n\nA lever of kind ${number} is a rigid bar that turns about a point, the fulcrum.\n`
    web.send({ do: 'upload', viewer, courseId, fileName: `lecture ${number}.txt`, text } satisfies Order)
  }
  await house.until(async () => told.length === 20)
  const versions = await house.until(async () => {
    const found = await prisma.materialVersion.findMany({ where: { id: { in: told } }, include: { pages: true } })
    return found.every(({ state }) => state === 'READY' || state === 'FAILED') ? found : null
  })
  expect(versions.map(({ state, pages }) => `${state} ${pages.length}`)).toEqual(Array.from({ length: 20 }, () => 'READY 1'))
})
