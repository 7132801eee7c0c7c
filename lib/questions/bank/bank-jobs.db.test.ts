import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { playModel } from '#scripts/test/play-questions.ts'
import { createStoneLecture } from '#scripts/test/stone-lecture.ts'
import { listBanks, listOfferable } from './bank-jobs.ts'
import { USUAL_RATE } from './estimate-bank.ts'
import { runBankJob } from './run-bank-job.ts'
import { startBankJob } from './start-bank-job.ts'
import { stopBankJob } from './stop-bank-job.ts'

const server = await startModelServer({ reply: playModel() })
afterAll(() => server.close())

const engines = testEngines(server.url)
const never = new AbortController().signal

let viewer: Viewer
let courseId: string
let materialId: string

beforeEach(async () => {
  await prisma.modelCall.deleteMany()
  await prisma.bankJob.deleteMany()
  ;({ viewer, courseId } = await createStudent())
  ;({ materialId } = await createStoneLecture(courseId, viewer.userId, 2))
})

const banks = (given: typeof engines | null = engines, who = viewer) => listBanks(who, courseId, new Date(), given)

test('a lecture without a bank is offered one, with what it would use and who reads the text', async () => {
  const [bank] = await banks()
  expect(bank).toMatchObject({ materialId, state: 'none', published: 0, parts: null, failure: null })
  expect(bank?.offer).toEqual({
    kind: 'first', questions: 20, tokens: 2 * USUAL_RATE.tokens, leftToday: 200_000,
    model: 'test-model', host: 'this machine', waits: false,
  })
  expect(await listOfferable(viewer, new Date(), engines)).toEqual([{ materialId, title: 'Stones', tokens: 2 * USUAL_RATE.tokens }])
})

test('without a model, and with one that is too small, nothing is offered', async () => {
  expect(await banks(null)).toEqual([])
  expect(await banks(testEngines(server.url, { rung: 'PLAIN' }))).toEqual([])
  expect(await listOfferable(viewer, new Date(), null)).toEqual([])
})

test('progress, the result, and more of it', async () => {
  const { bankJobId } = await startBankJob(viewer, materialId, { engines, target: 6 })
  expect((await banks())[0]).toMatchObject({ state: 'waiting', parts: { done: 0, of: 2 }, offer: null })
  expect(await listOfferable(viewer, new Date(), engines)).toEqual([])
  await runBankJob(bankJobId, never, engines)
  const [bank] = await banks()
  expect(bank).toMatchObject({ state: 'done', model: 'test-model', published: 6, approval: 0, drafted: 6, dropped: [] })
  expect(bank?.offer).toMatchObject({ kind: 'more', questions: 20 })
  expect(bank?.tokensPerQuestion).toBe(Math.round((bank?.tokens ?? 0) / 6))
  expect(bank?.offer?.leftToday).toBe(200_000 - (bank?.tokens ?? 0))
  // What was written is still told when the model is gone.
  expect((await banks(null))[0]).toMatchObject({ published: 6, offer: null })
})

test('a stopped one goes on; a model that is not trusted writes for approval', async () => {
  const untrusted = testEngines(server.url, { trusted: false })
  const { bankJobId } = await startBankJob(viewer, materialId, { engines: untrusted, target: 6 })
  await stopBankJob(viewer, materialId, new Date())
  expect((await banks(untrusted))[0]).toMatchObject({ state: 'stopped', offer: { kind: 'go-on', questions: 6, waits: true } })
  expect((await startBankJob(viewer, materialId, { engines: untrusted })).bankJobId).toBe(bankJobId)
  await runBankJob(bankJobId, never, untrusted)
  expect((await banks(untrusted))[0]).toMatchObject({ state: 'done', published: 0, approval: 6 })
})

test('dropped drafts are told in words', async () => {
  server.setReply(playModel({ wrongKeys: true }))
  const { bankJobId } = await startBankJob(viewer, materialId, { engines })
  await runBankJob(bankJobId, never, engines)
  server.setReply(playModel())
  const dropped = [{ reason: 'the key did not stand up when it was solved', count: 12 }]
  expect((await banks())[0]).toMatchObject({ published: 0, tokensPerQuestion: null, dropped })
})

test('a stranger finds no course; a classmate who may not edit is offered nothing', async () => {
  const other = await createStudent('Bence Kis')
  await expect(banks(engines, other.viewer)).rejects.toMatchObject({ code: 'not-found' })
  await prisma.course.update({ where: { id: courseId }, data: { kind: 'CLASS', enrolments: { create: { userId: other.viewer.userId } } } })
  expect(await banks(engines, other.viewer)).toEqual([])
  await prisma.enrolment.update({ where: { courseId_userId: { courseId, userId: other.viewer.userId } }, data: { role: 'INSTRUCTOR' } })
  expect(await banks(engines, other.viewer)).toHaveLength(1)
})
