import type { PatternRule } from '#lib/language/rules/rule.ts'

/** How a list of examples is let in, and how a phrase that takes up again what stood before it begins. */
const EXAMPLES = ',\\s*(?:such as|including|like|e\\.g\\.,?|for example,?|for instance,?|especially|particularly)\\b'
const GOES_ON = '(?:with|of|for|to|by|that|who|whom|whose|which|between|among|in order to|so that)\\s'

/** A gloss that goes on after its examples: unless they can be taken out, a cut at the examples loses what defines. */
export const GOES_ON_AFTER_EXAMPLES = new RegExp(`${EXAMPLES}.*,\\s*${GOES_ON}`, 'u')

/** What is taken out of a gloss for the stem only; the quote keeps it. `accepts` is changed by the row, `rejects` is not. */
export const GLOSS_CUTS: readonly (PatternRule & { keep: string })[] = [
  {
    name: 'brackets', why: 'an aside, a citation or a reference', accepts: 'a hormone (from the pancreas) that lowers sugar',
    rejects: 'the product(s) of a reaction',
    pattern: /(?:^|\s+)[([][^()[\]]*[)\]]/gu, keep: '',
  },
  {
    name: 'reference between commas', why: 'points at the book', accepts: 'a table, like Table 2, that shows prices',
    rejects: 'a table that shows prices',
    pattern: /,\s*(?:like|as in|see|such as in|(?:as )?shown in)\s+(?:the )?(?:Figure|Table|Equation|Chapter|Fig\.)[\s\d.]*,?/gu, keep: '',
  },
  {
    name: 'reference at the end', why: 'points at the book', accepts: 'the point where the curves cross, as shown in Figure 3',
    rejects: 'the point where the curves cross',
    pattern: new RegExp(',?\\s*(?:as |which is )?(?:shown|seen|illustrated|described|designated|depicted|discussed)\\b'
      + '[^,]*\\b(?:in|by) (?:the )?(?:Figure|Table|Equation|Chapter|point)\\b.*$', 'gu'),
    keep: '',
  },
  {
    name: 'contrast at the end', why: 'what it is not belongs to another item',
    accepts: 'a long-lasting change, as opposed to a passing one', rejects: 'a change opposed by many',
    pattern: /,\s*(?:as opposed to|rather than|in contrast to|unlike|not to be confused with)\b[^,]*$/gu, keep: '',
  },
  {
    name: 'list in the middle', why: 'what defines goes on after the inserted list',
    accepts: 'the tendency to form ties, including friendships, marriages, and other bonds, with people who are alike',
    rejects: 'a device that stores data, such as disks, cards, and tapes',
    pattern: new RegExp(`${EXAMPLES}[^,]+(?:,[^,]+)*?,?\\s(?:and|or)\\s[^,]+,\\s*(?=${GOES_ON})`, 'gu'), keep: ' ',
  },
  {
    name: 'examples at the end', why: 'the stem asks for the meaning; an example may give it away',
    accepts: 'a device that stores data, such as a disk', rejects: 'such a device',
    pattern: new RegExp(`${EXAMPLES}.*$`, 'gu'), keep: '',
  },
  {
    name: 'open examples at the end', why: 'the same without a comma',
    accepts: 'a framework for soft organs such as the spleen and the liver', rejects: 'organs such as the liver that store blood',
    pattern: /\s+(?:such as|including)\s(?:(?!\b(?:that|which|who|where|when|is|are|was|were|to|by)\b).)*$/gu, keep: '',
  },
  {
    name: 'term that refers to', why: 'the stem says "term" itself', accepts: 'the term given to fluid outside the blood vessels',
    rejects: 'the long-term effect of a drug',
    pattern: new RegExp('^(?:an?|the) (?:\\w+ )?(?:term|word|name|phrase|label)s? (?:(?:used )?in \\w+ )?'
      + '(?:that (?:refers? to|describes?|means?)|given to|used (?:for|to (?:describe|refer to|mean))|for|applied '
      + 'to|describing)\\s+', 'giu'),
    keep: '',
  },
  {
    name: 'vice versa', why: 'a coda that the question does not need',
    accepts: 'a product whose demand rises when income rises, and vice versa', rejects: 'vice versa is Latin',
    pattern: /,?\s*(?:and|or) vice versa\b.*$/gu, keep: '',
  },
  {
    name: 'quotation marks', why: 'scare quotes distract in a stem', accepts: 'a “mental” map of places',
    rejects: 'a mental map of places', pattern: /["“”]/gu, keep: '',
  },
]

/** A gloss without the lists of examples that can be taken out of its middle. */
export const withoutInnerLists = (gloss: string): string => GLOSS_CUTS
  .filter((cut) => cut.name === 'brackets' || cut.name === 'list in the middle')
  .reduce((text, cut) => text.replace(cut.pattern, cut.keep), gloss)
