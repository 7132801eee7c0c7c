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
  'single key': {
    passed: { text: 'No other term of the lecture was found to fit' },
    failed: { text: 'The lecture has a name that may be another one of the same thing' },
  },
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
  'options alone': { passed: { text: 'The options alone do not tell the key' }, failed: { text: 'The options alone tell the key' } },
  'key can be defended': { failed: { text: 'A model could not defend the key from the page' } },
  'no other can be defended': {
    passed: { text: 'One option can be defended, the others cannot' },
    failed: { text: 'A model could defend another option from the page' },
  },
  'reasons stand in the lecture': { passed: { text: 'Numbers and names of its explanations stand in the lecture' } },
  'quote proves the key': {
    passed: { text: 'A model found the key borne out by the quote' },
    failed: { text: 'A model did not find the key borne out by the quote' },
  },
  'reasons checked': { passed: { text: 'What is said of each option was checked against the lecture' } },
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
  'counted list': { passed: { text: 'The lecture counts the list, and as many stand in it' } },
  'plain claim': { passed: { text: 'The sentence claims it plainly' } },
  'reason quoted': { passed: { text: 'The reason stands in the quote, word for word' } },
  'options stand alone': { passed: { text: 'Each option can be understood without its page' } },
  shape: { passed: { text: 'Question, options and key belong together' }, failed: { text: 'Its key has no option' } },
  'item rules': {
    passed: { text: 'No rule of item writing is broken' },
    failed: { text: 'One rule of item writing is bent', more: 'One is put up with; of two it would have been dropped.' },
  },
  'no second name of the key': {
    passed: { text: 'No other option names the key or says what it means' }, failed: { text: 'Another option says the same as the key' },
  },
  'solved independently': {
    passed: {
      text: 'Solved by a second method of the built-in engine',
      more: 'It set each answer into the question and looked for it in the lecture; it did not know the key.',
    },
    failed: {
      text: 'Not solved independently', more: 'A second method of the built-in engine did not find the key ahead of the other answers.',
    },
  },
  'solved again': { failed: { text: 'Not solved again since it was edited', more: 'The model that solved it saw the wording before.' } },
}

/** Whose detail is for the record; readers are told `more`. */
const OWN_MORE = new Set(['sure wording', 'solved independently'])

const UNDER_WAY = { text: 'Being checked again since it was edited', more: 'A model solves it without the key. Look again in a minute.' }

const KNOWN = { text: 'Can be answered without the lecture', more: 'A model knew the key before it read a page.' }

/** Verdicts that are told together: the last of a run of attempts is not a sentence of its own. */
const groupOf = (check: string) => check.replace(/^(solved|options alone) \d$/, '$1')

/** A model that knew neither key nor writer: only this is called a blind re-solve. */
function solvedWords(rows: readonly VerdictRow[], page: number | null): CheckSentence {
  const agreed = rows.filter(({ passed }) => passed).length
  const from = page === null ? 'the lecture' : `page ${page}`
  if (agreed === rows.length) {
    const times = rows.length === 1 ? 'once' : `${rows.length} times`
    const text = 'Solved again from the passage by a model. It agrees'
    return { text, more: `Blind re-solve from ${from}, ${times}: without the key, the options in another order.`, isAmber: false }
  }
  const text = `Solved again from ${from} by a model: it agreed ${agreed} of ${rows.length} times`
  return { text, more: null, isAmber: true }
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
    const isUnderWay = check === 'solved again' && rows.some(({ detail }) => detail === 'under way')
    if (isUnderWay) return [{ ...UNDER_WAY, isAmber: true }]
    const words = isKnown ? KNOWN : passed ? WORDS[check]?.passed : WORDS[check]?.failed
    const more = words && !passed && rows[0]?.detail && !OWN_MORE.has(check) ? rows[0].detail : (words?.more ?? null)
    return words ? [{ text: words.text, more, isAmber: isKnown || !passed }] : []
  })
  return sentences.toSorted((a, b) => Number(a.isAmber) - Number(b.isAmber))
}
