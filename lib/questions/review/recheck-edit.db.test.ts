import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { getBoss } from '#lib/jobs/boss.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { playModel } from '#scripts/test/play-questions.ts'
import { createStoneLecture } from '#scripts/test/stone-lecture.ts'
import { runBankJob } from '#lib/questions/bank/run-bank-job.ts'
import { startBankJob } from '#lib/questions/bank/start-bank-job.ts'
import { editOf } from './edit-of.ts'
import { editQuestion } from './edit-question.ts'
import { recheckEdit } from './recheck-edit.ts'
import { verdictSentences } from './verdict-sentences.ts'

const NOW = new Date('2031-03-04T10:00:00Z')
const server = await startModelServer({})
afterAll(() => server.close())
const engines = testEngines(server.url, { dailyTokens: 10_000_000 })

let instructor: Viewer
let questionId: string

beforeEach(async () => {
  await prisma.modelCall.deleteMany()
  instructor = (await createStudent('Anna')).viewer
  const people = [{ userId: instructor.userId, role: 'INSTRUCTOR' as const }]
  const { id: courseId } = await prisma.course.create({ data: { kind: 'CLASS', name: 'Stones', enrolments: { create: people } } })
  const { materialId, versionId } = await createStoneLecture(courseId, instructor.userId, 1)
  server.setReply(playModel())
  const { bankJobId } = await startBankJob(instructor, materialId, { engines, target: 1 })
  await runBankJob(bankJobId, new AbortController().signal, engines)
  questionId = (await prisma.question.findFirstOrThrow({ where: { versionId, state: 'PUBLISHED' }, orderBy: { id: 'asc' } })).id
})

const row = (id: string) =>
  prisma.question.findUniqueOrThrow({ where: { id }, include: { verdicts: { orderBy: { id: 'asc' } } } })

/** Edits the question, its key moved to another option where `wrong`. @returns the edited one's id */
async function edit({ wrong = false, by = engines }: { wrong?: boolean; by?: typeof engines | null } = {}): Promise<string> {
  const before = editOf(await row(questionId))
  const other = before.options.find(({ id }) => before.key.kind === 'choice' && id !== before.key.optionId)!
  const key = wrong ? { kind: 'choice' as const, optionId: other.id } : before.key
  const { saved } = await editQuestion(
    instructor, { ...before, key, explanation: '', stem: `${before.stem.slice(0, -1)} at first?`, questionId, isSure: true }, NOW, by)
  return saved!.questionId
}

/** As it was before it was edited. */
async function again(): Promise<void> {
  await prisma.question.deleteMany({ where: { replacesId: questionId } })
  await prisma.question.update({ where: { id: questionId }, data: { state: 'PUBLISHED' } })
}

const told = async (id: string) => verdictSentences((await row(id)).verdicts, 1).map(({ text }) => text)

test('says that it is being checked again, then what the model found', async () => {
  const id = await edit()
  expect(await told(id)).toContain('Being checked again since it was edited')
  const jobs = await (await getBoss()).fetch<{ questionId: string }>('questions.recheck', { batchSize: 10 })
  expect(jobs.map(({ data }) => data.questionId)).toContain(id)
  await recheckEdit(id, false, engines)
  await recheckEdit(id, false, engines)
  const after = await row(id)
  expect(after.state).toBe('PUBLISHED')
  expect(after.verdicts.filter(({ check }) => check.startsWith('solved'))).toHaveLength(3)
  expect(await told(id)).toContain('Solved again from the passage by a model. It agrees')
  expect((await told(id)).join()).not.toContain('again since it was edited')
})

test('a key that does not stand up goes back to whoever reviews; what they decided since stays', async () => {
  const id = await edit({ wrong: true })
  await recheckEdit(id, false, engines)
  expect(await row(id)).toMatchObject({ state: 'VERIFIED', tier: 'LOWER', approvedAt: null, approvedById: null })
  expect((await told(id)).join()).toContain('it agreed 0 of 1 times')
  await again()
  const other = await edit({ wrong: true })
  await prisma.question.update({ where: { id: other }, data: { approvedAt: new Date(NOW.getTime() + 1) } })
  await recheckEdit(other, false, engines)
  expect((await row(other)).state).toBe('PUBLISHED')
})

test('a model that is out is tried again, and at the last says that nothing was solved', async () => {
  const id = await edit()
  server.setReply(() => ({ status: 500, body: { error: { message: 'no' } } }))
  await expect(recheckEdit(id, false, engines)).rejects.toMatchObject({ kind: expect.any(String) })
  expect(await told(id)).toContain('Being checked again since it was edited')
  await recheckEdit(id, true, engines)
  expect(await told(id)).toContain('Not solved again since it was edited')
  expect((await row(id)).state).toBe('PUBLISHED')
})

test('without a model, or with one that cannot solve, it says that it was not solved again', async () => {
  expect(await told(await edit({ by: null }))).toContain('Not solved again since it was edited')
  await again()
  const weak = testEngines(server.url, { trusted: false })
  expect(await told(await edit({ by: weak }))).toContain('Not solved again since it was edited')
  await again()
  const switchedOff = await edit()
  await recheckEdit(switchedOff, false, null)
  expect(await told(switchedOff)).toContain('Not solved again since it was edited')
})
