import type { CheckSentence } from './view.ts'

type VerdictRow = { check: string; passed: boolean; detail: string | null }

type Words = { text: string; more?: string }

/** What a verdict says to a reviewer, by check: passed and failed. A check without words for a side is not told then. */
const WORDS: Readonly<Record<string, { passed?: Words; failed?: Words }>> = {
  'definition: statement': { passed: { text: 'The sentence states it plainly, for more than one case' } },
  'definition: term': { passed: { text: 'The term is one this lecture teaches' } },
  'definition: meaning': { passed: { text: 'The meaning can be understood without its page' } },
  'sure wording': {
    failed: {
      text: 'The sentence may say this in passing',
      more: 'It was read from a weaker pattern than “is called” or “refers to”. Compare it with the page.',
    },
  },
  'single key': { passed: { text: 'No other term of the lecture was found to fit' } },
  'parallel form': { passed: { text: 'The options are alike in form' } },
  'no leak': { passed: { text: 'The question does not give its answer away' } },
  'true as stated': { passed: { text: 'Term and meaning stand in one sentence of the page' } },
  'false as stated': { passed: { text: 'The term put in its place is not said of this anywhere' } },
  'no duplicate': {
    passed: { text: 'No other question asked the same when it was written' }, failed: { text: 'Another question asks nearly the same' },
  },
  form: { passed: { text: 'The key does not stand out by length or wording' } },
  'numbers stand in the lecture': {
    passed: { text: 'Its numbers stand in the lecture' }, failed: { text: 'A number of it does not stand in the lecture' },
  },
  'names stand in the lecture': {
    passed: { text: 'Its names stand in the lecture' }, failed: { text: 'A name of it does not stand in the lecture' },
  },
  'without the lecture': { passed: { text: 'Somebody who had not read the lecture did not find the key' } },
  'options alone': { passed: { text: 'The options alone do not tell the key' } },
  'no other can be defended': { passed: { text: 'One option can be defended, the others cannot' } },
  'rubric: clear stem': {
    failed: { text: 'Its question may not be clear', more: 'The model that checked it was not sure what is asked.' },
  },
  'rubric: no giveaway': { failed: { text: 'Its wording may give the answer away' } },
  'rubric: one idea': { failed: { text: 'It may ask two things at once' } },
  'rubric: useful': { failed: { text: 'It may not be worth asking' } },
  'options and key': { passed: { text: 'The options are different, and the key is one of them' } },
  'typed answer': { passed: { text: 'The answer is short enough to type' }, failed: { text: 'The answer is hard to type without a slip' } },
  'statement and correction': { passed: { text: 'The statement and what is right instead differ' } },
  'item wording': {
    passed: { text: 'The edited wording keeps the rules of item writing' },
    failed: { text: 'The edited wording breaks a rule of item writing' },
  },
  'solved again': { failed: { text: 'Not solved again since it was edited', more: 'The model that solved it saw the wording before.' } },
}

const KNOWN = { text: 'Can be answered without the lecture', more: 'A model knew the key before it read a page.' }

/** Verdicts that are told together: the last of a run of attempts is not a sentence of its own. */
const groupOf = (check: string) => check.replace(/^(solved|options alone) \d$/, '$1')

function solvedWords(rows: readonly VerdictRow[], page: number | null): CheckSentence {
  const agreed = rows.filter(({ passed }) => passed).length
  const from = page === null ? 'the lecture' : `page ${page}`
  if (agreed === rows.length) {
    const times = rows.length === 1 ? 'Solved' : `Solved ${rows.length} times`
    return { text: `${times} from ${from} without the key. It agrees`, more: null, isAmber: false }
  }
  return { text: `Solved from ${from} without the key: it agreed ${agreed} of ${rows.length} times`, more: null, isAmber: true }
}

/**
 * The verdicts of a question as sentences, in the order they were given, those to think about last. `page`: where its
 * quote stands; null where the quote was not found.
 */
export function verdictSentences(verdicts: readonly VerdictRow[], page: number | null): CheckSentence[] {
  const groups = [...Map.groupBy(verdicts, ({ check }) => groupOf(check))]
  const sentences = groups.flatMap(([check, rows]): CheckSentence[] => {
    const passed = rows.every((row) => row.passed)
    if (check === 'quote found') {
      const found = passed && page !== null
      const text = found ? `The quote is on page ${page}, word for word` : 'The quote was not found on its page'
      return [{ text, more: null, isAmber: !found }]
    }
    if (check === 'solved') return [solvedWords(rows, page)]
    if (check === 'concept of the lecture' && passed) {
      return [{ text: `Asks about ${rows[0]?.detail ?? 'the lecture'}`, more: null, isAmber: false }]
    }
    const isKnown = check === 'without the lecture' && rows.some(({ detail }) => detail === 'the key was known')
    const words = isKnown ? KNOWN : passed ? WORDS[check]?.passed : WORDS[check]?.failed
    const more = words && !passed && rows[0]?.detail && check !== 'sure wording' ? rows[0].detail : (words?.more ?? null)
    return words ? [{ text: words.text, more, isAmber: isKnown || !passed }] : []
  })
  return sentences.toSorted((a, b) => Number(a.isAmber) - Number(b.isAmber))
}
