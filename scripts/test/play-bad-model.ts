import { letterAt } from '#lib/questions/tasks/item-lines.ts'
import { promptOf, type ChatRequest } from '#scripts/model-server/chat-request.ts'
import type { Reply } from '#scripts/model-server/reply.ts'
import { drafts, taskOf, type Draft } from './play-questions.ts'
import { stoneSentence, STONES } from './stone-lecture.ts'

/**
 * A model that writes good questions and bad ones mixed, on the lecture of scripts/test/stone-lecture.ts, and checks them either
 * honestly by the passages it is given, or as an accomplice that says yes to all.
 */

const right = ({ key }: Draft) => key.charCodeAt(0) - 65
const stoneOf = (stem: string) => /(\w+)ite/.exec(stem)?.[1] ?? ''
const withOption = (draft: Draft, at: number, option: Partial<Draft['options'][number]>): Draft =>
  ({ ...draft, options: draft.options.map((one, own) => (own === at ? { ...one, ...option } : one)) })
const wrongAt = (draft: Draft) => (right(draft) + 1) % 4
const elsewhere = (text: string) => STONES.find((_, at) => !text.includes(stoneSentence(at))) ?? ''

/** How one draft is spoiled. `text`: the prompt. `needsJudge`: only somebody who reads the lecture can tell. */
type Spoiling = { name: string; needsJudge: boolean; spoil: (draft: Draft, text: string) => object }

export const SPOILINGS: readonly Spoiling[] = [
  { name: 'wrong key', needsJudge: true, spoil: (draft) => ({ ...draft, key: letterAt(wrongAt(draft)) }) },
  { name: 'second right option', needsJudge: true, spoil: (draft) =>
    withOption(draft, wrongAt(draft), { text: `a valley named after ${stoneOf(draft.stem)}` }) },
  { name: 'no right option', needsJudge: true, spoil: (draft, text) =>
    withOption(draft, right(draft), { text: `the ${elsewhere(text)} valley` }) },
  { name: 'quote of another fact', needsJudge: true, spoil: (draft) => {
    const other = /the (\w+) valley/.exec(draft.options[wrongAt(draft)]?.text ?? '')?.[1]
    return { ...draft, quote: `early miners found in the ${other} valley` }
  } },
  { name: 'reason that is not so', needsJudge: true, spoil: (draft) =>
    withOption(draft, wrongAt(draft), { rationale: `That is where the ${stoneOf(draft.stem)}ite was found.` }) },
  { name: 'key outside the options', needsJudge: false, spoil: (draft) => ({ ...draft, key: 'E' }) },
  { name: 'key as a number', needsJudge: false, spoil: (draft) => ({ ...draft, key: 7 }) },
  { name: 'three options', needsJudge: false, spoil: (draft) => ({ ...draft, options: draft.options.slice(0, 3) }) },
  { name: 'duplicate option', needsJudge: false, spoil: (draft) =>
    withOption(draft, wrongAt(draft), { text: draft.options[right(draft)]?.text ?? '' }) },
  { name: 'duplicate option, spelled otherwise', needsJudge: false, spoil: (draft) =>
    withOption(draft, wrongAt(draft), { text: `The valley of ${/the (\w+)/.exec(draft.options[right(draft)]?.text ?? '')?.[1]}.` }) },
  { name: 'invented quote', needsJudge: false, spoil: (draft) => ({ ...draft, quote: 'miners of old saw a light up there' }) },
  { name: 'quote altered by a word', needsJudge: false, spoil: (draft) => ({ ...draft, quote: draft.quote.replace('early', 'late') }) },
  { name: 'quote of another page', needsJudge: false, spoil: (draft, text) =>
    ({ ...draft, quote: `early miners found in the ${elsewhere(text)} valley` }) },
  { name: 'quote of three words', needsJudge: false, spoil: (draft) => ({ ...draft, quote: 'early miners found' }) },
  { name: 'no such passage', needsJudge: false, spoil: (draft) =>
    ({ ...draft, passage: 99, stem: draft.stem.replace('?', ' at first?') }) },
  { name: 'all of the above', needsJudge: false, spoil: (draft) => withOption(draft, 3, { text: 'all of the above' }) },
  { name: 'none of these as key', needsJudge: false, spoil: (draft) =>
    ({ ...withOption(draft, 3, { text: 'None of these' }), key: 'D' }) },
  { name: 'key stands in the stem', needsJudge: false, spoil: (draft) =>
    ({ ...draft, stem: `Why is the ${stoneOf(draft.stem)} valley the place of the ${stoneOf(draft.stem)}ite?` }) },
  { name: 'number of its own', needsJudge: false, spoil: (draft) => ({ ...draft, stem: draft.stem.replace('?', ' in 1742?') }) },
  { name: 'name of its own in a reason', needsJudge: false, spoil: (draft) =>
    withOption(draft, wrongAt(draft), { rationale: 'That was what old Professor Quimby thought.' }) },
  { name: 'refusal as a draft', needsJudge: false, spoil: (draft) =>
    ({ ...draft, stem: 'As an AI I cannot help with this question, what else?' }) },
  { name: 'another language', needsJudge: false, spoil: (draft) => ({
    ...draft, stem: 'Wo haben die frühen Bergleute diesen Stein denn nun eigentlich gefunden, und warum gerade dort und nicht anderswo?',
    options: draft.options.map(() => ({ text: 'in dem Tal, das nach ihm heißt', rationale: 'Das ist der Ort, an dem er gefunden wurde.' })),
  }) },
]

type Item = { n: number; stem: string; options: string[]; reasons: string[]; quote: string }

function itemsOf(text: string): Item[] {
  return text.split(/^(?=\d+\. )/m).flatMap((block) => {
    const [, n, stem = ''] = /^(\d+)\. (.+)/.exec(block) ?? []
    if (n === undefined) return []
    const options = [...block.matchAll(/^[A-D]\) (.+)(?:\n +Said of it: (.+))?$/gm)]
    return [{
      n: Number(n), stem, options: options.map(([, option = '']) => option), reasons: options.map(([, , reason = '']) => reason),
      quote: /^Quote: (.+)$/m.exec(block)?.[1] ?? '',
    }]
  })
}

/** Is an option right by the passages that are shown? */
const isRight = (text: string, stem: string, option: string): boolean => {
  const stone = stoneOf(stem)
  return text.includes(`A ${stone}ite is a stone`) && option.includes(stone)
}

/** "That is where the X was found." said of the Y valley. */
function isTrueReason(reason: string, option: string): boolean {
  const [, stone, valley] = /The (\w+)ite was found in the (\w+) valley/.exec(reason) ?? []
  if (stone) return stone === valley
  const [, other] = /where the (\w+)ite was found/.exec(reason) ?? []
  return other !== undefined && option.includes(`the ${other} valley`)
}

const letters = (values: readonly (boolean | string)[]) => ({ A: values[0], B: values[1], C: values[2], D: values[3] ?? null })

/** Which bad reply comes in place of a whole answer. */
export type BrokenReply = (elements: readonly object[]) => Reply

export const BROKEN: readonly BrokenReply[] = [
  // Cut in the middle of the third draft.
  (elements) => {
    const text = JSON.stringify({ elements })
    return { finish: 'length', text: text.slice(0, text.indexOf(JSON.stringify(elements[2])) + 90) }
  },
  () => ({ refusal: 'I am sorry, but I cannot help with that.' }),
  () => ({ finish: 'length', text: `{"elements":[{"passage":1,"quote":"${'early miners '.repeat(300)}` }),
  (elements) => ({ json: { elements: Array.from({ length: 40 }, () => elements[0]) } }),
  () => ({ text: 'Sure! Here are some great questions about stones.' }),
]

export type BadModel = {
  reply: (request: ChatRequest) => Reply
  /** What it planted, by what identifies a stored question. */
  planted: { name: string; draft: Draft }[]
  good: Draft[]
  /** Answers that were broken as a whole, so far. */
  broken: number
}

/**
 * @param honest whoever checks reads the passages; else says yes to whatever it is asked
 * @param goodWanted good drafts in all; after them only bad ones come
 * @param of the ways of spoiling, in turn
 */
export function playBadModel(
  { honest, goodWanted, of = SPOILINGS }: { honest: boolean; goodWanted: number; of?: readonly Spoiling[] },
): BadModel {
  const planted: BadModel['planted'] = []
  const good: Draft[] = []
  const keys = new Map<string, string>()
  let batch = 0
  let brokenSoFar = 0

  /** Good and bad in turn; an answer that is broken as a whole is repeated well the next time. */
  function draft(text: string): Reply {
    const at = batch++
    const broken = at % 2 === 1 ? BROKEN[(at - 1) / 2] : undefined
    const fresh = drafts(text, {})
    const elements = fresh.map((one, own) => {
      const isGood = own % 2 === 0 && good.length < goodWanted && !broken
      if (isGood || broken) {
        if (isGood) good.push(one)
        return one
      }
      const { name, spoil } = of[planted.length % of.length]!
      const bad = spoil(one, text) as Draft
      planted.push({ name, draft: bad })
      return bad
    })
    for (const { stem, options, key } of elements) keys.set(stem, options[String(key).charCodeAt(0) - 65]?.text ?? '')
    // Said twice: the second is no question of its own.
    if (broken) brokenSoFar += 1
    return broken ? broken(elements) : { json: { elements: elements.length < 6 && elements[0] ? [...elements, elements[0]] : elements } }
  }

  function choice(text: string, { stem, options }: Item): string {
    if (stem.startsWith('(')) return 'A'
    if (!honest) return letterAt(Math.max(0, options.indexOf(keys.get(stem) ?? '')))
    const found = options.flatMap((option, at) => (isRight(text, stem, option) ? [at] : []))
    return found.length === 1 ? letterAt(found[0]!) : found.length > 1 ? 'several' : 'none'
  }

  const element = (task: string, text: string, item: Item): object => {
    const { n, stem, options, reasons, quote } = item
    if (task === 'solve') return { question: n, choice: choice(text, item) }
    if (task === 'reasons') {
      const marks = reasons.map((reason, at) => (!honest || isTrueReason(reason, options[at] ?? '') ? 'ok' : 'unsupported'))
      return { question: n, proof: !honest || quote.includes(`${stoneOf(stem)} valley`), ...letters(marks) }
    }
    const defends = options.map((option) => (honest ? isRight(text, stem, option) : option === keys.get(stem)))
    return { question: n, ...letters(defends), clear: true, noGiveaway: true, oneIdea: true, useful: true }
  }

  return {
    planted, good,
    get broken() { return brokenSoFar },
    reply: (request) => {
      const text = promptOf(request)
      const task = taskOf(request)
      if (task === 'draft') return draft(text)
      if (task === 'concepts') return { text: 'I do not know any.' }
      return { json: { elements: itemsOf(text).map((item) => element(task, text, item)) } }
    },
  }
}
