import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { IMITATIONS } from '#lib/ai/fixtures/imitations.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { explain } from '#lib/explanations/explain.ts'
import type { Explained } from '#lib/explanations/explain.ts'
import { OBEYED } from '#lib/explanations/fixtures/obeyed.ts'
import { explainRequestSchema } from '#lib/explanations/schema.ts'
import type { Element } from '#lib/explanations/schema.ts'
import type { ExplainEvent } from '#lib/explanations/view.ts'
import { promptOf } from '#scripts/model-server/chat-request.ts'
import type { ChatRequest } from '#scripts/model-server/chat-request.ts'
import * as replies from '#scripts/model-server/replies.ts'
import type { Reply } from '#scripts/model-server/reply.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { testEngines } from '#scripts/test/model.ts'

const NOW = new Date('2026-11-25T10:00:00Z')

/** Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = [
  { text: 'Encoding is the input of information into the memory system.', page: 1 },
  { text: 'Once we receive sensory information from the environment, our brains label or code it.', page: 1 },
  { text: 'Storage is the creation of a permanent record of information.', page: 2 },
]

type Claim = { kind: 'claim' | 'illustration' | 'link'; text: string; passage: number | null; quote: string | null }
const claim = (text: string, passage = 1, quote = 'Encoding is the input of information into the memory system'): Claim =>
  ({ kind: 'claim', text, passage, quote })
const own = (kind: 'illustration' | 'link', text: string): Claim => ({ kind, text, passage: null, quote: null })

const GOOD = [
  claim('Encoding is how information gets into memory.'),
  own('link', 'Now for what the brain does:'),
  claim('What the senses bring in is labelled by the brain.', 1, 'our brains label or code it'),
  own('illustration', 'It is like writing a name on a box before it is put away.'),
]

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
  materialId = (await createMaterial(student.courseId, viewer.userId, TEXT)).materialId
  server.requests.length = 0
})

const isVerify = (request: ChatRequest) => promptOf(request).includes('To judge:')

/** A model that writes these elements and gives claims that hold one of the words the verdict beside it. */
function play(elements: Claim[], verdicts: Record<string, string> = {}): void {
  server.setReply((request) => (isVerify(request) ? { json: { elements: judge(promptOf(request), verdicts) } } : { json: { elements } }))
}

function judge(prompt: string, verdicts: Record<string, string>) {
  const judged = prompt.slice(prompt.indexOf('To judge:'))
  return [...judged.matchAll(/^(\d+)\. (.+) \(points to P\d+\)$/gm)].map(([, n, text]) => {
    const word = Object.keys(verdicts).find((each) => text?.includes(each))
    return { claim: Number(n), verdict: word ? verdicts[word] : 'supported' }
  })
}

type Options = { engines?: Engines; style?: string; signal?: AbortSignal; as?: Viewer; page?: number; followUp?: object; language?: string }

async function run(options: Options = {}) {
  const {
    engines = testEngines(server.url), style = 'simpler', signal = new AbortController().signal, as = viewer, page = 1, ...rest
  } = options
  const request = explainRequestSchema.parse({ materialId, target: { kind: 'page', page }, style, ...rest })
  const stream = explain(as, request, { now: NOW, signal, engines })
  const events: ExplainEvent[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done) return { events, elements: shown(events), ...(step.value satisfies Explained) }
    events.push(step.value)
  }
}

const shown = (events: ExplainEvent[]): Element[] => events.flatMap((event) => (event.type === 'element' ? [event.element] : []))
const texts = (elements: Element[]) => elements.map(({ text }) => text)
const asked = (verify: boolean) => server.requests.filter(({ body }) => body !== null && isVerify(body) === verify).length

describe('what a model wrote', () => {
  test('is shown when it is checked, in order, with who wrote it, and kept with its verdicts and tokens', async () => {
    play(GOOD)
    const { events, elements, id, engine, withheld, notice } = await run()
    expect({ engine, withheld, notice }).toEqual({ engine: 'test-model', withheld: 0, notice: null })
    expect(events[0]).toMatchObject({ type: 'begin', engine: 'test-model', style: 'simpler' })
    expect(texts(elements)).toEqual(GOOD.map(({ text }) => text))
    expect(elements[0]).toMatchObject({ kind: 'claim', isDoubleChecked: true, citation: { page: 1 } })
    expect([asked(false), asked(true)]).toEqual([1, 2])
    const row = await prisma.explanation.findUniqueOrThrow({ where: { id: id ?? '' } })
    expect(row).toMatchObject({ engine: 'test-model', style: 'simpler', verdicts: ['supported', 'supported'], withheld: {} })
    expect(row.taskVersion).toMatch(/^explain\.write@1\.[0-9a-f]{8}$/)
    expect(row.inputTokens + row.outputTokens).toBeGreaterThan(500)
  })

  test.each(['partly', 'unsupported', 'contradicted'])('is withheld when the second call says %s, and kept nowhere', async (verdict) => {
    play([claim('Encoding makes sheep fly.'), ...GOOD], { sheep: verdict })
    const { elements, withheld, id } = await run()
    expect(texts(elements).join(' ')).not.toContain('sheep')
    expect(withheld).toBe(1)
    const row = await prisma.explanation.findUniqueOrThrow({ where: { id: id ?? '' } })
    expect(JSON.stringify(row)).not.toContain('sheep')
    expect(row.withheld).toEqual({ [verdict]: 1 })
  })

  test('is not double-checked by a checker that has not passed its exam, and that is said', async () => {
    play(GOOD)
    const { elements } = await run({ engines: testEngines(server.url, { trusted: false }) })
    expect(asked(true)).toBe(0)
    expect(elements.filter(({ kind }) => kind === 'claim').map(({ isDoubleChecked }) => isDoubleChecked)).toEqual([false, false])
  })

  test('stays "not double-checked" where the second call fails', async () => {
    server.setReply((request) => (isVerify(request) ? replies.serverError() : { json: { elements: GOOD } }))
    const { elements } = await run()
    expect(elements[0]).toMatchObject({ kind: 'claim', isDoubleChecked: false })
  })

  test('is checked in one call at the end where only one can run at a time', async () => {
    play([...GOOD, claim('Encoding makes sheep fly.')], { sheep: 'contradicted' })
    const { elements, events } = await run({ engines: testEngines(server.url, { concurrency: 1 }) })
    expect([asked(false), asked(true)]).toEqual([1, 1])
    expect(texts(elements)).toEqual(GOOD.map(({ text }) => text))
    expect(events.findLastIndex(({ type }) => type === 'checking')).toBeLessThan(events.findIndex(({ type }) => type === 'element'))
  })

  test('loses a link that leads to nothing, and illustrations beyond two outside an analogy', async () => {
    const many = [
      GOOD[0]!, ...[1, 2, 3].map((n) => own('illustration', `Think of ${['a desk', 'a shelf', 'a drawer'][n - 1]}.`)),
      own('link', 'Now the rest:'),
    ]
    play(many)
    expect(texts((await run()).elements)).toEqual(texts(many.slice(0, 3) as never))
    expect((await run({ style: 'analogy' })).elements).toHaveLength(4)
  })
})

describe('what a model must never get through', () => {
  test.each(OBEYED.map(({ text, why }) => [why, text]))('%s', async (_, text) => {
    play([claim(text), own('illustration', text), own('link', text), GOOD[0]!], { Mitosis: 'unsupported' })
    const { elements, id, events } = await run()
    const wanted = texts(elements)
    expect(wanted).toEqual(text.startsWith('Mitosis') ? expect.arrayContaining([GOOD[0]!.text]) : [GOOD[0]!.text])
    const row = await prisma.explanation.findUniqueOrThrow({ where: { id: id ?? '' } })
    if (!text.startsWith('Mitosis')) expect(JSON.stringify([events, row])).not.toContain(JSON.stringify(text).slice(1, -1))
    else expect(elements.filter(({ kind }) => kind === 'claim').map((element) => element.text)).toEqual([GOOD[0]!.text])
  })

  test('a quote of another lecture', async () => {
    play([claim('Mitosis splits a nucleus.', 1, 'Mitosis is the division of the nucleus of a cell'), GOOD[0]!])
    expect(texts((await run()).elements)).toEqual([GOOD[0]!.text])
  })
})

describe('text of a lecture that imitates the fence, a role, a tool call or a system prompt stays data', () => {
  const PLAIN = 'Encoding takes words in.'
  const seenFor = async (text: string): Promise<ChatRequest> => {
    const student = await createStudent()
    const material = await createMaterial(student.courseId, student.viewer.userId, [{ text, page: 1 }, { text: PLAIN, page: 1 }])
    server.setReply(() => ({ json: { elements: [] } }))
    const request = explainRequestSchema.parse({ materialId: material.materialId, target: { kind: 'page', page: 1 }, style: 'simpler' })
    const context = { now: NOW, signal: new AbortController().signal, engines: testEngines(server.url) }
    for await (const _ of explain(student.viewer, request, context));
    return server.requests[0]!.body!
  }
  /** What of a request is ours: everything but what stands behind the fence, whose name depends on it. */
  const ours = ({ messages, ...rest }: ChatRequest) => ({
    ...rest,
    messages: messages.map(({ role, content }) => ({
      role,
      content: String(content)
        .replace(/<<<DATA (\w{10})\n[\s\S]*?\nEND \1>>>/g, '(data)')
        .replace(/"<<<DATA \w{10}" and "END \w{10}>>>"/, '(the fence)'),
    })),
  })

  // A database refuses NUL, so a lecture never holds one.
  test.each(IMITATIONS.filter((text) => !text.includes('\u0000')))('%j', async (text) => {
    const plain = ours(await seenFor(PLAIN))
    server.requests.length = 0
    const request = await seenFor(text)
    expect(ours(request)).toEqual(plain)
    expect(request.messages.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(request).not.toHaveProperty('tools')
  })
})

describe('when it fails, the built-in engine answers and says why', () => {
  const cases: [string, Reply, RegExp][] = [
    ['key', replies.invalidKey(), /did not accept this server’s key/],
    ['refusal', { refusal: 'No.' }, /declined to write/],
    ['prose', { text: 'I would rather chat.' }, /could not be read/],
    ['nothing', { json: { elements: [] } }, /empty answer/],
    [
      'everything withheld', { json: { elements: [claim('It is so.', 1, 'words that stand nowhere at all')] } },
      /Nothing the language model wrote stood up/,
    ],
    [
      'wrong language', { json: { elements: [claim('Das Kodieren ist die Aufnahme von Informationen in das Gedächtnis des Menschen.')] } },
      /another language/,
    ],
  ]
  test.each(cases)('%s', async (_, reply, words) => {
    server.setReply(() => reply)
    const { events, elements, engine, notice, id } = await run()
    expect(engine).toBe('builtin')
    expect(notice).toMatch(words)
    expect(events.findLast(({ type }) => type === 'begin')).toMatchObject({ engine: 'builtin', style: 'short-version', notice })
    expect(elements.some(({ kind }) => kind === 'quote')).toBe(true)
    expect(id).not.toBeNull()
  })

  test('what was shown before a cut stays, the rest is said to be missing, and half of one is not kept', async () => {
    const whole = JSON.stringify({ elements: GOOD })
    server.setReply(
      (request) => (isVerify(request) ? { json: { elements: [{ claim: 1, verdict: 'supported' }] } } : { cut: whole, after: 220 }),
    )
    const { elements, engine, notice, id } = await run()
    expect(texts(elements)).toEqual([GOOD[0]!.text])
    expect({ engine, id }).toEqual({ engine: 'test-model', id: null })
    expect(notice).toMatch(/broke off/)
  })

  test('without a model in a model’s style', async () => {
    const request = explainRequestSchema.parse({ materialId, target: { kind: 'page', page: 1 }, style: 'analogy' })
    const events = []
    const context = { now: NOW, signal: new AbortController().signal, engines: null }
    for await (const event of explain(viewer, request, context)) events.push(event)
    expect(events[0]).toMatchObject({ engine: 'builtin', style: 'short-version', notice: expect.stringContaining('No language model') })
  })
})

describe('asked again', () => {
  test('it comes from the store; another style, language, target or student of the same class do not pay twice for the same', async () => {
    play(GOOD)
    const first = await run()
    const made = server.requests.length
    expect(await run()).toMatchObject({ id: first.id, elements: first.elements })
    expect(server.requests.length).toBe(made)
    await run({ style: 'gist' })
    expect(server.requests.length).toBeGreaterThan(made)
  })

  test('a follow-up knows what was told, and is not listed as one of its own', async () => {
    play(GOOD)
    const first = await run()
    await run({ followUp: { of: first.id, kind: 'shorter' } })
    const prompt = promptOf(server.requests.findLast(({ body }) => body && !isVerify(body))!.body!)
    expect(prompt).toContain('Already explained')
    expect(prompt).toContain(GOOD[0]!.text)
    const other = await createStudent()
    await expect(run({ as: other.viewer, followUp: { of: first.id, kind: 'shorter' } })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('in another language, which the request names', async () => {
    play([claim('Beim Kodieren kommt Information ins Gedächtnis hinein.')])
    const { elements } = await run({ language: 'de' })
    expect(texts(elements)).toEqual(['Beim Kodieren kommt Information ins Gedächtnis hinein.'])
    expect(promptOf(server.requests[0]!.body!)).toContain('Write in German')
  })
})

describe('a client that loops, reloads or opens ten panels', () => {
  test('the same page ten times at once is written once', async () => {
    play(GOOD)
    const all = await Promise.allSettled(Array.from({ length: 7 }, () => run()))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    expect(asked(false)).toBe(1)
  })

  test('ten different ones: two at a time, and the daily tokens end it', async () => {
    play(GOOD)
    const styles = ['simpler', 'step-by-step', 'example', 'analogy', 'compare', 'refresher', 'gist', 'why']
    const engines = testEngines(server.url, { dailyTokens: 12_000 })
    const asks = styles.flatMap((style) => [1, 2].map((page) => run({ style, page, engines })))
    const all = await Promise.all(asks)
    expect(all.every(({ elements }) => elements.length > 0)).toBe(true)
    const notices = all.map(({ notice }) => notice ?? '')
    expect(notices.some((notice) => /under way|used what each person/.test(notice))).toBe(true)
    const used = await prisma.modelCall.aggregate({ where: { userId: viewer.userId }, _sum: { inputTokens: true, outputTokens: true } })
    expect((used._sum.inputTokens ?? 0) + (used._sum.outputTokens ?? 0)).toBeLessThanOrEqual(12_000)
    // Looping on makes not one request more.
    const made = server.requests.length
    const spent = testEngines(server.url, { dailyTokens: 100 })
    for (let n = 0; n < 5; n++) for (const style of styles) await run({ style, page: 2, engines: spent })
    expect(server.requests.length).toBe(made)
  })
})

test('closing the panel ends the stream at the provider', async () => {
  const gate = new Promise<void>(() => {})
  const slow = { slow: JSON.stringify({ elements: GOOD }), after: 260, gate }
  server.setReply((request) => (isVerify(request) ? { json: { elements: [{ claim: 1, verdict: 'supported' }] } } : slow))
  const stop = new AbortController()
  const request = explainRequestSchema.parse({ materialId, target: { kind: 'page', page: 1 }, style: 'simpler' })
  const before = server.closedEarly
  const stream = explain(viewer, request, { now: NOW, signal: stop.signal, engines: testEngines(server.url) })
  for await (const event of stream) if (event.type === 'element') break
  await expect.poll(() => server.closedEarly).toBe(before + 1)
  expect(await prisma.explanation.count({ where: { userId: viewer.userId } })).toBe(0)
})
