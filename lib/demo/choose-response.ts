import type { Key, QuestionForStudent, Response } from '#lib/questions/schema.ts'

export type Asked = { question: QuestionForStudent; key: Key; guess: number; difficulty: number }

/**
 * The chance that a student of this ability answers right: guess + (1 - guess) / (1 + exp(difficulty - ability)), the
 * three-parameter logistic model (Birnbaum 1968) with slope 1. Ability and difficulty in logits.
 */
export function chanceOfRight(ability: number, { guess, difficulty }: Pick<Asked, 'guess' | 'difficulty'>): number {
  return guess + (1 - guess) / (1 + Math.exp(difficulty - ability))
}

/** Every option one prompt further: none is right. */
function turned(pairs: Readonly<Record<string, string>>): Record<string, string> {
  const options = Object.values(pairs)
  return Object.fromEntries(Object.keys(pairs).map((prompt, at) => [prompt, options[(at + 1) % options.length] ?? '']))
}

type Answerable = { question: Pick<QuestionForStudent, 'options'>; key: Key }

/** The key as an answer, or one that is wrong. @param pick in [0, 1): which wrong option */
export function respond({ question, key }: Answerable, isRight: boolean, pick = 0): Response {
  switch (key.kind) {
    case 'truth':
      return { kind: 'truth', value: isRight ? key.value : !key.value }
    case 'typed':
      return { kind: 'typed', text: isRight ? (key.accepted[0] ?? '') : (key.others[0] ?? 'not sure') }
    case 'numeric':
      return { kind: 'typed', text: isRight ? `${key.shown} ${key.unit}`.trim() : String(key.value + key.tolerance + 1) }
    case 'pairs':
      return { kind: 'pairs', pairs: isRight ? key.pairs : turned(key.pairs) }
    case 'facets':
      return { kind: 'written', text: isRight ? key.reference : 'I do not know' }
    case 'points':
      return { kind: 'self', text: '', ticked: isRight ? key.points.map(({ id }) => id) : [] }
    case 'choice': {
      const others = question.options.filter((option) => option.id !== key.optionId)
      const other = others[Math.floor(pick * others.length)]
      return { kind: 'choice', optionId: isRight || !other ? key.optionId : other.id }
    }
  }
}

/**
 * What a demo student of this ability answers: right with `chanceOfRight`, else something wrong.
 * @param random numbers in [0, 1); always two are taken, so that one answer does not shift the next
 */
export function chooseResponse(ability: number, asked: Asked, random: () => number): Response {
  const isRight = random() < chanceOfRight(ability, asked)
  return respond(asked, isRight, random())
}
