import type { LanguageRule } from '#lib/language/rules/rule.ts'

/**
 * Beginnings or endings that turn a term into another one although only a letter or two differ. `accepts` are two words the
 * row keeps apart, `rejects` two it must let pass as one word misspelt (written "key ~ answer").
 */
export type OppositeRule = LanguageRule & { one: readonly string[]; other: readonly string[] }

export const OPPOSITE_PREFIXES: readonly OppositeRule[] = [
  {
    name: 'before and behind', why: 'directions in time and place', accepts: 'anterograde ~ retrograde',
    rejects: 'anterograde ~ antrograde',
    one: ['antero', 'ante', 'pre', 'fore', 'pro'], other: ['retro', 'post', 'after'],
  },
  { name: 'over and under', why: 'too much and too little', accepts: 'hypertonic ~ hypotonic', rejects: 'hypertonic ~ hypertonik',
    one: ['hyper', 'super', 'supra', 'over', 'up'], other: ['hypo', 'sub', 'infra', 'under', 'down'] },
  { name: 'out and in', why: 'where something happens', accepts: 'endocytosis ~ exocytosis', rejects: 'endocytosis ~ endocitosis',
    one: ['ex', 'exo', 'extra', 'ecto', 'out'], other: ['im', 'in', 'endo', 'intra', 'intro', 'en', 'em'] },
  { name: 'going and coming', why: 'Latin e- before a consonant', accepts: 'emigration ~ immigration', rejects: 'emigration ~ emigrasion',
    one: ['e'], other: ['im', 'in'] },
  {
    name: 'between and within', why: 'relations and insides', accepts: 'intermolecular ~ intramolecular',
    rejects: 'intermolecular ~ intermolecullar',
    one: ['inter'], other: ['intra', 'intro'],
  },
  { name: 'more and less', why: 'directions of change', accepts: 'increase ~ decrease', rejects: 'increase ~ increse',
    one: ['in', 'ac', 'ap', 'as', 'en'], other: ['de', 'des', 'dis'] },
  { name: 'towards and away', why: 'directions of movement', accepts: 'abduction ~ adduction', rejects: 'abduction ~ abductoin',
    one: ['ab', 'abs', 'ef'], other: ['ad', 'af', 'ac'] },
  { name: 'large and small', why: 'scales', accepts: 'macroeconomics ~ microeconomics', rejects: 'macroeconomics ~ macroeconomcs',
    one: ['macro', 'mega', 'maxi'], other: ['micro', 'mini'] },
  { name: 'one and many', why: 'numbers', accepts: 'monosaccharide ~ disaccharide', rejects: 'monosaccharide ~ monosacharide',
    one: ['mono', 'uni', 'oligo', 'mon'], other: ['poly', 'multi', 'bi', 'di', 'tri', 'omni', 'duo'] },
  { name: 'two and three', why: 'numbers', accepts: 'bivariate ~ trivariate', rejects: 'bivariate ~ bivariat',
    one: ['bi', 'di', 'duo'], other: ['tri', 'quad', 'tetra', 'poly', 'multi'] },
  { name: 'same and different', why: 'kinds', accepts: 'homozygous ~ heterozygous', rejects: 'homozygous ~ homozygus',
    one: ['homo', 'homeo', 'iso', 'sym', 'syn'], other: ['hetero', 'allo', 'aniso'] },
  { name: 'building and breaking', why: 'directions of a reaction', accepts: 'anabolism ~ catabolism', rejects: 'anabolism ~ anabolysm',
    one: ['ana', 'an'], other: ['cata', 'cat'] },
  { name: 'for and against', why: 'sides', accepts: 'proactive ~ retroactive', rejects: 'proactive ~ proactiv',
    one: ['pro', 'philo', 'eu'], other: ['anti', 'contra', 'counter', 'retro', 're', 'dys', 'miso'] },
  { name: 'fast and slow', why: 'rates', accepts: 'tachycardia ~ bradycardia', rejects: 'tachycardia ~ tachicardia',
    one: ['tachy'], other: ['brady'] },
]

/** Prefixes that deny what follows: the term with one is never the term without it. */
export const NEGATING_PREFIXES: readonly OppositeRule[] = [
  { name: 'not', why: 'a negation is short and easily taken for a slip', accepts: 'symmetric ~ asymmetric', rejects: 'symmetric ~ symetric',
    one: [''], other: ['a', 'an', 'un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'de', 'anti', 'mis', 'dys', 'counter'] },
]

export const OPPOSITE_SUFFIXES: readonly OppositeRule[] = [
  {
    name: 'with and without', why: 'having and lacking', accepts: 'hopeful ~ hopeless', rejects: 'hopeful ~ hopefull', one: ['ful'],
    other: ['less'],
  },
  {
    name: 'who does and to whom', why: 'two sides of a relation', accepts: 'employer ~ employee', rejects: 'employer ~ emploier',
    one: ['er', 'or'], other: ['ee'],
  },
  {
    name: 'enzyme and sugar', why: 'one letter tells them apart', accepts: 'lactase ~ lactose', rejects: 'lactase ~ lactasse',
    one: ['ase'], other: ['ose'],
  },
  { name: 'salts', why: 'one letter is another compound', accepts: 'nitrate ~ nitrite', rejects: 'nitrate ~ nitrat',
    one: ['ate', 'ite'], other: ['ite', 'ide'] },
  {
    name: 'bonds', why: 'one letter is another compound', accepts: 'propane ~ propene', rejects: 'propane ~ propanne',
    one: ['ane', 'ene'], other: ['ene', 'yne'],
  },
  {
    name: 'view and person', why: 'a doctrine is not who holds it', accepts: 'behaviorism ~ behaviorist',
    rejects: 'behaviorism ~ behaviourism',
    one: ['ism'], other: ['ist', 'ists'],
  },
]

/** Words that decide the meaning of a phrase: they must stand in the answer exactly as in the key. */
export const DECIDING_WORDS: ReadonlySet<string> = new Set([
  'not', 'no', 'non', 'without', 'never', 'positive', 'negative', 'left', 'right', 'upper', 'lower', 'high', 'low', 'internal', 'external',
  'direct', 'indirect', 'primary', 'secondary', 'tertiary', 'dependent', 'independent',
  'first', 'second', 'third', 'increasing', 'decreasing',
])
