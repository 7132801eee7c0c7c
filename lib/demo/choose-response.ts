import type { Key, QuestionForStudent, Response } from '#lib/questions/schema.ts'

export type Asked = { question: QuestionForStudent; key: Key; guess: number; difficulty: number }

/**
 * The chance that a student of this ability answers right: guess + (1 - guess) / (1 + exp(difficulty - ability)), the
 * three-parameter logistic model (Birnbaum 1968) with slope 1. Ability and difficulty in logits.
 */
export function chanceOfRight(ability: number, { guess, difficulty }: Pick<Asked, 'guess' | 'difficulty'>): number {
  return guess + (1 - guess) / (1 + Math.exp(difficulty - ability))
}

/**
 * What a demo student of this ability answers: right with `chanceOfRight`, else another option, the other truth, or a
 * term that is not the key. @param random numbers in [0, 1); always two are taken, so that one answer does not shift the next
 */
export function chooseResponse(ability: number, asked: Asked, random: () => number): Response {
  const isRight = random() < chanceOfRight(ability, asked)
  const pick = random()
  const { question, key } = asked
  if (key.kind === 'truth') return { kind: 'truth', value: isRight ? key.value : !key.value }
  if (key.kind === 'typed') return { kind: 'typed', text: isRight ? (key.accepted[0] ?? '') : (key.others[0] ?? 'not sure') }
  const others = question.options.filter((option) => option.id !== key.optionId)
  const other = others[Math.floor(pick * others.length)]
  return { kind: 'choice', optionId: isRight || !other ? key.optionId : other.id }
}
