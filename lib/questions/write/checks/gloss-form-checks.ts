import { isFiniteVerb } from '#lib/concepts/facts/clauses.ts'
import type { Token } from '#lib/language/tagger.ts'
import { GOES_ON_AFTER_EXAMPLES, withoutInnerLists } from '#lib/questions/write/rules/gloss-cuts.ts'
import { isRelativiser, type DefinitionCheck } from './definition-check.ts'

const LEAST_WORDS = 4
const LEAST_STEMS = 3
const MOST_WORDS = 28
const CONDITION = /^(?:when|if) (?:there (?:is|are)|it is|needed|necessary|possible|an? \w+ (?:is|are) (?:present|needed))\b/
const OPEN_LIST = /\b(?:like|such as|including|called|named|known as|termed|e\.g\.)(?=\s|$)/
const ACRONYM = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u

const narrows = (token: Token) => ['ADP', 'PART', 'SCONJ', 'VERB'].includes(token.pos) || isRelativiser(token)
const isPlain = (token: Token) => ['ADJ', 'ADV', 'NOUN', 'PROPN', 'CCONJ'].includes(token.pos)
const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length

/** "producers supply goods": a bare noun and its verb, where a noun phrase was expected. */
function isClause(tokens: readonly Token[]): boolean {
  if (tokens[0]?.pos === 'DET') return false
  const end = tokens.findIndex((token, i) => !isPlain(token) || isFiniteVerb(tokens, i))
  const next = tokens[end]
  return end > 0 && next !== undefined && tokens[end - 1]?.pos === 'NOUN' && (isFiniteVerb(tokens, end) || (end > 1 && next.pos === 'DET'))
}

/** Is the gloss a whole phrase, long enough to single something out and short enough to read? */
export const GLOSS_FORM_CHECKS: readonly DefinitionCheck[] = [
  {
    name: 'meaning enough', why: 'fewer than three content words fit too many terms',
    accepts: '[Hypertension] is {abnormally high blood pressure}.', rejects: '[Rest] is {a kind of pause}.',
    fails: ({ stems, gloss }) => stems.size < LEAST_STEMS || gloss.split(' ').length < LEAST_WORDS,
  },
  {
    name: 'not too long', why: 'a stem is read in one breath',
    accepts: '[Hypertension] is {abnormally high blood pressure}.',
    rejects: '[Imaging] is {a technique of making pictures that shows the inside of the body of a person who lies in a large machine while'
      + ' magnets and waves of several kinds are switched on and off}.',
    fails: ({ gloss }) => gloss.split(' ').length > MOST_WORDS,
  },
  {
    name: 'meaning narrows', why: 'a bare class or a bare list of things is no definition',
    accepts: 'An [organ system] is {a group of organs that work together}.', rejects: 'The [root] is {an organ, tissue, or condition}.',
    fails: ({ form, glossTokens }) => form === 'noun' && !glossTokens.slice(1).some(narrows)
      && glossTokens.filter((token) => token.pos === 'ADJ' || token.pos === 'ADV').length < 2,
  },
  {
    name: 'noun phrase', why: '"the term for producers supply goods" is no English',
    accepts: '[Economics] is {the study of choices people make under scarcity}.',
    rejects: '[Allocative efficiency] means {producers supply the quantity that people want}.',
    fails: ({ form, glossTokens }) => form === 'noun' && isClause(glossTokens),
  },
  {
    name: 'one statement', why: '"... and gives" says a second thing of the term, which the stem cannot take in',
    accepts: 'A [stemplot] is {a graph that shows the shape and gives the values of data}.',
    rejects: 'A [stemplot] is {a quick way to graph data and gives the values of data}.',
    fails: ({ form, glossTokens }) => form === 'noun' && glossTokens.some((token, i) => token.pos === 'CCONJ'
      && isFiniteVerb(glossTokens, i + 1)
      && /s$/.test(glossTokens[i + 1]?.lower ?? '') && !glossTokens.slice(0, i).some(isRelativiser)),
  },
  {
    name: 'whole brackets and quotes', why: 'cut in the middle',
    accepts: 'An [organ] is {a structure (of the body) composed of two tissues}.',
    rejects: 'An [organ] is {a structure (of the body composed of two tissues}.',
    fails: ({ gloss, fact }) => /[()[\]]/.test(gloss) || count(fact.gloss.text, /[(“]/g) !== count(fact.gloss.text, /[)”]/g),
  },
  {
    name: 'more than a condition', why: '"when there is X" tells when something happens, not what it is',
    accepts: '[Osmosis] occurs {when water moves through a membrane towards more salt}.',
    rejects: '[Osmosis] occurs {when there is an imbalance of salts between two cells}.',
    fails: ({ form, gloss }) => form === 'when' && CONDITION.test(gloss),
  },
  {
    name: 'more than its letters', why: 'spelling out an acronym asks for no knowledge of the thing',
    accepts: '[DNA] is {the molecule that carries genes}.', rejects: '[WHO] is {the abbreviated world health organization}.',
    fails: ({ term, stems, gloss }) => {
      const words = gloss.toLowerCase().split(/[\s-]/)
      const capitals = [...term.name].filter((letter) => /\p{Lu}/u.test(letter)).map((letter) => letter.toLowerCase())
      const spelt = capitals.every((letter) => words.some((word) => word.startsWith(letter)))
      return ACRONYM.test(term.name) && stems.size <= term.name.length + 1 && spelt
    },
  },
  {
    name: 'bare class', why: '"Xs are long chains of units" puts X into a class and leaves it there',
    accepts: '[Symporters] are {carriers that move two substances in one direction}.',
    rejects: '[Actin filaments] are {long chains of single subunits}.',
    fails: ({ fact, glossTokens, term }) => term.plural && ['plural are', 'is a'].includes(fact.rule) && fact.gloss.start > fact.term.end
      && !glossTokens.slice(1).some((token) => isRelativiser(token) || token.pos === 'VERB') && glossTokens[0]?.pos !== 'DET',
  },
  {
    name: 'no insertion after and', why: '"and, depending on ...," lets in a phrase, and what it was to go on with is lost',
    accepts: '[Cyberbullying] is {a form of aggression and a crime that uses phones}.',
    rejects: '[Cyberbullying] is {a form of aggression and, depending on the words and methods}, can be a crime.',
    fails: ({ gloss, fact }) => /\b(?:and|or)(?:,|$)/.test(gloss) || /\b(?:and|or)(?:,|\s*$)/.test(fact.gloss.text),
  },
  {
    name: 'whole after its examples', why: 'a gloss cut at its examples has lost the phrase after them that defines',
    accepts: '[Homophily] is {the tendency to form ties, including friendships, marriages, and other bonds, with people who are alike}.',
    rejects: '[Homophily] is {the tendency to form close ties, including friendships, with people who are alike}.',
    fails: ({ fact }) => GOES_ON_AFTER_EXAMPLES.test(withoutInnerLists(fact.gloss.text)),
  },
  {
    name: 'no list left open', why: '"like A, B" without its end',
    accepts: 'A [resource] is {something used to make goods}.',
    rejects: 'The [production function] is {the way by which inputs like labor, machinery become goods}.',
    fails: ({ gloss }) => OPEN_LIST.test(gloss),
  },
]
