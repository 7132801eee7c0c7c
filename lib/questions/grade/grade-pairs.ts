import type { Key, Response } from '#lib/questions/schema.ts'
import { right, wrong, type Grade } from './grade.ts'

type PairsKey = Extract<Key, { kind: 'pairs' }>
type PairsResponse = Extract<Response, { kind: 'pairs' }>

/** Whether each prompt of the key has its option, in the key's order. */
export function rightPairs(key: PairsKey, { pairs }: PairsResponse): { promptId: string; isRight: boolean }[] {
  return Object.entries(key.pairs).map(([promptId, optionId]) => ({ promptId, isRight: pairs[promptId] === optionId }))
}

/** Grades matched pairs by the share that is right, 0..1. Pairs of prompts that the key does not know count for nothing. */
export function gradePairs(key: PairsKey, response: PairsResponse): Grade {
  const pairs = rightPairs(key, response)
  const count = pairs.filter(({ isRight }) => isRight).length
  if (Object.keys(response.pairs).length === 0) return wrong('empty')
  if (count === pairs.length) return right()
  return count === 0 ? wrong('wrong') : { score: count / pairs.length, reason: 'partly' }
}
