import type { PatternRule, WordList } from './rule.ts'

/** How a plural ending becomes the singular. `accepts` is written "plural > singular". */
export type PluralRule = PatternRule & { singular: string }

/** Stems of words that came with their own plural; lists, because Italian and English words end alike. */
const US = '\\w*cocc|alumn|alveol|bacill|bronch|cact|calcul|digit|embol|foc|fung|glomerul|gyr|loc|nucle|radi|rect|stimul|sulc|syllab|'
  + 'tars|thromb|vill'
const ON = 'automat|criteri|gangli|mitochondri|phenomen|polyhedr'
const UM = 'addend|atri|bacteri|capitul|cili|crani|curricul|errat|flagell|ile|medi|ov|sept|sporangi|strat|symposi'

/** Words in -ic that are things one can count. */
const COUNTABLE_IC = 'topic|critic|clinic|fabric|metric|mosaic|relic|epic|comic|characteristic|antibiotic|narcotic|neurotic|psychotic'

/** Tried in order before the general English rules; the first match decides. */
export const PLURAL_RULES: readonly PluralRule[] = [
  { name: '-ae', why: 'Latin first declension', accepts: 'vertebrae > vertebra', rejects: 'reggae', pattern: /^(\w+(?:[^g]|lg))ae$/,
    singular: '$1a' },
  { name: '-i', why: 'Latin second declension', accepts: 'bacilli > bacillus', rejects: 'spaghetti',
    pattern: new RegExp(`^(${US})i$`), singular: '$1us' },
  { name: '-a of -on', why: 'Greek neuters', accepts: 'mitochondria > mitochondrion', rejects: 'area', pattern: new RegExp(`^(${ON})a$`),
    singular: '$1on' },
  { name: '-a of -um', why: 'Latin neuters', accepts: 'bacteria > bacterium', rejects: 'pizza', pattern: new RegExp(`^(${UM})a$`),
    singular: '$1um' },
  { name: '-ices of -ix', why: 'Latin -ix', accepts: 'matrices > matrix', rejects: 'prices', pattern: /^(matr|append|directr)ices$/,
    singular: '$1ix' },
  { name: '-ices of -ex', why: 'Latin -ex', accepts: 'cortices > cortex', rejects: 'devices', pattern: /^(cort|vert|ap|ind)ices$/,
    singular: '$1ex' },
]

/** Words that end like a plural and are none: the general rule would cut their last letter. */
export const SINGULAR_IN_S: readonly WordList[] = [
  { name: 'singular in -s', why: 'common nouns and names whose s belongs to the stem', accepts: 'bias', rejects: 'ideas',
    words: ('bayes bias gas pancreas atlas canvas lens diabetes rabies scabies herpes biceps triceps quadriceps forceps cosmos chaos '
      + 'pathos ethos logos news mumps measles series species means perhaps alias texas christmas pus aids keynes hobbes '
      + 'descartes stokes james charles jones williams piles feces stapes').split(' ') },
]

/** Endings under which a final s belongs to the word. */
export const SINGULAR_ENDINGS: readonly PatternRule[] = [
  { name: '-us', why: 'Latin singulars and English -ous', accepts: 'hippocampus', rejects: 'plateaus', pattern: /[^a]us$/ },
  { name: '-is', why: 'Greek singulars', accepts: 'mitosis', rejects: 'theories', pattern: /is$/ },
  { name: '-ics', why: 'names of sciences; things one can count are plurals', accepts: 'statistics', rejects: 'topics',
    pattern: new RegExp(`^(?!(?:${COUNTABLE_IC})s$).*ics$`) },
  { name: '-ss', why: 'English -ness and -less', accepts: 'consciousness', rejects: 'synapses', pattern: /ss$/ },
]

