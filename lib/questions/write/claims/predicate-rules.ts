import { countFiniteVerbs, countRelativisers } from '#lib/concepts/facts/clauses.ts'
import type { PatternRule } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'

/** What a predicate must not be to single out its subject. `accepts` is what the pattern takes out. */
export const PREDICATE_FAULTS: readonly PatternRule[] = [
  {
    name: 'says what it is', why: 'a class is asked for as a definition', accepts: 'is a gland behind the stomach',
    rejects: 'is released by the pancreas',
    pattern: /^(?:is|are|was|were|remains?|becomes?) (?:an?|the|one|two|three|also|not|any|what|those)\b/,
  },
  {
    name: 'had or past', why: 'what happened once is an event', accepts: 'was developed in France', rejects: 'develops in the womb',
    pattern: /^(?:was|were|had|did)\b|^\w+ed\b/,
  },
  {
    name: 'bare quality', why: 'a quality fits many others', accepts: 'are common in many people', rejects: 'are made of cartilage',
    pattern: new RegExp('^(?:is|are) (?:very |quite |more |less |so |\\w+ly )?(?:common|similar|different|related|associated|known|used'
      + '|found|called|considered|involved|present|available|based|likely|able|part|responsible|large|small|high|low|long|short'
      + '|complex|simple|shown|given|drawn|displayed|depicted|labeled|listed|plotted|written'
      + '|diagnosed|treated|studied|measured|observed|defined|referred|appropriate|aligned|to)\\b'),
  },
  {
    name: 'empty verb', why: 'says next to nothing', accepts: 'includes several parts of the body',
    rejects: 'covers several parts of the body',
    pattern: new RegExp('^(?:includes?|has|have|involves?|varies|vary|differs?|depends?|comes?|goes|go|shows?|means?|refers?|states?'
      + '|occurs?|exists?|seems?|appears?|becomes?|needs?|helps?|plays?|makes? up|ranges?)\\b'),
  },
  {
    name: 'points outside', why: 'what is meant stands elsewhere', accepts: 'stores them in the liver', rejects: 'stores iron in the liver',
    pattern: new RegExp('\\b(?:it|its|they|them|their|he|she|his|her|this|these|those|such|(?<!each )other|others|also|too|both|instead'
      + '|either|then|there|here|same|(?<!one )another)\\b'),
  },
  {
    name: 'vague amount', why: 'leaves open what it speaks of', accepts: 'perform several different functions',
    rejects: 'perform gas exchange',
    pattern: /\b(?:couple|several|various|many|variety|number of|different|certain|some|numerous|most|wide range)\b/,
  },
  {
    name: 'cut short', why: 'no whole phrase', accepts: 'carries oxygen to the', rejects: 'carries oxygen to the brain',
    pattern: /\b(?:and|or|of|the|an?|to|in|for|with|as|by|that|from|which|is|are)$|[()[\]“”"]|^\p{Lu}/u,
  },
]

/** "is sensitive to light": a quality after the verb, and no noun it belongs to. */
function isQuality(tokens: readonly Token[]): boolean {
  if (!/^(?:is|are)$/.test(tokens[0]?.lower ?? '')) return false
  const at = tokens.findIndex((token, i) => i > 0 && token.pos !== 'ADV')
  return tokens[at]?.pos === 'ADJ' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
}

/** Why a predicate does not single out its subject, or is no single statement; null for one that may be asked about. */
export function predicateFault(predicate: string, tokens: readonly Token[]): string | null {
  const fault = PREDICATE_FAULTS.find((rule) => rule.pattern.test(predicate))
  if (fault) return fault.name
  if (countFiniteVerbs(tokens) > 1 + countRelativisers(tokens)) return 'one statement'
  return isQuality(tokens) ? 'bare quality' : null
}
