import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { judgeWording } from '#lib/questions/checks/item-rules.ts'
import { formFault, FORM_RULES } from '#lib/questions/bank/checks/form-rules.ts'
import type { DraftText } from '#lib/questions/bank/checks/draft-text.ts'
import { readNumber } from '#lib/questions/grade/read-number.ts'
import { PROMPT_ID } from '#lib/questions/schema.ts'
import type { Edit } from './schema.ts'

/**
 * What must hold of an edited question whatever a reviewer thinks of it. Examples are in the notation of `readEdit`;
 * `accepts` passes.
 */
type EditRule = LanguageRule & { says: string; fails: (edit: Edit) => boolean }

const same = (a: string, b: string) => termKey(a) === termKey(b)
const ADDRESS = FORM_RULES.find(({ name }) => name === 'no address and no code')
const textsOf = ({ stem, options, key, explanation }: Edit): string[] => [
  stem, explanation, ...options.map(({ text }) => text),
  ...(key.kind === 'typed' ? key.accepted : key.kind === 'truth' ? [key.correction] : []),
]

/** The words of an answer that stand in the stem, all of them. */
function isTold(stem: string, answer: string): boolean {
  const known = new Set(contentStems(stem))
  const words = contentStems(answer)
  return words.length > 0 && words.every((word) => known.has(word))
}

export const EDIT_RULES: readonly EditRule[] = [
  {
    name: 'different options', why: 'the same option twice has two right letters, or is seen through',
    says: 'Two options are the same. Make each of them different.',
    accepts: 'What fades? | *a trace | a page | a wall', rejects: 'What fades? | *a trace | The trace. | a wall',
    fails: ({ key, options }) => key.kind === 'choice'
      && new Set(options.map(({ text }) => termKey(text.replace(/[.;:!?]+$/, '').replace(/^(?:an?|the) /i, '')))).size < options.length,
  },
  {
    name: 'three options', why: 'with two a guess is right every other time', says: 'Give at least three options.',
    accepts: 'What fades? | *a trace | a page | a wall', rejects: 'What fades? | *a trace | a page',
    fails: ({ key, options }) => key.kind === 'choice' && options.length < 3,
  },
  {
    name: 'key among options', why: 'nobody could answer it', says: 'Mark one of the options as the key.',
    accepts: 'What fades? | *a trace | a page | a wall', rejects: 'What fades? | a trace | a page | a wall',
    fails: ({ key, options }) => key.kind === 'choice' && !options.some(({ id }) => id === key.optionId),
  },
  {
    name: 'answer not in the stem', why: 'the answer stands in the question',
    says: 'The answer stands in the question itself. Word one of the two differently.',
    accepts: 'What is the input of information called? = encoding', rejects: 'What is encoding of information called? = encoding',
    fails: ({ stem, key, options }) => {
      if (key.kind === 'typed') return key.accepted.some((answer) => isTold(stem, answer))
      const right = options.find(({ id }) => key.kind === 'choice' && id === key.optionId)
      return right !== undefined && isTold(stem, right.text) && !options.some((one) => one !== right && isTold(stem, one.text))
    },
  },
  {
    name: 'correction of what is false', why: 'who answered wrongly must read what is right',
    says: 'Say what is right instead of the false statement, in other words than the statement.',
    accepts: 'Recall is the input of information. = false: Encoding is the input of information.',
    rejects: 'Recall is the input of information. = false: Recall is the input of information.',
    fails: ({ stem, key }) => key.kind === 'truth' && !key.value && (key.correction === '' || same(key.correction, stem)),
  },
  {
    name: 'answer is letters', why: 'signs alone cannot be graded', says: 'An answer to be typed needs letters or digits.',
    accepts: 'What fades? = trace', rejects: 'What fades? = ...',
    fails: ({ key }) => key.kind === 'typed' && key.accepted.some((answer) => termKey(answer) === ''),
  },
  {
    name: 'every prompt matched', why: 'a prompt without its option can never be right', says: 'Give each prompt one of the options.',
    accepts: 'Match them. | p1 blocking = a slip of the tongue | p2 decay = a trace',
    rejects: 'Match them. | p1 blocking = a slip | p2 decay =',
    fails: ({ key, options }) => key.kind === 'pairs' && options.some(({ id }) =>
      PROMPT_ID.test(id) && !options.some((option) => !PROMPT_ID.test(option.id) && option.id === key.pairs[id])),
  },
  {
    name: 'number can be read', why: 'an answer is compared with it', says: 'Write the number in digits, like 1.5, -70 or 2 × 10^6.',
    accepts: 'How long is it? = 1.5 km', rejects: 'How long is it? = 1..5 km',
    fails: ({ key }) => key.kind === 'numeric' && readNumber(key.shown)?.unit !== '',
  },
  {
    name: 'no address and no code', why: 'a question is text, nothing to follow or run',
    says: 'Leave out addresses and markup: a question is plain text.',
    accepts: 'What is a server? = machine', rejects: 'Which page is meant? <b>bold</b> = machine',
    fails: (edit) => ADDRESS?.fails({ stem: textsOf(edit).join('\n'), key: 0, options: [] }) ?? false,
  },
]

/** What may be published all the same, by rule of checks/item-rules.ts and bank/checks/form-rules.ts. */
const DOUBTS: Readonly<Record<string, string>> = {
  'no all or none of the above': 'An option speaks of other options; it falls apart where they are shuffled.',
  'no combined options': 'An option is made of other options; it falls apart where they are shuffled.',
  'key not longest by far': 'The key is longer than the others by far; that gives it away.',
  'no option inside another': 'One option stands inside another; both can be ruled out at once.',
  'stem asks': 'It does not end as a question.',
  'no pointer to the prompt': 'It speaks of a passage; a student sees none.',
  'two flaws of wording': 'It breaks two rules of item writing.',
  'no letters of options': 'It names an option by its letter; students see them in another order.',
  'no talk of the model': 'It speaks to a model, not to a student.',
}

const draftText = ({ stem, options, key }: Edit): DraftText =>
  ({ stem, options, key: options.findIndex(({ id }) => key.kind === 'choice' && id === key.optionId) })

/** Words worth typing, and letters alone: as the built-in engine asks for no others. */
const isHardToType = (answer: string) => answer.split(/\s+/).length > 3 || !/^[\p{L}\p{N}’' -]+$/u.test(answer)

/** What speaks against the wording without forbidding it; what held of the question before the edit is not told again. */
export function wordingDoubts(edit: Edit, before: Edit): string[] {
  if (edit.key.kind === 'typed') {
    const [answer = ''] = edit.key.accepted
    return isHardToType(answer) ? ['The answer is hard to type without a slip: more than three words, or signs in it.'] : []
  }
  if (edit.key.kind === 'truth') return /\b(?:not|never|no)\b/i.test(edit.stem) ? ['A “not” in a statement is a riddle of logic.'] : []
  if (edit.key.kind !== 'choice') return []
  const faultOf = (one: Edit) => judgeWording(draftText(one)).fault ?? formFault(draftText(one))
  const fault = faultOf(edit)
  const doubt = fault && fault !== faultOf(before) ? DOUBTS[fault] : undefined
  return doubt ? [doubt] : []
}

/** "Stem | p1 prompt = option | p2 prompt = option". */
function readPairs(stem: string, parts: readonly string[]): Edit {
  const read = parts.map((part) => /^(p\d) (.*?)\s*=\s*(.*)$/.exec(part) ?? [])
  const prompts = read.map(([, id = '', text = '']) => ({ id, text }))
  const options = read.flatMap(([, , , text], at) => (text ? [{ id: `o${at}`, text }] : []))
  const pairs = Object.fromEntries(prompts.map(({ id }, at) => [id, `o${at}`]))
  return { stem, options: [...prompts, ...options], explanation: '', key: { kind: 'pairs', pairs } }
}

/** "Stem | *key | wrong | wrong", "Stem = answer", "Statement = false: correction", as the table writes its examples. */
export function readEdit(text: string): Edit {
  const [stem = '', ...parts] = text.split('|').map((part) => part.trim())
  if (parts[0]?.startsWith('p1 ')) return readPairs(stem, parts)
  if (parts.length > 0) {
    const options = parts.map((part, at) => ({ id: `o${at}`, text: part.replace(/^\*/, '') }))
    return { stem, options, key: { kind: 'choice', optionId: `o${parts.findIndex((part) => part.startsWith('*'))}` }, explanation: '' }
  }
  const [said = '', answer = ''] = stem.split(' = ')
  const truth = /^(true|false)(?:: (.*))?$/.exec(answer)
  const number = /^([\d.-]+) (\S+)$/.exec(answer)
  if (number) {
    const [, shown = '', unit = ''] = number
    return { stem: said, options: [], explanation: '', key: { kind: 'numeric', shown, unit, tolerance: 0 } }
  }
  const key: Edit['key'] = truth
    ? { kind: 'truth', value: truth[1] === 'true', correction: truth[2] ?? '' }
    : { kind: 'typed', accepted: [answer] }
  return { stem: said, options: [], key, explanation: '' }
}
