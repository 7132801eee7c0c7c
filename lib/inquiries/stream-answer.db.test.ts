import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { OBEYED } from '#lib/explanations/fixtures/obeyed.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'
import { promptOf } from '#scripts/model-server/chat-request.ts'
import * as replies from '#scripts/model-server/replies.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'
import { askRequestSchema } from './schema.ts'
import { streamAnswer } from './stream-answer.ts'
import type { InquiryLine } from './view.ts'

const NOW = new Date('2026-11-25T10:00:00Z')

/** Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = [
  { text: 'Encoding is the input of information into the memory system.', page: 1 },
  { text: 'Storage is the creation of a permanent record of information.', page: 2 },
]
const QUESTION = 'What is the storage of a permanent record?'
const claim = (text: string, quote = 'Storage is the creation of a permanent record of information') => ({
  kind: 'claim', text, passage: 1, quote,
})
const GOOD = claim('Storage makes a record of information that lasts.')
const NOT_SAID = { kind: 'not-said', text: '', passage: null, quote: null }

let server: ModelServer
let viewer: Viewer
let materialId: string
beforeAll(async () => {
  server = await startModelServer({ strict: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  const material = await createMaterial(student.courseId, viewer.userId, TEXT)
  materialId = material.materialId
  await indexPassages(material.versionId)
  server.requests.length = 0
})

const allow = (sharesWords: boolean) => prisma.user.update({ where: { id: viewer.userId }, data: { sharesWords } })

function play(elements: object[], verdict = 'supported'): void {
  server.setReply((request) => {
    const judged = promptOf(request).split('To judge:')[1]
    if (judged === undefined) return { json: { elements } }
    return { json: { elements: [...judged.matchAll(/^(\d+)\. /gm)].map(([, n]) => ({ claim: Number(n), verdict })) } }
  })
}

async function run(text = QUESTION, engines: Engines | null = testEngines(server.url)): Promise<InquiryLine[]> {
  const request = askRequestSchema.parse({ materialId, text })
  const lines: InquiryLine[] = []
  for await (const line of streamAnswer(viewer, request, { signal: new AbortController().signal, now: NOW, engines })) lines.push(line)
  return lines
}

const types = (lines: InquiryLine[]) => lines.map(({ type }) => type)
const told = (lines: InquiryLine[]) => lines.flatMap((line) => (line.type === 'element' ? [line.element.text] : []))

test('who has not said whether their words may go is asked first, and nothing has left', async () => {
  play([GOOD])
  expect(await run()).toEqual([{ type: 'consent', host: 'this machine' }])
  expect(server.requests).toHaveLength(0)
  expect(await prisma.inquiry.count({ where: { userId: viewer.userId } })).toBe(0)
})

test('who said no is answered by search, and nothing leaves', async () => {
  await allow(false)
  play([GOOD])
  expect(types(await run())).toEqual(['verdict', 'passage', 'done'])
  expect(server.requests).toHaveLength(0)
})

test('who allows it is answered in checked and cited claims, their question behind the fence', async () => {
  await allow(true)
  play([GOOD])
  const lines = await run()
  expect(told(lines)).toEqual([GOOD.text])
  expect(lines).toContainEqual({ type: 'verdict', isAnswered: true })
  expect(lines.at(-1)).toMatchObject({ type: 'done', engine: 'test-model', withheld: 0 })
  const prompt = promptOf(server.requests[0]!.body!)
  expect(prompt.indexOf(QUESTION)).toBeGreaterThan(prompt.indexOf('<<<DATA'))
  expect(prompt).not.toContain(viewer.name)
  expect(await prisma.inquiry.findFirst({ where: { userId: viewer.userId } })).toMatchObject({ engine: 'test-model', isAnswered: true })
})

test('what the lecture does not say is said to be so, with the nearest passages', async () => {
  await allow(true)
  play([NOT_SAID])
  const lines = await run('Does storage of a permanent record need sleep?')
  expect(told(lines)).toEqual([])
  expect(lines).toContainEqual({ type: 'verdict', isAnswered: false })
  expect(types(lines)).toContain('passage')
})

test('what does not stand is withheld; when nothing is left the passages are shown and it is said', async () => {
  await allow(true)
  play([GOOD], 'contradicted')
  const lines = await run()
  expect(told(lines)).toEqual([])
  expect(types(lines)).toEqual(['notice', 'verdict', 'passage', 'done'])
})

test('a model that fails leaves the passages and one sentence', async () => {
  await allow(true)
  server.setReply(() => replies.invalidKey())
  const lines = await run()
  expect(lines[0]).toMatchObject({ type: 'notice', message: expect.stringMatching(/key.*found by search/) })
  expect(types(lines)).toEqual(['notice', 'verdict', 'passage', 'done'])
})

test.each(OBEYED.filter(({ text }) => !text.startsWith('Mitosis')).map(({ text, why }) => [why, text]))(
  'a model that obeyed (%s) gets nothing through',
  async (_, text) => {
    await allow(true)
    play([claim(text), GOOD])
    const lines = await run()
    expect(told(lines)).toEqual([GOOD.text])
    expect(JSON.stringify(await prisma.inquiry.findMany({ where: { userId: viewer.userId } }))).not.toContain(
      JSON.stringify(text).slice(1, -1),
    )
  },
)

test('a lecture that is not theirs is not found', async () => {
  const other = await createStudent()
  viewer = other.viewer
  await allow(true)
  await expect(run()).rejects.toMatchObject({ code: 'not-found' })
})
