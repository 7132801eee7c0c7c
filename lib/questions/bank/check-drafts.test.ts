import { describe, expect, test } from 'vitest'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import { ITEM_RULES } from '#lib/questions/checks/item-rules.ts'
import type { RationaleMark } from '#lib/questions/tasks/rationale-judge/schema.ts'
import type { Choice, SolveInput } from '#lib/questions/tasks/question-solve/schema.ts'
import { bankItems, standing, type Ask, type BankItem, type SectionContext } from './bank-item.ts'
import { BANK_WORDS } from './bank-words.ts'
import { checkAnswers } from './check-answers.ts'
import { checkWording } from './check-wording.ts'
import { FORM_RULES } from './checks/form-rules.ts'

/** Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = 'Encoding is the input of information into the memory system. '
  + 'Effortful processing refers to encoding that takes work and attention.'
const CUT = TEXT.indexOf('.') + 1
const CONTEXT: SectionContext = {
  title: 'Memory', language: 'en', seed: 7,
  existing: [{
    type: 'TYPED_TERM', stem: 'What is the term for the input of information into the memory system?', options: [],
    key: { kind: 'typed', accepted: ['encoding'], others: [] }, sentenceId: 's1', enemyGroup: 'g1',
  }],
  passages: [{
    n: 1, id: 'p1', text: TEXT,
    sentences: [{ id: 's1', page: 3, start: 0, end: CUT }, { id: 's2', page: 3, start: CUT + 1, end: TEXT.length }],
  }],
  concepts: [{ id: 'c1', name: 'effortful processing', keys: ['effortful processing'], importance: 4, sentences: new Set(['s2']) }],
}
const GOOD: ModelDraft = {
  passage: 1, quote: 'encoding that takes work and attention', concept: 'Effortful processing', bloom: 'apply', key: 1,
  stem: 'A student repeats new words with full attention. Which kind of coding is this?',
  options: ['Automatic', 'Effortful', 'Sensory', 'Passive'].map((text) => ({ text, rationale: `${text} it is, or is not.` })),
}
const change = (changes: Partial<ModelDraft>): BankItem[] => bankItems([{ ...GOOD, ...changes }], 7)

describe('wording', () => {
  const faultOf = (changes: Partial<ModelDraft>, context = CONTEXT) => {
    const items = change(changes)
    checkWording(items, context)
    return items[0]!
  }
  test('a good draft passes, with its quote, concept and verdicts', () => {
    const item = faultOf({})
    expect(item.rejectedFor).toBeNull()
    expect(item.citation).toMatchObject({ sentenceId: 's2', page: 3 })
    expect(item.concept?.id).toBe('c1')
    expect(item.verdicts.every(({ passed }) => passed)).toBe(true)
  })
  test.each([
    ['stem asks', { stem: 'A student repeats new words.' }],
    ['number not in the lecture', { stem: 'A student repeats 40 words with attention. Which kind of coding is this?' }],
    ['name not in the lecture', { stem: 'According to Craik and Lockhart, which kind of coding takes work?' }],
    ['stem like another', { stem: 'What is the input of information into a memory system?' }],
    ['no option twice', { options: GOOD.options.map(({ rationale }, at) => ({ text: at < 2 ? 'Effortful' : `Sort ${at}`, rationale })) }],
    ['reason not in the lecture', { options: GOOD.options.map(({ text }) => ({ text, rationale: 'That takes 40 minutes.' })) }],
    ['reason not in the lecture', { options: GOOD.options.map(({ text }) => ({ text, rationale: 'As Craik showed, it is not.' })) }],
    ['no letters of options', { options: GOOD.options.map(({ text }) => ({ text, rationale: 'It is option B.' })) }],
    ['quote not found', { quote: 'encoding that takes hard work and attention' }],
  ])('%s', (reason, changes) => {
    const item = faultOf(changes)
    expect(item.rejectedFor).toBe(reason)
    expect(item.verdicts.at(-1)?.passed).toBe(false)
    expect(item.verdicts.slice(0, -1).every(({ passed }) => passed)).toBe(true)
  })
  test('a lecture without the concept', () => expect(faultOf({}, { ...CONTEXT, concepts: [] }).rejectedFor).toBe('no concept'))
  test('one answer out of one sentence is asked once; what tells another\'s answer is its enemy', () => {
    const old = CONTEXT.existing[0]!
    const choice = { kind: 'choice', optionId: 'k' } as const
    const same = {
      ...old, type: 'MULTIPLE_CHOICE' as const, stem: 'How is coding with work named?', sentenceId: 's2', key: choice,
      options: [{ id: 'k', text: 'Effortful' }],
    }
    expect(faultOf({}, { ...CONTEXT, existing: [same] }).rejectedFor).toBe('stem like another')
    expect(faultOf({}, { ...CONTEXT, existing: [{ ...same, sentenceId: 's9' }] })).toMatchObject({ rejectedFor: null, enemyGroup: 'g1' })
  })
  test('two drafts that ask the same', () => {
    const stem = 'Which kind of coding is this when a student repeats new words with full attention?'
    const items = bankItems([GOOD, { ...GOOD, stem }], 7)
    checkWording(items, CONTEXT)
    expect(items.map(({ rejectedFor }) => rejectedFor)).toEqual([null, 'stem like another'])
  })
})

type Sees = 'passages' | 'stem' | 'options'
const seesOf = ({ passages, questions }: SolveInput): Sees =>
  (questions[0]?.stem === null ? 'options' : passages.length > 0 ? 'passages' : 'stem')

/** An asked model whose answers depend on what it sees and on the round; it is given the text of the option it chooses. */
function asked(
  choose: (sees: Sees, round: number) => string | Choice | undefined,
  judge: Partial<{ defensible: boolean[]; isMissing: boolean; marks: RationaleMark[]; proves: boolean }> = {},
) {
  const rounds = { passages: 0, stem: 0, options: 0 }
  const ask: Ask = {
    solve: (input) => {
      const sees = seesOf(input)
      const choice = choose(sees, rounds[sees]++)
      return Promise.resolve(new Map(input.questions.map(({ n, options }) => {
        const at = typeof choice === 'string' && choice !== 'none' && choice !== 'several' ? options.indexOf(choice) : choice
        return [n, at as Choice | undefined]
      })))
    },
    judge: ({ questions }) => Promise.resolve(new Map(judge.isMissing ? [] : questions.map(({ n }) => [n, {
      question: n, defensible: judge.defensible ?? [false, true, false, false],
      marks: { clear: true, noGiveaway: false, oneIdea: true, useful: true },
    }]))),
    reasons: ({ questions }) => Promise.resolve(new Map(questions.map(({ n }) =>
      [n, { question: n, proves: judge.proves ?? true, marks: judge.marks ?? ['ok', 'ok', 'ok', 'ok'] }]))),
  }
  return { ask, rounds }
}

describe('answers', () => {
  const run = async (...player: Parameters<typeof asked>) => {
    const items = change({})
    const { ask, rounds } = asked(...player)
    await checkAnswers(items, CONTEXT, ask)
    return { item: items[0]!, rounds }
  }
  const knows = (sees: Sees) => (sees === 'passages' ? 'Effortful' : 'none')

  test('solved three times, judged: stands, with the marks', async () => {
    const { item, rounds } = await run(knows)
    expect(item).toMatchObject({ rejectedFor: null, tags: [] })
    // Missed twice: a third try could not make two of three.
    expect(rounds).toEqual({ passages: 3, stem: 1, options: 2 })
    expect(item.verdicts).toContainEqual({ check: 'rubric: no giveaway', passed: false, detail: null })
  })
  test.each([
    ['another answer was found', 'Automatic'], ['no option fits', 'none'], ['several options fit', 'several'], ['not solved', undefined],
  ] as const)('%s in the third round', async (reason, choice) => {
    const { item, rounds } = await run((sees, round) => (round === 2 ? choice : knows(sees)))
    expect(item.rejectedFor).toBe(reason)
    expect(rounds).toEqual({ passages: 3, stem: 0, options: 2 })
  })
  test('a solver that takes one place never finds the key twice', async () => {
    for (const place of [0, 1, 2, 3]) expect((await run(() => place)).item.rejectedFor).toBe('another answer was found')
  })
  test('known without the lecture is a tag', async () => {
    const { item } = await run((sees) => (sees === 'options' ? 'Passive' : 'Effortful'))
    expect(item).toMatchObject({ rejectedFor: null, tags: ['general knowledge'] })
  })
  test.each([
    [[true, true], 'options tell the key'], [[true, false, true], 'options tell the key'], [[false, true, true], 'options tell the key'],
    [[false, false], null], [[true, false, false], null],
  ] as const)('found from the options %s', async (finds, reason) => {
    const { item, rounds } = await run((sees, round) => (sees === 'options' ? (finds[round] ? 'Effortful' : 'Passive') : knows(sees)))
    expect(item.rejectedFor).toBe(reason)
    expect(rounds.options).toBe(finds.length)
  })
  test.each([
    ['another option can be defended', { defensible: [false, true, true, false] }],
    ['key cannot be defended', { defensible: [false, false, false, false] }],
    ['not judged', { isMissing: true }],
    ['quote does not prove the key', { proves: false }],
    ['reason not in the lecture', { marks: ['ok', 'ok', 'unsupported', 'ok'] as RationaleMark[] }],
    ['reason names no misunderstanding', { marks: ['empty', 'ok', 'ok', 'ok'] as RationaleMark[] }],
  ])('%s', async (reason, judge) => expect((await run(knows, judge)).item.rejectedFor).toBe(reason))
  test('what has left is not asked again', async () => {
    const items = bankItems([GOOD, GOOD], 7)
    items[0]!.rejectedFor = 'stem like another'
    const seen: number[] = []
    const { ask } = asked(knows)
    await checkAnswers(items, CONTEXT, { ...ask, solve: (input) => (seen.push(...input.questions.map(({ n }) => n)), ask.solve(input)) })
    expect(new Set(seen)).toEqual(new Set([2]))
    expect(standing(items)).toHaveLength(1)
  })
})

test('every reason has words', () => {
  const faults = ITEM_RULES.filter(({ weight }) => weight === 'fault')
  for (const { name } of [...FORM_RULES, ...faults]) expect(BANK_WORDS[name]).toBeDefined()
})
