import { wordsOf } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import { EMPTY_HEAD_LISTS, EVALUATION_LISTS, HEDGE_LISTS } from '#lib/questions/write/rules/hedges.ts'
import { isNoun, isRelativiser, type DefinitionCheck } from './definition-check.ts'

const HEDGES = wordsOf(HEDGE_LISTS)
const EVALUATIONS = wordsOf(EVALUATION_LISTS)
const EMPTY_HEADS = wordsOf(EMPTY_HEAD_LISTS)
const READER = new Set('you your yours we our ours us i me my'.split(' '))
const PRONOUNS = new Set('it its they them their theirs he she him her his itself themselves'.split(' '))
const DEGREES = new Set('is are be very more most increasingly especially particularly extremely'.split(' '))
const NEGATION = /^(?:not|never|neither|nor|cannot|n['’]t)$/
const COUNTED_FROM = /^(?:one|two|three|four|five|some|many|each|several|all|most)\b/
const PLACE_IN_ROW = /^(?:an?|the) (?:first|second|third|fourth|final|last|next|main|primary|major|only) (?!(?:stage|step|phase) of )/
const ACTOR =
  /^(?:when |that |if )?the (?:child|boy|girl|man|woman|patient|participant|student|client|subject)s?\b(?! (?:who|that|of|with)\b)/i
const POINTER = new RegExp('\\b(?:this|these|those(?! (?:who|that|which|whose|in|of|with))|such(?! as)|above|below|aforementioned'
  + '|former|latter|following|previous(?:ly mentioned)?|here|there(?! (?:is|are))|then)\\b')
const THAT_NOUN = /\b(?:at|in|for|of|off|from|to|on|by|with|under|than) that(?: (\w+))?/g
const COUNTS_OTHERS = new RegExp('\\b(?:another|also|additional|further|instead|likewise|similarly|too|again|however|therefore|thus)\\b'
  + '|^(?:the|an?) (?:other|similar|same|different)\\b')
const PRAISE = new RegExp('^(?:an?|the|one) (?:\\w+ )?(?:positive|negative|good|bad|desirable|undesirable|favorable|unfavorable)'
  + ' (?:attribute|aspect|feature|thing|quality|trait|characteristic|property|side|point)s? (?:of|about|in|to)\\b', 'i')
const REFERENCE = /\b(?:Figure|Fig|Table|Equation|Chapter|Section|Appendix)\b|[=<>$\\{}^|~]|(?<![\p{L}-])[B-HJ-Z](?![\p{L}’'-])/u

const has = (definition: Definition, words: ReadonlySet<string>) => definition.glossTokens.some((token) => words.has(token.lower))
const beforeHead = (tokens: readonly Token[]) => tokens.slice(0, Math.max(0, tokens.findIndex(isNoun)))
/** "than that price" points outside; "a protein coded by that gene" does not where the gloss has said "gene". */
const pointsOutside = (gloss: string) =>
  /\bthat \w+['’]s?\s/.test(gloss) || [...gloss.matchAll(THAT_NOUN)].some((match) => !gloss.slice(0, match.index).includes(` ${match[1]}`))

/** Does the gloss say what the term means, for somebody who sees nothing else? */
export const GLOSS_CHECKS: readonly DefinitionCheck[] = [
  {
    name: 'not hedged', why: 'what is only sometimes so can be neither keyed nor refuted',
    accepts: 'An [enzyme] is {a protein that speeds a reaction}.', rejects: 'An [enzyme] is {a protein that often speeds a reaction}.',
    fails: (definition) => has(definition, HEDGES),
  },
  {
    name: 'not negated', why: 'what a thing is not leaves open what it is; inside "that ..." it may narrow',
    accepts: '[Extinction] occurs {when a stimulus is no longer paired with food}.',
    rejects: 'In [operant conditioning], {positive and negative do not mean good and bad}.',
    fails: ({ glossTokens, form }) => glossTokens.some((token, at) => NEGATION.test(token.lower)
      && !(form === 'noun' && glossTokens.slice(0, at).some((before) => isRelativiser(before) || before.lower === 'for'))),
  },
  {
    name: 'no evaluation', why: 'an opinion is neither true nor false',
    accepts: 'A [pie chart] is {a graph that shows shares as slices}.',
    rejects: 'A [pie chart] is {a useful graph that shows shares as slices}.',
    fails: ({ glossTokens }) => beforeHead(glossTokens).some((token) => ['ADJ', 'ADV'].includes(token.pos) && EVALUATIONS.has(token.lower))
      || glossTokens.some((token, i) => EVALUATIONS.has(token.lower) && DEGREES.has(glossTokens[i - 1]?.lower ?? '')),
  },
  {
    name: 'no praise or blame', why: 'which side of a matter it stands on does not say what it is',
    accepts: '[Yield] is {a share of the price that an owner gets each year}.',
    rejects: '[Yield] is {a positive attribute of some investments}.',
    fails: ({ gloss }) => PRAISE.test(gloss),
  },
  {
    name: 'gloss names the thing', why: 'remarks about a name and instances are no meaning',
    accepts: 'An [organ] is {a structure composed of two or more tissues}.',
    rejects: '[HOMES] is {an acronym that represents five great lakes}.',
    fails: ({ head }) => head !== null && EMPTY_HEADS.has(head),
  },
  {
    name: 'no place in a row', why: 'true of the others in the row as well',
    accepts: '[Encoding] is {the input of information into memory}.',
    rejects: '[Encoding] is {one of the three functions of the memory system}.',
    fails: ({ gloss }) => COUNTED_FROM.test(gloss) || PLACE_IN_ROW.test(gloss),
  },
  {
    name: 'no pointer', why: 'what is meant stands in another sentence',
    accepts: '[Transience] is {the tendency of memories to fade over time}.',
    rejects: '[Quantity] is {the number of units that consumers purchase at that price}.',
    fails: ({ gloss }) => POINTER.test(gloss) || pointsOutside(gloss),
  },
  {
    name: 'no reader', why: '"our ability" speaks to somebody',
    accepts: '[Motor skills] are {abilities that move the body}.', rejects: '[Motor skills] are {our abilities to move the body}.',
    fails: (definition) => has(definition, READER),
  },
  {
    name: 'no actor of a scene', why: '"the child" is somebody the lecture was telling of',
    accepts: '[Blocking] occurs {when a person cannot reach information that is stored}.',
    rejects: '[Conflict] arises {when the child feels jealousy toward one of the parents}.',
    fails: ({ gloss }) => ACTOR.test(gloss),
  },
  {
    name: 'no loose pronoun', why: 'it needs a noun inside the gloss to stand for',
    accepts: 'A [parasite] is {an organism that lives on its host}.',
    rejects: '[Extinction] occurs {when it is no longer paired with food}.',
    fails: ({ glossTokens }) => glossTokens.some((token, at) => PRONOUNS.has(token.lower) && !glossTokens.slice(0, at).some(isNoun)),
  },
  {
    name: 'no other and also', why: 'they count something that stands elsewhere',
    accepts: '[Catabolism] is {the breakdown of complex substances into simple ones}.',
    rejects: '[Catabolism] is {another process that the body uses for energy}.',
    fails: ({ gloss }) => COUNTS_OTHERS.test(gloss),
  },
  {
    name: 'no reference', why: 'figures, symbols and points are not in the question',
    accepts: '[Equilibrium] is {the point where supply and demand cross}.',
    rejects: '[Equilibrium] is {the point E where the curves cross in Figure 3}.',
    fails: ({ gloss }) => REFERENCE.test(gloss),
  },
  {
    name: 'no other name inside', why: 'an alias in the stem is the answer',
    accepts: '[Short-term memory] (STM) is {a store that holds information for seconds}.',
    rejects: '[Short-term memory] (STM) is {a store in which STM items stay for seconds}.',
    fails: ({ term, gloss }, { names }) =>
      [...(names.get(term.key) ?? []), term.key].some((key) => key !== '' && ` ${termKey(gloss)} `.includes(` ${key} `)),
  },
]
