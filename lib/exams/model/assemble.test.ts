import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { assemble } from './assemble.ts'
import type { Candidate } from './assemble.ts'
import { areEnemies, prepare } from './enemies.ts'

function candidate(id: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    questionId: id,
    type: 'DEFINITION_TO_TERM',
    topicIds: ['a'],
    conceptIds: [`concept ${id}`],
    enemyGroup: `group ${id}`,
    stem: `alpha${id} beta${id} gamma${id}`,
    keyNames: [`key${id}`],
    optionIds: [`${id}1`, `${id}2`, `${id}3`],
    keyOptionId: `${id}1`,
    fixedOrder: false,
    isTrue: null,
    seen: 0,
    ...rest,
  }
}

const many = (count: number, rest: Partial<Candidate> = {}, prefix = 'q') =>
  Array.from({ length: count }, (_, index) => candidate(`${prefix}${index}`, rest))

const ONE = [{ id: 'a', weight: 1 }]

describe('apportion', () => {
  test('shares by the largest remainder', () => {
    expect(
      apportion(10, [
        { weight: 5, capacity: 99 },
        { weight: 3, capacity: 99 },
        { weight: 1, capacity: 99 },
      ]),
    ).toEqual([6, 3, 1])
  })
  test('what a full topic leaves goes to the others', () => {
    expect(
      apportion(10, [
        { weight: 1, capacity: 2 },
        { weight: 1, capacity: 99 },
        { weight: 1, capacity: 4 },
      ]),
    ).toEqual([2, 4, 4])
    expect(
      apportion(10, [
        { weight: 9, capacity: 1 },
        { weight: 0, capacity: 3 },
      ]),
    ).toEqual([1, 3])
  })
  test('nothing to share, nothing to share over', () => {
    expect(apportion(0, [{ weight: 1, capacity: 5 }])).toEqual([0])
    expect(apportion(5, [])).toEqual([])
  })
})

describe('enemies', () => {
  const enemies = (a: Partial<Candidate>, b: Partial<Candidate>) => areEnemies(prepare(candidate('x', a)), prepare(candidate('y', b)))
  test('a stem that names the key and says what is asked gives it away', () => {
    const asked = { stem: 'A temporary store that holds what the senses bring in.', keyNames: ['short-term memory'] }
    expect(enemies(asked, { stem: 'Short-term memory is a temporary store of what the senses deliver.' })).toBe(true)
    expect(enemies(asked, { stem: 'Short-term memory was measured by Miller.' })).toBe(false)
    expect(enemies(asked, { stem: 'Long-term memory is a store without known limits for years.' })).toBe(false)
  })
  test('the same question twice', () => {
    const stem = 'The inability to form new memories after an injury of the brain.'
    expect(enemies({ stem }, { stem: 'The inability to form memories after an injury of the brain.' })).toBe(true)
    expect(enemies({ stem }, { stem: 'The inability to recall events from before the trauma.' })).toBe(false)
  })
})

describe('assemble', () => {
  test('gives as many as asked, each question once, the same for the same seed', () => {
    const paper = assemble(many(30), ONE, 12, 7)
    expect(new Set(paper.map((item) => item.questionId)).size).toBe(12)
    expect(assemble(many(30).toReversed(), ONE, 12, 7)).toEqual(paper)
    expect(assemble(many(30), ONE, 12, 8)).not.toEqual(paper)
  })
  test('never two of one enemy group, and says so by being short', () => {
    const paired = many(10).map((entry, index) => ({ ...entry, enemyGroup: `pair ${index % 4}` }))
    for (let seed = 0; seed < 20; seed += 1) expect(assemble(paired, ONE, 8, seed)).toHaveLength(4)
  })
  test('where greed would lose one it still finds as many as stand', () => {
    // The middle tells both keys: taken first, it would leave a paper of one.
    const middle = candidate('m', { stem: 'keyone alphaone betaone keytwo alphatwo betatwo' })
    const sides = [
      candidate('s', { stem: 'alphaone betaone', keyNames: ['keyone'], seen: 3 }),
      candidate('t', { stem: 'alphatwo betatwo', keyNames: ['keytwo'], seen: 3 }),
    ]
    expect(
      assemble([middle, ...sides], ONE, 2, 1)
        .map((item) => item.questionId)
        .sort(),
    ).toEqual(['s', 't'])
  })
  test('weights decide how many of each topic', () => {
    const pool = [...many(20, { topicIds: ['a'] }, 'a'), ...many(20, { topicIds: ['b'] }, 'b')]
    const paper = assemble(
      pool,
      [
        { id: 'a', weight: 3 },
        { id: 'b', weight: 1 },
      ],
      8,
      3,
    )
    expect(paper.filter((item) => item.topicId === 'a')).toHaveLength(6)
  })
  test('what the student has met comes last', () => {
    const pool = [...many(6, { seen: 1 }, 'old'), ...many(4, {}, 'new')]
    const paper = assemble(pool, ONE, 5, 11).map((item) => item.questionId)
    expect(paper.filter((id) => id.startsWith('new'))).toHaveLength(4)
  })
  test('types and truth values are balanced', () => {
    const isTrueAt = (index: number) => index % 3 !== 0
    const statements = many(12, { type: 'TRUE_FALSE', fixedOrder: true }, 'tf').map((entry, index) => ({
      ...entry,
      isTrue: isTrueAt(index),
    }))
    const pool = [...statements, ...many(12, {}, 'dt'), ...many(12, { type: 'TYPED_TERM', optionIds: [], keyOptionId: null }, 'ty')]
    const paper = assemble(pool, ONE, 12, 5)
    const of = (prefix: string) => paper.filter((item) => item.questionId.startsWith(prefix))
    expect([of('tf').length, of('dt').length, of('ty').length]).toEqual([4, 4, 4])
    const truths = of('tf').filter((item) => isTrueAt(Number(item.questionId.slice(2))))
    expect(truths).toHaveLength(2)
  })
  test('keys stand at each place equally often; fixed orders are kept', () => {
    const pool = [...many(9), candidate('tf', { optionIds: ['true', 'false'], keyOptionId: 'false', fixedOrder: true })]
    const paper = assemble(pool, ONE, 10, 2)
    const places = [0, 0, 0]
    for (const item of paper.filter((drawn) => drawn.questionId !== 'tf')) {
      const place = item.optionOrder.indexOf(`${item.questionId}1`)
      places[place] = (places[place] ?? 0) + 1
      expect([...item.optionOrder].sort()).toEqual([1, 2, 3].map((n) => `${item.questionId}${n}`))
    }
    expect(places).toEqual([3, 3, 3])
    expect(paper.find((item) => item.questionId === 'tf')?.optionOrder).toEqual(['true', 'false'])
  })
  test('an item that fits no topic is never drawn, nothing is not an error', () => {
    expect(assemble([], ONE, 5, 1)).toEqual([])
    expect(assemble(many(5, { topicIds: ['other'] }), ONE, 5, 1)).toEqual([])
  })
})
