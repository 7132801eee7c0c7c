import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readModelSettings } from '#lib/ai/instance-settings.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import * as replies from '#scripts/model-server/replies.ts'
import type { Reply } from '#scripts/model-server/reply.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer, ModelServerOptions } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { discoverServers } from './discover-servers.ts'
import { startEntrance } from './entrance/start-entrance.ts'
import { stopEntrance } from './entrance/stop-entrance.ts'
import { getModelPage } from './get-model-page.ts'
import { listModels } from './list-models.ts'
import { removeModel, saveModel } from './save-model.ts'
import { modelFormSchema } from './schema.ts'
import { testModel } from './test-model.ts'
import type { ModelFormValues, TestLine } from './view.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const KEY = 'sk-a-secret-that-must-not-leak'
const FILLED = { json: { elements: [{ topic: 'boiling water', sentences: 2, namesNumber: true, quote: 'at sea level' }] } } satisfies Reply
const SENTENCE = { text: 'It is about boiling water [P1]. ' } satisfies Reply

let owner: Viewer
let other: Viewer
let demo: Viewer
let server: ModelServer
const open: ModelServer[] = []

async function serve(options: ModelServerOptions = {}): Promise<ModelServer> {
  const started = await startModelServer({ strict: true, models: ['good'], ...options })
  open.push(started)
  return started
}

/** As a good model: a form where one is asked for, else a sentence. */
const good = (target: ModelServer) => target.setReply((request) => (request.response_format ? FILLED : SENTENCE))

const EMPTY: ModelFormValues = {
  preset: 'other', baseUrl: '', apiKey: '', model: 'good', checkModel: '', context: '', concurrency: '', dailyTokens: '',
  instanceDailyTokens: '',
  priceIn: '', priceOut: '',
}
const form = (changes: Partial<ModelFormValues> = {}) => modelFormSchema.parse({ ...EMPTY, baseUrl: server.url, ...changes })

async function tryModel(changes: Partial<ModelFormValues> = {}, viewer = owner) {
  const lines: TestLine[] = []
  const context = { signal: new AbortController().signal, now: NOW, patience: { firstToken: 300, betweenTokens: 300 } }
  for await (const line of testModel(viewer, form(changes), context)) lines.push(line)
  const steps = lines.flatMap((line) => (line.type === 'step' ? [[line.step, line.passed]] : []))
  const end = lines.at(-1)
  if (end?.type !== 'end') throw new Error('The test has no end.')
  return { lines, steps, end }
}

const saved = async (changes: Partial<ModelFormValues> = {}) => {
  await tryModel(changes)
  return saveModel(owner, form(changes), NOW)
}

beforeAll(async () => {
  server = await serve()
})
afterAll(() => Promise.all(open.map((each) => each.close())))
beforeEach(async () => {
  const people = await Promise.all([createStudent(), createStudent('Ines'), createStudent('Demo')])
  owner = { ...people[0].viewer, isOwner: true }
  other = people[1].viewer
  demo = { ...people[2].viewer, isOwner: true, isDemo: true }
  await prisma.instanceSetting.deleteMany()
  await prisma.modelRecord.deleteMany()
  await prisma.modelCall.deleteMany()
  good(server)
  server.requests.length = 0
})

describe('who may', () => {
  test.each(['other', 'demo'] as const)('%s changes, tests and asks nothing', async (name) => {
    const viewer = { other, demo }[name]
    const refused = { code: 'not-found' }
    await expect(saveModel(viewer, form(), NOW)).rejects.toMatchObject(refused)
    await expect(removeModel(viewer, NOW)).rejects.toMatchObject(refused)
    await expect(listModels(viewer, form())).rejects.toMatchObject(refused)
    await expect(discoverServers(viewer)).rejects.toMatchObject(refused)
    await expect(startEntrance(viewer, NOW)).rejects.toMatchObject(refused)
    await expect(stopEntrance(viewer, NOW)).rejects.toMatchObject(refused)
    await expect(tryModel({}, viewer)).rejects.toMatchObject(refused)
    expect(server.requests).toEqual([])
  })

  test('everyone reads which engine writes and where it is, the owner alone what is set', async () => {
    expect(await getModelPage(other, NOW)).toMatchObject({ engine: null, isIncomplete: false, owner: null, exam: null })
    await saved({ apiKey: KEY })
    const page = await getModelPage(other, NOW)
    expect(page).toMatchObject({
      owner: null, engine: { name: 'good', host: 'this machine', isLocal: true, rung: 'STRICT', checkName: null },
    })
    expect(page.person).toMatchObject({ sharesWords: null, personalises: true, today: { used: 0, cap: 200_000 } })
    expect((await getModelPage(demo, NOW)).owner).toBeNull()
    const mine = await getModelPage(owner, NOW)
    expect(mine.owner).toMatchObject({
      source: 'settings', fixedBy: [], hasKey: true, form: { baseUrl: server.url, model: 'good', apiKey: '' },
    })
    for (const each of [page, mine]) expect(JSON.stringify(each)).not.toContain(KEY)
  })
})

describe('what is kept', () => {
  test('a key is sealed, stays when none is entered, and never goes to another address', async () => {
    await saved({ apiKey: KEY })
    const [row] = await prisma.instanceSetting.findMany()
    expect(row!.value).not.toContain(KEY)
    await saved({ dailyTokens: '1,000', priceIn: '0,25', priceOut: '2' })
    expect(await readModelSettings()).toMatchObject({ apiKey: KEY, dailyTokens: 1000, priceIn: 0.25, priceOut: 2 })
    const elsewhere = await serve({ models: ['good'] })
    good(elsewhere)
    await listModels(owner, form({ baseUrl: elsewhere.url }))
    await saved({ baseUrl: elsewhere.url })
    expect(elsewhere.requests.length).toBeGreaterThan(2)
    for (const { headers } of elsewhere.requests) expect(headers.authorization ?? '').not.toContain(KEY)
    expect(await readModelSettings()).toMatchObject({ apiKey: null, baseUrl: elsewhere.url })
  })

  test('only a model whose test has passed, and OpenAI only with a key', async () => {
    await expect(saveModel(owner, form(), NOW)).rejects.toMatchObject({ code: 'conflict' })
    await expect(tryModel({ preset: 'openai' })).rejects.toMatchObject({ fields: { apiKey: 'OpenAI answers only with a key.' } })
    expect(await readModelSettings()).toBeNull()
  })

  test('removing forgets the key and ends the exam', async () => {
    await saved({ apiKey: KEY })
    await removeModel(owner, NOW)
    expect(await prisma.instanceSetting.count()).toBe(0)
    expect(await prisma.entranceSitting.findMany()).toMatchObject([{ state: 'STOPPED' }])
  })

  test('the environment wins, and says so by name', async () => {
    await saved({ apiKey: KEY })
    Object.assign(env, { AI_BASE_URL: `${server.url}/`, AI_MODEL: 'env-model', AI_API_KEY: 'sk-of-the-environment' })
    try {
      const page = await getModelPage(owner, NOW)
      expect(page).toMatchObject({
        engine: { name: 'env-model' }, owner: { source: 'environment', fixedBy: ['AI_BASE_URL', 'AI_MODEL', 'AI_API_KEY'], hasKey: false },
      })
      expect(JSON.stringify(page)).not.toMatch(/sk-/)
      await expect(saveModel(owner, form(), NOW)).rejects.toMatchObject({ code: 'conflict' })
      await expect(removeModel(owner, NOW)).rejects.toMatchObject({ code: 'conflict' })
    } finally {
      for (const name of ['AI_BASE_URL', 'AI_MODEL', 'AI_API_KEY'] as const) delete env[name]
    }
    expect(await getModelPage(owner, NOW)).toMatchObject({ engine: { name: 'good' }, owner: { source: 'settings' } })
  })
})

describe('a test', () => {
  test('of a good model passes in three steps and remembers it; its calls are counted', async () => {
    const { steps, end } = await tryModel()
    expect(steps).toEqual([['reach', true], ['model', true], ['schema', true]])
    expect(end).toMatchObject({ passed: true, rung: 'STRICT', models: ['good'], field: null })
    expect(server.requests.map(({ path }) => path)).toEqual(['/v1/models', '/v1/chat/completions', '/v1/chat/completions'])
    expect(await prisma.modelRecord.findMany()).toMatchObject([{ id: `${server.url} good`, rung: 'STRICT', testedAt: NOW }])
    const calls = await prisma.modelCall.findMany()
    expect(calls.map(({ task, userId, outcome }) => [task, userId, outcome])).toEqual([
      ['engine.test', null, 'done'], ['engine.test', null, 'done'],
    ])
  })

  const refusals: [string, ModelServerOptions, Partial<ModelFormValues>, object][] = [
    ['a wrong key', { apiKey: KEY }, { apiKey: 'sk-wrong' }, { field: 'apiKey', status: '401 Unauthorized' }],
    ['a model that is not there', {}, { model: 'missing' }, { field: 'model', models: ['good'] }],
    ['another checker that is not there', {}, { checkModel: 'missing' }, { field: 'checkModel' }],
  ]
  test.each(refusals)('says %s, at its field, and stores nothing', async (_, options, changes, expected) => {
    const asked = await serve(options)
    good(asked)
    const { end } = await tryModel({ baseUrl: asked.url, ...changes })
    expect(end).toMatchObject({ passed: false, rung: null, ...expected })
    expect(await prisma.modelRecord.count({ where: { testedAt: { not: null } } })).toBe(0)
    expect(JSON.stringify(end)).not.toMatch(/sk-/)
  })

  test('says where nobody listens, and where another server does', async () => {
    expect((await tryModel({ baseUrl: 'http://127.0.0.1:9/v1' })).end).toMatchObject({
      passed: false, field: 'baseUrl', fieldWords: 'Nobody answers here',
    })
    const wrong = await tryModel({ baseUrl: server.url.replace('/v1', '') })
    expect(wrong.steps).toEqual([['reach', true], ['model', false]])
    expect(wrong.end).toMatchObject({ passed: false, field: 'baseUrl' })
  })

  test.each([
    ['that takes no schema', 'json', 'JSON', true],
    ['that gives text only', 'text', 'PLAIN', false],
  ] as const)('of a server %s finds its rung', async (_, supports, rung, whole) => {
    const asked = await serve({ supports })
    good(asked)
    const { steps, end } = await tryModel({ baseUrl: asked.url })
    expect(steps.at(-1)).toEqual(['schema', whole])
    expect(end).toMatchObject({ passed: true, rung })
    expect(await prisma.modelRecord.findMany()).toMatchObject([{ rung, testedAt: NOW }])
  })

  test('of a server that drops the schema without a word: JSON where a description helps, plain text where not', async () => {
    server.setReply(({ response_format: format }) => (format?.type === 'json_object' ? FILLED : SENTENCE))
    expect((await tryModel()).end).toMatchObject({ passed: true, rung: 'JSON' })
    server.setReply(() => SENTENCE)
    expect((await tryModel()).end).toMatchObject({ passed: true, rung: 'PLAIN' })
  })

  test('of a model that can do neither fails, and so does one that says nothing', async () => {
    server.setReply(() => ({ text: 'Sure!' }))
    expect((await tryModel()).end).toMatchObject({ passed: false, field: 'model' })
    server.setReply(() => ({ silent: true }))
    expect((await tryModel()).end).toMatchObject({ passed: false, field: null, words: expect.stringContaining('No word came') })
    server.setReply(() => replies.rateLimited())
    expect((await tryModel()).end).toMatchObject({ passed: false, words: expect.stringContaining('429') })
  })
})

test('servers on this machine are found by their models, others are not waited for', async () => {
  const presets = [
    { preset: 'ollama', name: 'Ollama', url: server.url }, { preset: 'lmstudio', name: 'LM Studio', url: 'http://127.0.0.1:9/v1' },
  ] as const
  expect(await discoverServers(owner, presets)).toEqual([{ preset: 'ollama', name: 'Ollama', url: server.url, models: ['good'] }])
  expect(await listModels(owner, form())).toEqual({ models: ['good'], problem: null })
  expect(await listModels(owner, form({ baseUrl: 'http://127.0.0.1:9/v1' }))).toMatchObject({
    models: [], problem: expect.stringContaining('Nobody answers'),
  })
})

test('use by task and day, in money at two prices, and failures in words', async () => {
  await saved({ priceIn: '1', priceOut: '2', instanceDailyTokens: '9000' })
  await prisma.modelCall.deleteMany()
  const call = (changes: object) => ({
    task: 'explain.write', model: 'good', inputTokens: 1000, outputTokens: 500, outcome: 'done', at: NOW, ...changes,
  })
  await prisma.modelCall.createMany({
    data: [call({}), call({ task: 'explain.verify', isEstimated: true }), call({ at: new Date('2026-11-24T23:59:59Z') }),
      call({ at: new Date('2026-11-11T23:59:59Z') }), call({
        outcome: 'no-key', inputTokens: 0, outputTokens: 0, at: new Date(NOW.getTime() + 1),
      })],
  })
  const { owner: part, engine } = await getModelPage(owner, NOW)
  expect(part!.use).toMatchObject({ instance: { used: 3000, cap: 9000 }, hasEstimates: true })
  expect(part!.use.tasks).toMatchObject([
    { task: 'explain.write', calls: 3, input: 2000, output: 1000, money: 0.004 }, { task: 'explain.verify', calls: 1 },
  ])
  expect(part!.use.days).toHaveLength(14)
  expect(part!.use.days.slice(0, 3)).toMatchObject([
    { day: '2026-11-25', input: 2000 }, { day: '2026-11-24', input: 1000, money: 0.002 }, { day: '2026-11-23', input: 0 },
  ])
  expect(part!.failures).toMatchObject([{ kind: 'no-key', count: 1 }])
  expect(engine!.lastFailure).toBe('no-key')
})
