import { describe, expect, test } from 'vitest'
import type { SaveInput } from '#lib/exams/schema.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveStatus, SendOutcome } from './save-queue.ts'

const input = (revision: number, text = `answer ${revision}`): SaveInput => ({
  response: { kind: 'typed', text },
  flagged: false,
  revision,
})

/** A server that answers when told to. */
function setUp() {
  const sent: { itemId: string; input: SaveInput; last: boolean; answer: (outcome: SendOutcome) => Promise<void> }[] = []
  const statuses: SaveStatus[] = []
  const newer: number[] = []
  const waits: number[] = []
  let retry: (() => void) | null = null
  let closed = 0
  const queue = createSaveQueue({
    send: (itemId, given, last) =>
      new Promise((resolve) => {
        sent.push({
          itemId,
          input: given,
          last,
          answer: async (outcome) => {
            resolve(outcome)
            await new Promise((done) => void setTimeout(done))
          },
        })
      }),
    onStatus: (status) => statuses.push(status),
    onNewer: (answer) => newer.push(answer.revision),
    onClosed: () => (closed += 1),
    schedule: (run, ms) => {
      waits.push(ms)
      retry = run
      return () => (retry = null)
    },
  })
  const saved = (given: SaveInput, stale = false): SendOutcome => ({
    kind: 'saved',
    answer: {
      itemId: 'a',
      response: given.response,
      flagged: given.flagged,
      revision: stale ? given.revision + 5 : given.revision,
      savedAt: 'then',
      stale,
    },
  })
  return { queue, sent, statuses, newer, waits, saved, retry: () => retry?.(), closedTimes: () => closed }
}

describe('the save queue', () => {
  test('sends at once and says when it was saved', async () => {
    const { queue, sent, statuses, saved } = setUp()
    queue.save('a', input(1))
    await sent[0]?.answer(saved(input(1)))
    expect(statuses).toEqual([{ kind: 'saving' }, { kind: 'saved', at: 'then' }])
    expect(queue.hasUnsaved()).toBe(false)
  })

  test('while one is on its way, only the latest change follows', async () => {
    const { queue, sent, statuses, saved } = setUp()
    for (const revision of [1, 2, 3]) queue.save('a', input(revision))
    expect(sent.map((one) => one.input.revision)).toEqual([1])
    await sent[0]?.answer(saved(input(1)))
    expect(sent.map((one) => one.input.revision)).toEqual([1, 3])
    expect(statuses.at(-1)).toEqual({ kind: 'saving' })
    await sent[1]?.answer(saved(input(3)))
    expect(statuses.at(-1)).toEqual({ kind: 'saved', at: 'then' })
  })

  test('what fails is kept and tried again, each time later, then quickly again', async () => {
    const { queue, sent, statuses, waits, retry, saved } = setUp()
    queue.save('a', input(1))
    await sent[0]?.answer({ kind: 'failed', message: 'not reached' })
    expect(statuses.at(-1)).toEqual({ kind: 'unsaved', message: 'not reached' })
    retry()
    await sent[1]?.answer({ kind: 'failed', message: 'not reached' })
    retry()
    await sent[2]?.answer(saved(input(1)))
    expect(queue.hasUnsaved()).toBe(false)
    queue.save('a', input(2))
    await sent[3]?.answer({ kind: 'failed', message: 'not reached' })
    expect(waits).toEqual([1000, 2000, 1000])
    expect(sent.every((one) => one.input.response !== null)).toBe(true)
  })

  test('a newer answer from another tab is taken over, unless this tab has changed it again', async () => {
    const { queue, sent, newer, saved } = setUp()
    queue.save('a', input(1))
    await sent[0]?.answer(saved(input(1), true))
    expect(newer).toEqual([6])
    queue.save('a', input(2))
    queue.save('a', input(9))
    await sent[1]?.answer(saved(input(2), true))
    expect(newer).toEqual([6])
    expect(sent[2]?.input.revision).toBe(9)
  })

  test('a closed paper ends it; a refused answer is not sent again', async () => {
    const one = setUp()
    one.queue.save('a', input(1))
    await one.sent[0]?.answer({ kind: 'refused', message: 'no' })
    expect([one.queue.hasUnsaved(), one.statuses.at(-1)]).toEqual([false, { kind: 'refused', message: 'no' }])
    one.queue.save('a', input(2))
    await one.sent[1]?.answer({ kind: 'closed' })
    one.queue.save('a', input(3))
    expect([one.closedTimes(), one.sent.length]).toEqual([1, 2])
  })

  test('leaving the page sends what waits though one is on its way', () => {
    const { queue, sent } = setUp()
    queue.save('a', input(1))
    queue.save('a', input(2))
    queue.flush(true)
    expect(sent.map((one) => [one.input.revision, one.last])).toEqual([
      [1, false],
      [2, true],
    ])
  })
})
