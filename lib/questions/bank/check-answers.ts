import { estimateTokens } from '#lib/ai/tokens.ts'
import { letterAt } from '#lib/questions/tasks/item-lines.ts'
import { RUBRIC, type RubricMark } from '#lib/questions/tasks/question-judge/schema.ts'
import type { Choice } from '#lib/questions/tasks/question-solve/schema.ts'
import type { RationaleMark } from '#lib/questions/tasks/rationale-judge/schema.ts'
import { decide, GENERAL_KNOWLEDGE, standing, type Ask, type BankItem, type SectionContext } from './bank-item.ts'
import { optionOrder } from './permute-options.ts'

const ROUNDS = 3

/** Of three tries with the options alone, so many finds are a leak. */
const LEAK = 2

/** Tokens of items with their reasons in one call: with passages, instructions and the answer they fit a context of 4,096. */
const REASON_TOKENS = 1_700

type Shown = { item: BankItem; order: number[]; options: string[] }

const show = (item: BankItem, round: number): Shown => {
  const { options, key } = item.draft
  const order = optionOrder(options.length, key, item.seed, round)
  return { item, order, options: order.map((at) => options[at]?.text ?? '') }
}

/** What was chosen, as a position of the draft's own order. */
const own = ({ order }: Shown, choice: Choice | undefined): Choice | undefined => (typeof choice === 'number' ? order[choice] : choice)

const inWords = (choice: Choice | undefined): string => (typeof choice === 'number' ? letterAt(choice) : (choice ?? 'no answer'))

/** Passages that the quotes of these items stand in: what a student is sent to. Without any they would be asked from nothing. */
function citedPassages(shown: readonly Shown[], passages: SectionContext['passages']): { n: number; text: string }[] {
  const cited = new Set(shown.map(({ item }) => item.citation?.passageId))
  const own = passages.filter(({ id }) => cited.has(id))
  return (own.length > 0 ? own : passages).map(({ n, text }) => ({ n, text }))
}

async function solve(ask: Ask, shown: readonly Shown[], sees: 'passages' | 'stem' | 'options', { passages }: SectionContext) {
  const chosen = await ask.solve({
    passages: sees === 'passages' ? citedPassages(shown, passages) : [],
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

/** Somebody who knows the cited passages and not the key must find it, each time, wherever it stands. */
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
 * Found from the options alone in two of three orders: their wording tells the key. One find is chance, so what was missed
 * twice is not asked a third time.
 */
async function mustNotShow(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  const finds = new Map<BankItem, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = standing(items).filter((item) => (finds.get(item) ?? 0) + ROUNDS - round >= LEAK)
    if (open.length === 0) return
    for (const { item, choice } of await solve(ask, open.map((one) => show(one, round)), 'options', context)) {
      const isFound = choice === item.draft.key
      const found = (finds.get(item) ?? 0) + Number(isFound)
      finds.set(item, found)
      const fault = found >= LEAK ? 'options tell the key' : null
      decide(item, `options alone ${round + 1}`, fault, isFound ? 'the key was found' : `chose ${inWords(choice)}`)
    }
  }
}

const MARKS: Record<RubricMark, string> = { clear: 'clear stem', noGiveaway: 'no giveaway', oneIdea: 'one idea', useful: 'useful' }

/** No other option may be defended, and the key must be; whoever judges is not told which it is. The marks drop nothing. */
async function mustHaveOneAnswer(items: readonly BankItem[], { passages }: SectionContext, ask: Ask): Promise<void> {
  const judged = standing(items)
  if (judged.length === 0) return
  const answers = await ask.judge({
    passages: passages.map(({ n, text }) => ({ n, text })),
    questions: judged.map(({ n, draft }) => ({ n, stem: draft.stem, options: draft.options.map(({ text }) => text) })),
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
    if (item.rejectedFor) continue
    decide(item, 'no other can be defended', others.length === 0 ? null : 'another option can be defended', others.join(', ') || null)
  }
}

const REASON_FAULTS: Record<RationaleMark, string | null> = {
  ok: null, unsupported: 'reason not in the lecture', empty: 'reason names no misunderstanding',
}

const sizeOf = ({ draft }: BankItem): number => estimateTokens(JSON.stringify([draft.stem, draft.options]))

/** Items in their order, as many together as one call holds. */
function packs(items: readonly BankItem[]): BankItem[][] {
  const all: BankItem[][] = []
  let left = 0
  for (const item of items) {
    const size = sizeOf(item)
    if (all.length === 0 || size > left) {
      all.push([])
      left = REASON_TOKENS
    }
    all.at(-1)?.push(item)
    left -= size
  }
  return all
}

/** The quote proves the key, and what is said of each option is borne out, and of a wrong one says what was misunderstood. */
async function mustExplain(items: readonly BankItem[], { passages }: SectionContext, ask: Ask): Promise<void> {
  for (const pack of packs(standing(items))) {
    const answers = await ask.reasons({
      passages: passages.map(({ n, text }) => ({ n, text })),
      questions: pack.map(({ n, draft: { stem, quote, options, key } }) => ({ n, stem, quote, options, key })),
    })
    for (const item of pack) {
      const answer = answers.get(item.n)
      decide(item, 'quote proves the key', answer?.proves ? null : answer ? 'quote does not prove the key' : 'not judged')
      if (!answer || item.rejectedFor) continue
      // Of an option without a reason there is nothing to mark.
      const at = answer.marks.findIndex((mark, option) => mark !== 'ok' && item.draft.options[option]?.rationale !== '')
      const mark = answer.marks[at]
      decide(item, 'reasons checked', mark ? REASON_FAULTS[mark] : null, mark ? `${letterAt(at)}: ${mark}` : null)
    }
  }
}

/**
 * The checks that ask a model, one call each for all that stand, the cheapest first: from the options alone, which takes no
 * passage; solved three times from the cited passages, then from nothing; judged option by option; its proof and reasons.
 * @throws what `ask` throws; items decided before that keep their verdicts
 */
export async function checkAnswers(items: readonly BankItem[], context: SectionContext, ask: Ask): Promise<void> {
  await mustNotShow(items, context, ask)
  await mustBeFound(items, context, ask)
  await tagGeneralKnowledge(items, context, ask)
  await mustHaveOneAnswer(items, context, ask)
  await mustExplain(items, context, ask)
}
