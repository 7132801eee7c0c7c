import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ModelFailure } from '#lib/ai/failures.ts'
import { writeModelSettings } from '#lib/ai/instance-settings.ts'
import { getEngines, recordId } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { getExam } from '#lib/engine/get-exam.ts'
import { handleEntranceSit } from '#lib/engine/jobs.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { promptOf } from '#scripts/model-server/chat-request.ts'
import type { ChatRequest } from '#scripts/model-server/chat-request.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { drawExam } from './draw-exam.ts'
import { CLAIM_ITEMS, QUESTION_ITEMS } from './pool.ts'
import { sitEntrance } from './sit-entrance.ts'
import type { Players } from './sit-entrance.ts'
import { startEntrance } from './start-entrance.ts'
import { stopEntrance } from './stop-entrance.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const LATER = new Date('2026-11-26T10:00:00Z')
const now = () => NOW

let server: ModelServer
let owner: Viewer
beforeAll(async () => {
  server = await startModelServer({ strict: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  owner = { ...(await createStudent()).viewer, isOwner: true }
  await prisma.modelRecord.deleteMany()
  await prisma.modelCall.deleteMany()
  await writeModelSettings({
    preset: 'other', baseUrl: server.url, model: 'writer', checkModel: 'checker', apiKey: null, context: 8000, concurrency: 4,
    dailyTokens: null,
    instanceDailyTokens: null, priceIn: null, priceOut: null,
  })
})

const begin = async (at = NOW) => (await startEntrance(owner, at)).sittingId
const rowOf = (id: string) => prisma.entranceSitting.findUniqueOrThrow({ where: { id } })

const TRUTH = new Map(CLAIM_ITEMS.map(({ text, label }) => [text, label === 'true' ? 'supported' : 'contradicted']))
const RIGHT = new Map(QUESTION_ITEMS.map(({ stem, options, right }) => [stem, right.map((position) => options[position]!)]))

function choose({ stem, options }: { stem: string; options: string[] }) {
  const right = RIGHT.get(stem)!
  return right.length === 1 ? options.indexOf(right[0]!) : right.length === 0 ? 'none' as const : 'several' as const
}

/** Knows every answer; counts what it is asked. */
function able(changes: Partial<Players> = {}) {
  let asked = 0
  const players: Players = {
    verify: async ({ claims }) => claims.map(({ text }) => TRUTH.get(text) ?? null),
    solve: async ({ questions }) => questions.map(choose),
    write: async ({ passages }) => Array.from({ length: 4 }, () => ({ quote: passages[0]!.text.split(/\s+/).slice(0, 8).join(' ') })),
    ...changes,
  }
  const count = <I, O>(play: (input: I) => Promise<O>) => async (input: I): Promise<O> => {
    asked += 1
    return play(input)
  }
  return { players: { verify: count(players.verify), solve: count(players.solve), write: count(players.write) }, asked: () => asked }
}

const sit = (id: string, players: Players, signal = new AbortController().signal, atOnce = 1) =>
  sitEntrance(id, players, { signal, now, atOnce, pause: 1 })

describe('a sitting', () => {
  test('of an able model is passed in all parts, said in words, and trusted', async () => {
    const id = await begin()
    expect(await getExam()).toMatchObject({ state: 'WAITING', done: 0, total: 22 })
    const { players, asked } = able()
    await sit(id, players, undefined, 4)
    expect(asked()).toBe(22)
    expect(await rowOf(id)).toMatchObject({ state: 'DONE', done: 22, canCheck: true, canSolve: true, canWrite: true })
    const exam = await getExam()
    expect(exam?.parts.map(({ part, passed }) => [part, passed])).toEqual([['check', true], ['solve', true], ['write', true]])
    expect(exam?.parts[0]?.result).toContain('all 20 planted errors')
    expect((await getEngines())?.trust).toEqual({ canCheck: true, canSolve: true, canWrite: true })
  })

  test('of one that agrees with everything, and of one whose answers cannot be read, earns no trust', async () => {
    const agrees = await begin()
    await sit(
      agrees,
      able({ verify: async ({ claims }) => claims.map(() => 'supported'), solve: async ({ questions }) => questions.map(() => 0) }).players,
    )
    expect(await rowOf(agrees)).toMatchObject({ state: 'DONE', canCheck: false, canSolve: false, canWrite: true })
    const garbage = () => Promise.reject(new ModelFailure('garbage'))
    const unread = await begin(LATER)
    await sit(unread, able({ verify: garbage, solve: garbage, write: garbage }).players)
    expect(await rowOf(unread)).toMatchObject({ state: 'DONE', canCheck: false, canSolve: false, canWrite: false })
  })

  test('asks other items the next time', async () => {
    const first = await begin()
    await sit(first, able().players)
    const next = await begin(LATER)
    expect(next).not.toBe(first)
    await sit(next, able().players)
    const itemsOf = async (id: string) => ((await rowOf(id)).results as { items: string[] }).items
    const before = new Set(await itemsOf(first))
    expect((await itemsOf(next)).filter((item) => before.has(item))).toEqual([])
  })

  test('goes on after a restart without asking again', async () => {
    const id = await begin()
    const stop = new AbortController()
    let left = 6
    const { players } = able({
      verify: async ({ claims }) => {
        if (--left === 0) stop.abort(new Error('the worker is stopping'))
        stop.signal.throwIfAborted()
        return claims.map(({ text }) => TRUTH.get(text) ?? null)
      },
    })
    await expect(sit(id, players, stop.signal)).rejects.toThrow('the worker is stopping')
    expect(await rowOf(id)).toMatchObject({ state: 'RUNNING', done: 5 })
    const again = able()
    await sit(id, again.players)
    expect(again.asked()).toBe(22 - 5)
    expect(await rowOf(id)).toMatchObject({ state: 'DONE', canCheck: true })
  })

  test('ends when it is stopped, and goes on where it stood', async () => {
    const id = await begin()
    const halfway = able({
      solve: async ({ questions }) => {
        await stopEntrance(owner, NOW)
        return questions.map(choose)
      },
    })
    await sit(id, halfway.players)
    expect(await rowOf(id)).toMatchObject({ state: 'STOPPED', done: 14 })
    expect(halfway.asked()).toBe(15)
    expect(await begin()).toBe(id)
    const again = able()
    await sit(id, again.players)
    expect(again.asked()).toBe(8)
    expect(await rowOf(id)).toMatchObject({ state: 'DONE', canSolve: true })
  })

  test('asks a server that stumbles again, and gives up one that refuses', async () => {
    const id = await begin()
    let stumbles = 2
    const stumbling = able({
      solve: async ({ questions }) => {
        if (stumbles-- > 0) throw new ModelFailure('server-error')
        return questions.map(choose)
      },
    })
    await sit(id, stumbling.players)
    expect(await rowOf(id)).toMatchObject({ state: 'DONE', canSolve: true })
    const refused = await begin(LATER)
    await sit(refused, able({ write: () => Promise.reject(new ModelFailure('no-key')) }).players)
    expect(await rowOf(refused)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('(401)') })
    expect(await getExam()).toMatchObject({ state: 'FAILED', done: 18 })
  })

  test('is begun once, however often it is asked for', async () => {
    const ids = await Promise.all([begin(), begin(), begin()])
    expect(new Set(ids).size).toBe(1)
  })
})

/** Plays a model by its prompts alone, as it would be asked. */
function reply(request: ChatRequest) {
  const prompt = promptOf(request)
  if (prompt.includes('To judge:')) {
    const judged = prompt.slice(prompt.indexOf('To judge:'))
    return [...judged.matchAll(/^(\d+)\. (.+) \(points to P\d+\)$/gm)].map(
      ([, n, text]) => ({ claim: Number(n), verdict: TRUTH.get(text!) }),
    )
  }
  if (prompt.includes('You sit a test')) {
    return [...prompt.matchAll(/^(\d+)\. (.+)\nA\) (.+)\nB\) (.+)\nC\) (.+)\nD\) (.+)$/gm)].map(([, n, stem, ...options]) => {
      const choice = choose({ stem: stem!, options })
      return { question: Number(n), choice: typeof choice === 'number' ? 'ABCD'[choice]! : choice }
    })
  }
  const [, passage] = /^P1 \(page 1\): (.+)$/m.exec(prompt)!
  const words = passage!.split(/\s+/).slice(0, 10).join(' ')
  return Array.from(
    { length: 3 },
    (_, index) => ({ kind: 'claim', text: `It says this, ${['plainly', 'again', 'once more'][index]}.`, passage: 1, quote: words }),
  )
}

describe('the worker', () => {
  test('has the model that checks sit it through the very tasks it would be trusted with', async () => {
    server.requests.length = 0
    server.setReply((request) => ({ json: { elements: reply(request) } }))
    const id = await begin()
    await handleEntranceSit({ sittingId: id }, new AbortController().signal)
    expect(await rowOf(id)).toMatchObject({
      state: 'DONE', modelId: recordId({ baseUrl: server.url, name: 'checker' }), canCheck: true, canSolve: true, canWrite: true,
    })
    expect(server.requests).toHaveLength(22)
    expect(new Set(server.requests.map(({ body }) => body?.model))).toEqual(new Set(['checker']))
    const calls = await prisma.modelCall.groupBy({ by: ['task', 'userId'], _count: true, orderBy: { task: 'asc' } })
    expect(calls.map(({ task, userId, _count }) => [task, userId, _count])).toEqual([
      ['explain.verify', null, 14], ['explain.write', null, 4], ['question.solve', null, 4],
    ])
    await handleEntranceSit({ sittingId: id }, new AbortController().signal)
    expect(server.requests).toHaveLength(22)
  })

  test('counts made-up quotes against it', async () => {
    server.setReply((request) => ({
      json: {
        elements: reply(request).map((element) => ('quote' in element ? { ...element, quote: 'words that stand nowhere in it' } : element)),
      },
    }))
    const id = await begin()
    await handleEntranceSit({ sittingId: id }, new AbortController().signal)
    expect(await rowOf(id)).toMatchObject({ state: 'DONE', canCheck: true, canWrite: false, results: { write: { k: 0, n: 12 } } })
  })

  test('ends the sitting of a model that is no longer asked to check', async () => {
    const id = await begin()
    await prisma.entranceSitting.update({ where: { id }, data: { model: { create: { id: 'elsewhere other' } } } })
    await handleEntranceSit({ sittingId: id }, new AbortController().signal)
    expect(await rowOf(id)).toMatchObject({ state: 'STOPPED' })
  })
})

test('every claim and stem of an exam is known to the players above', () => {
  const { groups, batches } = drawExam(5)
  for (const { claims } of groups) for (const { text } of claims) expect(TRUTH.has(text)).toBe(true)
  for (const { questions } of batches) for (const question of questions) expect(choose(question)).toBe(question.answer)
})
