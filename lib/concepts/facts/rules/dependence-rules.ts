import { anyOf, wordsOf, type PatternRule, type WordList } from '#lib/language/rules/rule.ts'

const words = (list: string) => anyOf(...list.split(' '))

/** "It is possible to": no pronoun. */
const EMPTY_IT = ' is (?:not |often )?\\w+(?<!ed|able|made|known) (?:to|that)\\b'
const LINKS = '(?:And |But |So |Yet |Also, |Then,? |Thus, )?'
const QUANTIFIERS = words('Both Neither Each Others? Some Many Most Several All None One Another')
const VERB_NEXT = anyOf(words('is are was were has have had can could may might must will would should do does did also then often '
  + 'usually'),
  'of (?:them|these|those)', '\\w+(?:s|ed)\\b(?! (?:are|is|were|was|have|has|can|that|of|in|who|which|and)\\b)')
const BEFORE_POINTER = anyOf(...'And But So Yet In Of For From At By With To On Under After During Despite All Both'.split(' '),
  'Because of',
  'As a result of', '(?:One|Each|Some|Many|Most) of', 'Together,?')
const CONNECTIVES = anyOf(...('However Therefore Thus Hence Moreover Furthermore Consequently Nevertheless Nonetheless Instead '
  + 'Otherwise Meanwhile Likewise '
  + 'Similarly Conversely Additionally Accordingly Besides Still Indeed Rather Again Also Then So And But Or Yet Nor Regardless '
  + 'Afterwards? '
  + 'Subsequently Next Finally Second Third Later Here Too').split(' '), 'There(?! (?:is|are|was|were|exists?)\\b)', 'In addition',
  '(?:In|By) contrast',
  'On the (?:other hand|contrary)', 'In other words', 'As a result', 'For this reason', 'That is', 'In turn', 'In fact',
  'In this way', 'In doing so',
  'Even so', 'At the same time', 'After that', 'Until then')
const PAIRS = anyOf(...'former latter others? same two three four first second third last above opposite remaining rest'.split(' '),
  'above-mentioned',
  'aforementioned')
const NAMES_IT = '(?:which|who|that|and|but|is|are|,) ?(?:is |are |can be |sometimes )?also (?:called|known|termed|referred)'
const AFTER_THOSE = words('who that which whose with in of from found used without at on for')

/** Openings and words that need the sentence before: shown alone they mean nothing, or something else. */
export const DEPENDENCE_RULES: readonly PatternRule[] = [
  { name: 'pronoun opening', why: 'what is meant was named before', accepts: 'It dissolves as the tissue is repaired.',
    rejects: 'Items dissolve.',
    pattern: new RegExp(`^["“(]?${LINKS}(?:They|He|She|It(?!${EMPTY_IT})|Its|Their|His|Her|Them)\\b`) },
  { name: 'quantifier opening', why: 'some of what was named before', accepts: 'Some are larger than others.',
    rejects: 'Some cells are larger than others.',
    pattern: new RegExp(`^${LINKS}${QUANTIFIERS}(?: of (?:them|these|those))?(?= ${VERB_NEXT})`) },
  { name: 'demonstrative opening', why: 'points at something said before', accepts: 'This process is slow.', rejects: 'Thistles grow.',
    pattern: new RegExp(`^(?:${BEFORE_POINTER} )?(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch(?! as))\\b(?! (?:section|chapter|module)\\b)`) },
  { name: 'connective opening', why: 'joins on to the sentence before', accepts: 'However, prices fell.', rejects: 'Howard’s prices fell.',
    pattern: new RegExp(`^${CONNECTIVES}\\b`) },
  { name: 'one of a pair', why: 'a choice among things named before', accepts: 'The latter is faster.', rejects: 'A ladder is taller.',
    pattern: new RegExp(`\\bthe ${PAIRS}\\b(?! (?:\\w+ )?(?:of|in which|that|who|which|as)\\b)`, 'i') },
  { name: 'do so', why: 'what is done was said before', accepts: 'Few people do so.', rejects: 'People do soar.',
    pattern: /\b(?:(?:do|does|did|doing) so|the reverse)\b/i },
  { name: 'added to something', why: 'an addition to what was said before', accepts: 'The liver also stores iron.',
    rejects: 'Not only iron but also copper is stored.',
    pattern: new RegExp(`^(?!.*\\bnot only\\b)(?!.*\\b${NAMES_IT})(?:\\S+ ){0,7}(?:also|too)\\b`, 'i') },
  { name: 'example told before', why: 'a case that was told before', accepts: 'In the job interview example, the employer noticed nothing.',
    rejects: 'In the example of Table 2, prices rise.',
    pattern: new RegExp(`^(?:In|From|Consider|Recall|Take|With) (?:the|our) (?:[\\w’'-]+ ){0,4}${words('example story scenario situation case')}`
      + '\\b(?! (?:of|where|in which)\\b)') },
  { name: 'another', why: 'one more than those named before', accepts: 'Another type is the box plot.',
    rejects: 'A box plot shows quartiles.',
    pattern: /^(?:Another|Other|An? (?:second|third|similar|related|further|final|additional|different))\b/ },
  { name: 'inner demonstrative', why: 'points at something said before, unless its noun stands earlier in the sentence',
    accepts: 'Cells need energy for these reactions.', rejects: 'Cells need energy for reactions.',
    pattern: new RegExp(`\\b(?:these|this|those(?! ${AFTER_THOSE}\\b)|such(?! (?:as|a|an)\\b)(?!,))\\b(?! (?:chapter|section)\\b)`, 'i') },
  { name: 'above and below', why: 'a place on the page', accepts: 'The rule above holds.', rejects: 'Above all, plants need light.',
    pattern: /\w (?:above|below|here|earlier|previously)(?:[,.)]|$| (?:is|are|was|were|\w+s)\b)/ },
]

/** Nouns that with "the" nearly always mean one mentioned before. */
export const ANAPHORIC_NOUN_LISTS: readonly WordList[] = [
  { name: 'anaphoric nouns', why: '"the process" is a process just described', accepts: 'process', rejects: 'brain',
    words: ('process method theory study studies experiment participants participant researchers researcher scientists authors author '
      + 'results '
      + 'result findings finding example group groups procedure technique phenomenon question problem answer idea concept term word '
      + 'approach '
      + 'patient person man woman boy girl child children student students subject subjects client company firm data situation case '
      + 'scenario difference change changes increase decrease effect effects reaction response behavior event story test task message '
      + 'team book article report survey').split(' ') },
]

export const ANAPHORIC_NOUNS = wordsOf(ANAPHORIC_NOUN_LISTS)
