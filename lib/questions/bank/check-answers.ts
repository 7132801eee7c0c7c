import { letterAt } from '#lib/questions/tasks/item-lines.ts'
import { RUBRIC, type RubricMark } from '#lib/questions/tasks/question-judge/schema.ts'
import type { Choice } from '#lib/questions/tasks/question-solve/schema.ts'
import { decide, GENERAL_KNOWLEDGE, standing, type Ask, type BankItem, type SectionContext } from './bank-item.ts'
import { optionOrder } from './permute-options.ts'

const ROUNDS = 3

type Shown = { item: BankItem; order: number[]; options: string[] }

const show = (item: BankItem, round: number): Shown => {
  const { options, key } = item.draft
  const order = optionOrder(options.length, key, item.seed, round)
  return { item, order, options: order.map((at) => options[at]?.text ?? '') }
}

/** What was chosen, as a position of the draft's own order. */
const own = ({ order }: Shown, choice: Choice | undefined): Choice | undefined => (typeof choice === 'number' ? order[choice] : choice)

const inWords = (choice: Choice | undefined): string => (typeof choice === 'number' ? letterAt(choice) : (choice ?? 'no answer'))

async function solve(ask: Ask, shown: readonly Shown[], sees: 'passages' | 'stem' | 'options', { passages }: SectionContext) {
  const chosen = await ask.solve({
    passages: sees === 'passages' ? passages.map(({ n, text }) => ({ n, text })) : [],
    questions: shown.map(({ item, options }) => ({ n: item.n, stem: sees === 'options' ? null : item.draft.stem, options })),
  })
  return shown.map((one) => ({ item: one.item, choice: own(one, chosen.get(one.item.n)) }))
}

function faultOf(choice: Choice | undefined, key: number): string | null {
  if (choice === key) return null
  if (choice === 'none') return 'no option fits'
  if (choice === 'several') return 'several options fit'
  return choice === undefined ? 'not solved' : 'another answer was found'
}

/** Somebody who knows the passages and not the key must find it, each time, wherever it stands. */
async function mustBeFound(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const shown = standing(items).map((item) => show(item, round))
    if (shown.length === 0) return
    for (const { item, choice } of await solve(ask, shown, 'passages', context)) {
      decide(item, `solved ${round + 1}`, faultOf(choice, item.draft.key), `chose ${inWords(choice)}, key ${letterAt(item.draft.key)}`)
    }
  }
}

/** Known without the lecture: told, not held against it. */
async function tagGeneralKnowledge(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  const shown = standing(items).map((item) => show(item, ROUNDS))
  if (shown.length === 0) return
  for (const { item, choice } of await solve(ask, shown, 'stem', context)) {
    const isKnown = choice === item.draft.key
    if (isKnown) item.tags.push(GENERAL_KNOWLEDGE)
    decide(item, 'without the lecture', null, isKnown ? 'the key was known' : `chose ${inWords(choice)}`)
  }
}

/**
 * Of four options one is the key by chance in a quarter of all guesses: what is found from the options alone is asked once
 * more in another order, and dropped only when it is found again (one in sixteen by chance).
 */
async function mustNotShow(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  let suspects = standing(items)
  for (const round of [0, 1]) {
    if (suspects.length === 0) return
    const found: BankItem[] = []
    for (const { item, choice } of await solve(ask, suspects.map((one) => show(one, round)), 'options', context)) {
      const isFound = choice === item.draft.key
      if (isFound) found.push(item)
      const fault = isFound && round === 1 ? 'options tell the key' : null
      decide(item, `options alone ${round + 1}`, fault, isFound ? 'the key was found' : `chose ${inWords(choice)}`)
    }
    suspects = found
  }
}

const MARKS: Record<RubricMark, string> = { clear: 'clear stem', noGiveaway: 'no giveaway', oneIdea: 'one idea', useful: 'useful' }

/** No other option may be defended, and the key must be. The marks are kept and drop nothing. */
async function mustHaveOneAnswer(items: readonly BankItem[], { passages }: SectionContext, ask: Ask): Promise<void> {
  const judged = standing(items)
  if (judged.length === 0) return
  const answers = await ask.judge({
    passages: passages.map(({ n, text }) => ({ n, text })),
    questions: judged.map(({ n, draft }) => ({ n, stem: draft.stem, options: draft.options.map(({ text }) => text), key: draft.key })),
  })
  for (const item of judged) {
    const judgement = answers.get(item.n)
    const { key } = item.draft
    if (!judgement) {
      decide(item, 'judged', 'not judged')
      continue
    }
    for (const mark of RUBRIC) item.verdicts.push({ check: `rubric: ${MARKS[mark]}`, passed: judgement.marks[mark], detail: null })
    const others = judgement.defensible.flatMap((isDefensible, at) => (isDefensible && at !== key ? [letterAt(at)] : []))
    decide(item, 'key can be defended', judgement.defensible[key] ? null : 'key cannot be defended')
    decide(item, 'no other can be defended', others.length === 0 ? null : 'another option can be defended', others.join(', ') || null)
  }
}

/**
 * The checks that ask a model, one call each for all that stand: solved three times from the passages, from nothing, from
 * the options alone, then judged.
 * @throws what `ask` throws; items decided before that keep their verdicts
 */
export async function checkAnswers(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  await mustBeFound(items, context, ask)
  await tagGeneralKnowledge(items, context, ask)
  await mustNotShow(items, context, ask)
  await mustHaveOneAnswer(items, context, ask)
}
