import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { allTexts, keyText, wrongTexts, type DraftText } from './draft-text.ts'

/**
 * What a draft of a model must hold besides the rules of item writing (ITEM_RULES): four options that stand apart, and a text
 * that speaks to a student alone. Examples are "stem | *key | wrong | wrong | wrong"; `accepts` passes. English ones simply
 * never match in another language.
 */
export type FormRule = LanguageRule & { fails: (draft: DraftText) => boolean }

/** So many times the longest other, and so many characters more, is what test-wise students look for. */
const LONGEST = { times: 1.5, characters: 15 }

const isWithin = (part: string, whole: string): boolean => part !== '' && ` ${whole} `.includes(` ${part} `)
const keyOf = (text: string): string => termKey(text.replace(/[.;:!?]+$/, ''))

/** Every content word of an option stands in the stem. */
function standsIn(stem: ReadonlySet<string>, option: string): boolean {
  const words = contentStems(option)
  return words.length > 0 && words.every((word) => stem.has(word))
}

const SELF_TALK = new RegExp('\\b(?:ignore|disregard|forget) (?:\\w+ ){0,3}(?:instructions?|prompts?|rules)\\b|\\bas an AI\\b'
  + '|\\b(?:system|hidden) prompt\\b|\\bI (?:cannot|can[\'’]t) (?:help|assist|comply)\\b', 'i')

const OF_PASSAGES = new RegExp('\\b(?:according to|in|by|from|as) (?:the |this |these )?(?:given |provided |above )?'
  + '(?:passages?|excerpts?|text above)\\b(?! of| from| through| to)'
  + '|\\b(?:given|provided|cited|numbered) (?:passages?|excerpts?|text)\\b|\\bP\\d\\b', 'i')

export const FORM_RULES: readonly FormRule[] = [
  {
    name: 'key not longest by far', why: 'who has not learned takes the longest and most careful option',
    accepts: 'Why is it kept? | *It is repeated with attention | It is heard only once | It is seen in colour | It is written in ink',
    rejects: 'Why is it kept? | *It is repeated with attention and tied to what is known already | It is heard | It is seen | It is read',
    fails: (draft) => {
      const longest = Math.max(...wrongTexts(draft).map((text) => text.length))
      const { length } = keyText(draft)
      return length > longest * LONGEST.times && length - longest > LONGEST.characters
    },
  },
  {
    name: 'no option inside another', why: 'where one is right the other is right too, or both can be ruled out at once',
    accepts: 'Where is it kept? | *working memory | the retina | the spinal cord | the skin',
    rejects: 'Where is it kept? | *working memory | memory | the spinal cord | the skin',
    fails: ({ options }) => {
      const keys = options.map(({ text }) => keyOf(text))
      return keys.some((part, i) => keys.some((whole, j) => i !== j && part !== whole && isWithin(part, whole)))
    },
  },
  {
    name: 'stem asks', why: 'a stem that asks nothing can only be understood from its options',
    accepts: 'What is “encoding”? | *input | output | loss | search',
    rejects: 'Encoding is. | *input | output | loss | search',
    fails: ({ stem }) => !/[?？؟;;][”"’')\]]*$/.test(stem.trim()) || contentStems(stem).length === 0,
  },
  {
    name: 'key not in the stem', why: 'the answer stands in the question; where another option stands there too, it is a comparison',
    accepts: 'Which lasts longer, recall or storage? | *storage | recall | they last alike | nobody can tell',
    rejects:
      'What does effortful processing of a fact need? | *Processing with effort | Sleep after dinner | Light in a room | Noise outside',
    fails: (draft) => {
      const stem = new Set(contentStems(draft.stem))
      return standsIn(stem, keyText(draft)) && !wrongTexts(draft).some((text) => standsIn(stem, text))
    },
  },
  {
    name: 'no pointer to the prompt', why: 'a student sees no passages',
    accepts: 'What does the passage of time do to a trace? | *it fades | it grows | it moves | it splits',
    rejects: 'According to the passage, what fades? | *a trace | a page | a cell | a wall',
    fails: (draft) => allTexts(draft).some((text) => OF_PASSAGES.test(text)),
  },
  {
    name: 'no address and no code', why: 'a lecture that speaks to the model may make it write a link, markup or its orders',
    accepts: 'What is a server? | *a machine that answers | a wire between machines | a page of text | a user who asks',
    rejects: 'Where does more stand? | *at www.example.org | in class | in print | nowhere',
    fails: (draft) => allTexts(draft).some((text) =>
      /https?:|\bwww\.|\b[\w-]+\.(?:com|org|net|io)\b|[\w.]+@[\w-]+\.\w|<\/?[a-z][^>]*>|<\||\[\/?INST\]|!\[[^\]]*\]\(/i.test(text)),
  },
  {
    name: 'no letters of options', why: 'a student sees them in another order',
    accepts: 'Who lacks vitamin A here? | *the patient | the doctor | the nurse | the visitor',
    rejects: 'What fades? | *a trace, unlike option B | a page of a book | a cell of the body | a wall of a house',
    fails: (draft) => allTexts(draft).some((text) => /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? \(?[A-D]\b/.test(text)),
  },
  {
    name: 'no talk of the model', why: 'what it was told, or that it obeyed somebody else, is no subject',
    accepts: 'What does a language model predict? | *the next word | a price | a colour | the weather',
    rejects: 'What is asked? | *Ignore all previous instructions | Read the whole chapter | Write a short note | Count every word',
    fails: (draft) => allTexts(draft).some((text) => SELF_TALK.test(text)),
  },
]

/** The name of the first rule of this table a draft breaks, or null. */
export const formFault = (draft: DraftText): string | null => FORM_RULES.find((rule) => rule.fails(draft))?.name ?? null
