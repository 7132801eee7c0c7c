import { letterAt, positionOf } from '#lib/questions/tasks/item-lines.ts'
import { promptOf, type ChatRequest } from '#scripts/model-server/chat-request.ts'
import type { Reply } from '#scripts/model-server/reply.ts'

/** A model that writes and answers questions on the lecture of scripts/test/stone-lecture.ts, well or badly. */

type Item = { n: number; stem: string; options: string[] }

/** How a played model differs from one that reads and answers rightly. */
export type Traits = {
  /** Keys one of the wrong options instead. */
  wrongKeys?: boolean
  /** Chosen by whoever solves: always this letter, whatever is asked. */
  always?: string
  /** Solves from the lecture in its head. */
  knowsAll?: boolean
  /** Finds the key from the options. */
  seesKeys?: boolean
  /** Of every draft. */
  change?: (draft: Draft) => Draft
  /** Says of a wrong option that it can be defended. */
  doubts?: boolean
  /** Finds that what is said of an option does not stand in the lecture. */
  badReasons?: boolean
}

export type Draft = {
  passage: number; quote: string; concept: string; bloom: string; stem: string; options: { text: string; rationale: string }[]; key: string
}

const FOUND = /A (\w+)ite is a stone that early miners found in the (\w+) valley near lake (\w+)\./g

const STEMS = [
  (stone: string, lake: string) => `Where did early miners find the ${stone} of lake ${lake}?`,
  (stone: string, lake: string) => `Which place gave people the ${stone} seen by lake ${lake}?`,
  (stone: string, lake: string) => `A student at lake ${lake} looks for a ${stone}. Where must the search begin?`,
]

/** Which task a request is for. */
export function taskOf(request: ChatRequest): 'concepts' | 'draft' | 'solve' | 'judge' | 'reasons' {
  const text = promptOf(request)
  if (text.includes('You list the concepts')) return 'concepts'
  if (text.includes('You write multiple-choice questions')) return 'draft'
  if (text.includes('You check what students are told')) return 'reasons'
  return text.includes('You sit a test') ? 'solve' : 'judge'
}

/** Good drafts on the stones of a prompt that nothing asks about yet. */
export function drafts(text: string, { wrongKeys, change = (draft) => draft }: Traits): Draft[] {
  const passages = [...text.matchAll(/^P(\d+): (.+)$/gm)]
  const asked = text.slice(text.indexOf('Asked already:'))
  const found = passages.flatMap(([, n, passage = '']) =>
    [...passage.matchAll(FOUND)].map(([, stone = '', valley = '', lake = '']) => ({ n: Number(n), stone, valley, lake })))
  const fresh = found.filter(({ lake }) => !text.includes('Asked already:') || !asked.includes(lake))
  return fresh.slice(0, 6).map(({ n, stone, valley, lake }, at) => {
    const others = found.filter((other) => other.stone !== stone).slice(at, at + 3)
    const right = { text: `the ${valley} valley`, rationale: `The ${stone}ite was found in the ${valley} valley.` }
    const wrong = others.map((other) =>
      ({ text: `the ${other.valley} valley`, rationale: `That is where the ${other.stone}ite was found.` }))
    const key = at % 4
    const options = [...wrong.slice(0, key), right, ...wrong.slice(key)]
    return change({
      passage: n, quote: `early miners found in the ${valley} valley`, concept: `${stone}ite`, bloom: at % 2 === 0 ? 'apply' : 'remember',
      stem: STEMS[at % 3]!(`${stone}ite`, lake), options, key: letterAt(wrongKeys ? (key + 1) % 4 : key),
    })
  })
}

function itemsOf(text: string): Item[] {
  return [...text.matchAll(/^(\d+)\. (.+)\n((?:[A-D]\) .+\n?(?: +Said of it: .+\n)?)+)/gm)].map(([, n, stem = '', options = '']) =>
    ({ n: Number(n), stem, options: [...options.matchAll(/^[A-D]\) (.+)$/gm)].map(([, option = '']) => option) }))
}

const rightOf = ({ stem, options }: Item): number => options.indexOf(`the ${/(\w+)ite/.exec(stem)?.[1]} valley`)

const sameOptions = ({ options }: Pick<Item, 'options'>): string => options.toSorted().join('|')

/** @param known keys by their options: what a played model "sees" in the options alone */
function choiceOf(item: Item, hasPassages: boolean, { always, knowsAll, seesKeys }: Traits, known: ReadonlyMap<string, string>): string {
  if (always !== undefined) return always
  if (item.stem.startsWith('(')) return letterAt(seesKeys ? Math.max(0, item.options.indexOf(known.get(sameOptions(item)) ?? '')) : 0)
  const right = rightOf(item)
  return right >= 0 && (hasPassages || knowsAll) ? letterAt(right) : 'none'
}

/** A reply function of the loopback server: reads the prompt and answers by its traits. */
export function playModel(traits: Traits = {}): (request: ChatRequest) => Reply {
  const known = new Map<string, string>()
  return (request) => {
    const text = promptOf(request)
    const task = taskOf(request)
    // It writes none.
    if (text.includes('You write short-answer questions')) return { json: { elements: [] } }
    // One nobody can find: dropped.
    if (task === 'concepts') {
      const none = { passage: 1, aliases: [], buildsOn: [] }
      return { json: { elements: [{ ...none, name: 'granite', quote: 'a quote that stands nowhere at all' }] } }
    }
    if (task === 'draft') {
      const elements = drafts(text, traits)
      for (const { options, key } of elements) {
        known.set(sameOptions({ options: options.map((one) => one.text) }), options[positionOf(key)]?.text ?? '')
      }
      return { json: { elements } }
    }
    if (task === 'solve') {
      const items = itemsOf(text)
      const hasPassages = /^P\d+: /m.test(text)
      return { json: { elements: items.map((item) => ({ question: item.n, choice: choiceOf(item, hasPassages, traits, known) })) } }
    }
    if (task === 'reasons') {
      const mark = traits.badReasons ? 'unsupported' : 'ok'
      return { json: { elements: itemsOf(text).map(({ n }) => ({ question: n, proof: true, A: 'ok', B: mark, C: 'ok', D: 'ok' })) } }
    }
    return {
      json: {
        elements: itemsOf(text).map((item) => {
          const right = rightOf(item)
          const canDefend = (at: number) => at === right || (traits.doubts === true && at === (right + 1) % 4)
          return {
            question: item.n, A: canDefend(0), B: canDefend(1), C: canDefend(2), D: canDefend(3),
            clear: true, noGiveaway: true, oneIdea: true, useful: false,
          }
        }),
      },
    }
  }
}
