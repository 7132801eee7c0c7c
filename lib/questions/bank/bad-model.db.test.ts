import { afterAll, beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { keySchema, optionsSchema, rationalesSchema } from '#lib/questions/schema.ts'
import { letterAt } from '#lib/questions/tasks/item-lines.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { BROKEN, playBadModel, SPOILINGS, type BadModel } from '#scripts/test/play-bad-model.ts'
import type { Draft } from '#scripts/test/play-questions.ts'
import { createStoneLecture } from '#scripts/test/stone-lecture.ts'
import { runBankJob } from './run-bank-job.ts'
import { startBankJob } from './start-bank-job.ts'

const server = await startModelServer({})
afterAll(() => server.close())

const GOOD = 20
beforeEach(async () => {
  await prisma.modelCall.deleteMany()
  await prisma.bankJob.deleteMany()
})

/** Lectures are read and written on until the model has given every good draft, every bad one and every broken answer. */
async function write(model: BadModel, bad: number) {
  server.setReply(model.reply)
  const engines = testEngines(server.url, { dailyTokens: 10_000_000 })
  const versions: string[] = []
  const hasMore = () => model.good.length < GOOD || model.planted.length < bad || model.broken < BROKEN.length
  for (let lecture = 0; lecture < 12 && hasMore(); lecture += 1) {
    const { viewer, courseId } = await createStudent()
    const { materialId, versionId } = await createStoneLecture(courseId, viewer.userId, 3)
    versions.push(versionId)
    const { bankJobId } = await startBankJob(viewer, materialId, { engines, target: 100 })
    await runBankJob(bankJobId, new AbortController().signal, engines)
  }
  const questions = await prisma.question.findMany({
    where: { versionId: { in: versions } }, include: { citations: true, verdicts: { orderBy: { id: 'asc' } } },
  })
  const jobs = await prisma.bankJob.findMany({ where: { versionId: { in: versions } } })
  return { questions, published: questions.filter(({ state }) => state === 'PUBLISHED'), jobs }
}

type Stored = Awaited<ReturnType<typeof write>>['published'][number]

/** Is it that draft, word for word, with that key, those reasons and that quote? */
function isOf({ stem, options, key, rationales, citations }: Stored, draft: Draft): boolean {
  const right = keySchema.parse(key)
  const own = optionsSchema.parse(options)
  const at = own.findIndex(({ id }) => right.kind === 'choice' && id === right.optionId)
  const reasons = rationalesSchema.parse(rationales).map(({ text }) => text)
  return stem === draft.stem && reasons.join('|') === draft.options.map(({ rationale }) => rationale).join('|')
    && own.map(({ text }) => text).join('|') === draft.options.map(({ text }) => text).join('|')
    && letterAt(at) === String(draft.key) && citations[0]?.quote === draft.quote
}

/** Good drafts that were published, each by a question of its own. */
function countKept({ good }: BadModel, published: readonly Stored[]): number {
  const left = [...published]
  return good.filter((draft) => {
    const at = left.findIndex((question) => isOf(question, draft))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

test('twenty good drafts among bad ones: none of the bad is published, nearly all good are', async () => {
  const model = playBadModel({ honest: true, goodWanted: GOOD })
  const { questions, published, jobs } = await write(model, SPOILINGS.length)
  expect(new Set(model.planted.map(({ name }) => name)).size).toBe(SPOILINGS.length)
  expect(model.good).toHaveLength(GOOD)
  expect(model.broken).toBe(BROKEN.length)
  const stray = published.filter((question) => !model.good.some((draft) => isOf(question, draft)))
  // Broken answers held whole drafts before they broke: those are good ones too, each once.
  for (const { stem, options, key, citations } of stray) {
    const [own, right] = [optionsSchema.parse(options), keySchema.parse(key)]
    const stone = /(\w+)ite/.exec(stem)?.[1]
    expect(right.kind === 'choice' && own.find(({ id }) => id === right.optionId)?.text).toBe(`the ${stone} valley`)
    expect(citations[0]?.quote).toContain(`${stone} valley`)
  }
  const badly = model.planted.filter(({ draft }) => published.some((question) => isOf(question, draft)))
  expect(badly.map(({ name }) => name)).toEqual([])
  expect(countKept(model, published)).toBeGreaterThanOrEqual(16)
  // The same question twice in one lecture is one question.
  for (const own of Map.groupBy(published, ({ versionId }) => versionId).values()) {
    expect(new Set(own.map(({ stem }) => stem)).size).toBe(own.length)
  }
  // Everything that left says why, in a verdict that failed or as a counted reply of the wrong form.
  for (const question of questions.filter(({ state }) => state === 'REJECTED')) {
    expect(question.rejectedFor).toBeTruthy()
    expect(question.verdicts.some(({ passed }) => !passed)).toBe(true)
  }
  const dropped = jobs.reduce((sum, job) => sum + Object.values(job.dropped as Record<string, number>).reduce((a, b) => a + b, 0), 0)
  expect(jobs.reduce((sum, job) => sum + job.drafted - job.published, 0)).toBe(dropped)
})

test('a checker that says yes to everything: what is of the wrong form or wrongly quoted stays out all the same', async () => {
  const of = SPOILINGS.filter(({ needsJudge }) => !needsJudge)
  const model = playBadModel({ honest: false, goodWanted: GOOD, of })
  const { published } = await write(model, of.length)
  expect(new Set(model.planted.map(({ name }) => name)).size).toBe(of.length)
  const badly = model.planted.filter(({ draft }) => published.some((question) => isOf(question, draft)))
  expect(badly.map(({ name }) => name)).toEqual([])
  expect(countKept(model, published)).toBeGreaterThanOrEqual(16)
  expect(model.broken).toBe(BROKEN.length)
})
