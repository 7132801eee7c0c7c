import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { env } from '#lib/env.ts'
import { listEntries } from './entry.ts'
import { PEOPLE } from './people.ts'
import type { Person } from './people.ts'
import { TABLE } from './table.ts'
import { MARKS, createWorld } from './world.ts'
import type { World } from './world.ts'

let who: Person = 'signed out'
let world: World

/** Only who is signed in is made up: everything else is the real way in. */
vi.mock('next-auth', () => ({
  getServerSession: async () => (who === 'signed out' ? null : { userId: world.people[who].userId, sessionVersion: 1 }),
}))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: () => undefined, set: () => {}, delete: () => {} }),
}))

const lines: string[] = []
beforeAll(async () => {
  env.LOG_LEVEL = 'debug'
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => void lines.push(String(line)))
  }
  world = await createWorld()
})
afterAll(() => {
  env.LOG_LEVEL = 'silent'
  vi.restoreAllMocks()
  const entries = listEntries()
  const actions = entries.filter((entry) => entry.startsWith('lib/')).length
  console.info(`${entries.length - actions} routes and ${actions} actions, ${TABLE.length} rows, ${TABLE.length * PEOPLE.length} answers`)
})

describe('the table', () => {
  it('has a row for every way in, and none for one that is gone', () => {
    expect([...new Set(TABLE.map(({ entry }) => entry))].toSorted()).toEqual(listEntries())
  })
})

describe('each is answered as the table says', () => {
  it.each(TABLE.map((row) => [row.about ? `${row.entry}, ${row.about}` : row.entry, row] as const))('%s', async (_, { call, answers }) => {
    // The refused first: what they ask for must still be there for the others.
    const answered: [Person, number][] = []
    for (const person of PEOPLE.toSorted((a, b) => answers[b] - answers[a])) {
      who = person
      answered.push([person, await call(world, person)])
    }
    expect(Object.fromEntries(answered)).toEqual(answers)
  })
})

describe('what was said meanwhile', () => {
  it('to those refused is nothing of the course', () => {
    expect(world.refusals.length).toBeGreaterThan(TABLE.length)
    const marks = [MARKS.title, MARKS.sentence, ...world.lecture.secrets]
    const told = world.refusals.filter((text) => marks.some((mark) => text.includes(mark)))
    expect(told).toEqual([])
  })

  it('in the log is no text, answer, name, address, password or token', () => {
    const requests = lines.filter((line) => line.includes('"event":"request"'))
    expect(requests.length).toBeGreaterThanOrEqual(TABLE.length * PEOPLE.length)
    expect(requests.some((line) => line.includes('/api/attempts/[attemptId]/hand-in'))).toBe(true)
    const typed = ['amber', '@example.org', 'marked password', 'marked-token', world.paper.attemptId]
    const marks = [...Object.values(MARKS), ...world.lecture.secrets, ...typed]
    expect(lines.filter((line) => marks.some((mark) => line.includes(mark)))).toEqual([])
  })
})
