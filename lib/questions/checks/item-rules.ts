import { contentStems } from '#lib/language/stems.ts'
import { singular } from '#lib/language/singular.ts'
import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { keyText, wrongTexts, type DraftText } from '#lib/questions/bank/checks/draft-text.ts'
import { saySame } from './same-option.ts'

/**
 * Rules of item writing that can be told from the words (SAQUET's list of 19; Haladyna, Downing and Rodriguez 2002). A
 * `fault` drops the item. A `flaw` alone is put up with and told; two make an item unacceptable (SAQUET).
 * Examples are "stem | *key | wrong | wrong"; a statement to be judged is a stem alone. `accepts` passes.
 */
export type ItemRule = LanguageRule & { weight: 'fault' | 'flaw'; fails: (item: DraftText) => boolean }

/** A key so many times the mean of the others is what test-wise students look for, if the eye can see it: so many characters. */
const LONGER = { times: 1.3, characters: 8 }
const LONGEST_STEM_WORDS = 60

const lower = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.;:]+$/g, '')
const optionTexts = ({ options }: DraftText) => options.map(({ text }) => text)

const numbersOf = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ')

const ALL_OR_NONE = new RegExp('\\b(?:all|none|both|any|neither|either)(?: one)? of (?:the |these |those )?'
  + '(?:above|options|answers|these|those|others?|them|choices)\\b', 'i')
const PART = '\\(?(?:[a-e]|i{1,3}|iv|v|\\d)\\)?'
const COMBINED = new RegExp(`^(?:both )?${PART}(?:,? (?:and|or|&) ${PART}|, ${PART}|,? only)+$`, 'i')
const JUDGEMENT = /^(?:true|false|yes|no|correct|incorrect|right|wrong)\b/i
const ABSOLUTE = /\b(?:always|never|completely|entirely|absolutely|impossible|nobody|everyone|everybody)\b/i
/** In one option of several these do the same; a definition needs them ("all cells that"). */
const ABSOLUTE_OPTION = new RegExp(`${ABSOLUTE.source}|\\b(?:all|every|none|only|must)\\b`, 'i')
const VAGUE = /\b(?:usually|often|sometimes|frequently|generally|occasionally|rarely|may|might|could|perhaps|probably)\b/i
const NEGATIVE = /\b(?:not|except|least likely|false|incorrect|cannot|isn['’]t|aren['’]t|doesn['’]t)\b/
const ARTICLE = /\b(an?)\s*(?:_{2,})?\s*[:?]?$/i
const VOWEL = /^(?:[aeio]|u(?!ni|se|ti|ra)|hour|hono)/i

const isPlural = (text: string) => {
  const last = (/[\p{L}-]+$/u.exec(lower(text).replace(/[^\p{L}\s-]/gu, '')) ?? [''])[0]
  return last !== '' && singular(last) !== last
}

/** Words of an option that tell something, as stems. */
const telling = (text: string) => new Set(contentStems(text))

export const ITEM_RULES: readonly ItemRule[] = [
  {
    name: 'no all or none of the above', weight: 'fault', why: 'tests who counts options, and falls apart when they are shuffled',
    accepts: 'What do all of these cells share? | *a membrane | a nucleus | a wall',
    rejects: 'What do cells share? | *a membrane | ribosomes | none of the above',
    fails: (item) => optionTexts(item).some((text) => ALL_OR_NONE.test(text)),
  },
  {
    name: 'no combined options', weight: 'fault', why: 'options made of options (K-type) test combination, not knowledge',
    accepts: 'Which lipids are needed? | *vitamins A and D | vitamins B and C | starch and sugar',
    rejects: 'Which are lipids? (1) fat (2) wax (3) starch | *1 and 2 | 2 and 3 | 1 only',
    fails: (item) => optionTexts(item).some((text) => COMBINED.test(lower(text))),
  },
  {
    name: 'no true or false options', weight: 'fault', why: 'several statements to be judged are several questions',
    accepts: 'Which fades first? | *a true memory | a copied one | a told one',
    rejects: 'Does a trace fade? | *Yes, with time | No, never | Yes, at once',
    fails: (item) => item.options.length > 1 && optionTexts(item).every((text) => JUDGEMENT.test(text.trim())),
  },
  {
    name: 'no option twice', weight: 'fault', why: 'the same option twice has two right letters, or a wrong one that is seen through',
    accepts: 'What is read first? | *the code of a gene | the cost of a gene | the title of a page',
    rejects: 'What is read first? | *the code of a gene | The code of a gene. | the title of a page',
    fails: (item) => optionTexts(item).some((text, at, all) => all.slice(at + 1).some((other) => saySame(text, other))),
  },
  {
    name: 'stem says what it asks', weight: 'fault', why: 'a stem without content can only be understood from its options',
    accepts: 'What is “encoding”? | *input | output | loss', rejects: 'Which of these is it? | *input | output | loss',
    fails: (item) => contentStems(item.stem).length === 0,
  },
  {
    name: 'key not longest', weight: 'flaw', why: 'who has not learned takes the longest and most careful option',
    accepts: 'Why is a trace kept? | *It is repeated soon | It is heard but once | It is seen in colour',
    rejects: 'Why is it kept? | *It is repeated with attention and with care | It is heard | It is seen',
    fails: (item) => {
      const [own, others] = [keyText(item).length, wrongTexts(item).map((text) => text.length)]
      const mean = others.reduce((sum, length) => sum + length, 0) / Math.max(1, others.length)
      return others.length > 0 && own > mean * LONGER.times && own >= Math.max(...others) + LONGER.characters
    },
  },
  {
    name: 'key not the common one', weight: 'flaw', why: 'the option that shares a part with each of two others is the key as a rule',
    accepts: 'Where is the gland? | *the upper front | the lower front | the lower back',
    rejects: 'Where is it? | *slow waves with spindles | slow waves with peaks | fast bursts with spindles',
    fails: (item) => {
      const [own, others] = [telling(keyText(item)), wrongTexts(item).map(telling)]
      const all = others.filter((words) => [...own].every((one) => words.has(one)))
      const only = (at: number) => [...own].some((one) => others.every((words, other) => words.has(one) === (other === at)))
      const rivals = others.some((words, at) => [...words].some((one) => own.has(one))
        && others.some((next, other) => other !== at && [...words].some((one) => next.has(one) && !own.has(one))))
      return all.length === 0 && !rivals && others.filter((_, at) => only(at)).length >= 2
    },
  },
  {
    name: 'no absolute terms', weight: 'flaw', why: 'always and never are false as a rule, and students know it',
    accepts: 'A trace fades faster after a short night.', rejects: 'A trace always fades within a day.',
    fails: (item) => (item.options.length === 0
      ? ABSOLUTE.test(item.stem)
      : !ABSOLUTE_OPTION.test(keyText(item)) && wrongTexts(item).some((text) => ABSOLUTE_OPTION.test(text))),
  },
  {
    name: 'no vague terms', weight: 'flaw', why: 'what is so often or sometimes is right for everybody who reads it so',
    accepts: 'How long is a trace kept? | *seconds | hours | years',
    rejects: 'How is a trace kept? | *often for seconds | for hours | for years',
    fails: (item) => (item.options.length === 0
      ? VAGUE.test(item.stem)
      : VAGUE.test(keyText(item)) && wrongTexts(item).some((text) => !VAGUE.test(text))),
  },
  {
    name: 'stem does not repeat the key', weight: 'flaw', why: 'a word of the stem that only the key has gives the answer away',
    accepts: 'What keeps a long text? | *a store of words | a store of sounds | a loss of traces',
    rejects: 'Which membrane covers the lung? | *the lung membrane | the gastric skin | the outer wall',
    fails: (item) => {
      const stem = new Set(contentStems(item.stem))
      const shared = (text: string) => contentStems(text).filter((one) => stem.has(one)).length
      return item.options.length > 0 && shared(keyText(item)) > Math.max(0, ...wrongTexts(item).map(shared))
    },
  },
  {
    name: 'negation stands out', weight: 'flaw', why: 'a small "not" is read over; in capitals it may stay',
    accepts: 'Which of these is NOT a store? | *a loss | a cache | a shelf',
    rejects: 'Which of these is not a store? | *a loss | a cache | a shelf',
    fails: (item) => NEGATIVE.test(item.stem.replace(/[“"][^”"]*[”"]/g, '')),
  },
  {
    name: 'options fit the article', weight: 'flaw', why: '"an ____" rules out what begins with a consonant',
    accepts: 'A small store is a(n) ____ | *array | bucket | cache', rejects: 'A row of stores is an ____ | *array | bucket | cache',
    fails: (item) => {
      const article = ARTICLE.exec(item.stem.trim())?.[1]?.toLowerCase()
      const fits = (text: string) => VOWEL.test(lower(text)) === (article === 'an')
      return article !== undefined && fits(keyText(item)) && wrongTexts(item).some((text) => !fits(text))
    },
  },
  {
    name: 'options agree in number', weight: 'flaw', why: 'one plural among singulars, or the reverse, stands out',
    accepts: 'Which sends signals? | *neurons | glands | bones', rejects: 'Which sends signals? | *neurons | gland | bone',
    fails: (item) => item.options.length > 2 && wrongTexts(item).every((text) => isPlural(text) !== isPlural(keyText(item)))
      && optionTexts(item).every((text) => text.split(' ').length <= 3),
  },
  {
    name: 'numbers in order', weight: 'flaw', why: 'numbers out of order make a search out of a question',
    accepts: 'How much is held? | 2 items | *7 items | 20 items', rejects: 'How much is held? | 20 items | *7 items | 2 items | 40 items',
    fails: (item) => {
      const texts = optionTexts(item)
      if (texts.length < 3 || !texts.every((text) => /^[\s$€£]*-?\d[\d.,]*\s*\S{0,12}$/.test(text))) return false
      const values = texts.map((text) => Number(numbersOf(text).split(' ')[0]?.replace(/,/g, '')))
      const rises = values.every((value, at) => at === 0 || value >= (values[at - 1] ?? value))
      return !rises && !values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value))
    },
  },
  {
    name: 'no story around the question', weight: 'flaw', why: 'what is not needed to answer tests reading',
    accepts: 'What fades first? | *a trace | a page | a cell',
    rejects: `${'A student reads a long page on a train at night. '.repeat(7)}What fades first? | *a trace | a page | a cell`,
    fails: ({ stem: text }) => text.split(/\s+/).length > LONGEST_STEM_WORDS,
  },
]

export const TWO_FLAWS = 'two flaws of wording'

/** `fault`: the name of a rule that drops the item, also for two flaws; `flaw`: the one that is put up with. */
export function judgeWording(item: DraftText): { fault: string | null; flaws: string[] } {
  const broken = ITEM_RULES.filter((rule) => rule.fails(item))
  const flaws = broken.filter(({ weight }) => weight === 'flaw').map(({ name }) => name)
  const fault = broken.find(({ weight }) => weight === 'fault')?.name ?? (flaws.length > 1 ? TWO_FLAWS : null)
  return { fault, flaws }
}
