import type { WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

export const HEDGE_LISTS: readonly WordList[] = [
  { name: 'hedges', why: 'what is only sometimes so can be neither keyed nor refuted', accepts: 'often', rejects: 'soften',
    words: split('may might could perhaps probably possibly presumably likely unlikely often sometimes usually generally typically '
      + 'frequently '
      + 'commonly occasionally rarely seldom arguably supposedly seemingly apparently mostly largely roughly approximately somewhat '
      + 'fairly') },
]

export const EVALUATION_LISTS: readonly WordList[] = [
  { name: 'evaluations', why: 'an opinion is neither true nor false', accepts: 'valuable', rejects: 'valued',
    words: split('important good great vital useful helpful crucial essential-for powerful popular famous interesting excellent '
      + 'classic critical '
      + 'major significant valuable fascinating wonderful best better worst worse bad difficult easy challenging controversial remarkable '
      + 'complicated remarkably incredibly ideal perfect prime notable convenient surprising unfortunate fortunate beautiful favorite') },
]

/** Heads that make the gloss a remark about the word, an instance or a place in a row instead of a meaning. */
export const EMPTY_HEAD_LISTS: readonly WordList[] = [
  { name: 'talk about words', why: 'the gloss explains a name, not the thing', accepts: 'acronym', rejects: 'synapse',
    words: split('acronym abbreviation word term name phrase synonym prefix suffix label nickname title symbol letter') },
  { name: 'instances and places', why: 'true of many others as well', accepts: 'example', rejects: 'sample',
    words: split('example instance illustration exception reason result one ones part thing way-of aspect case topic question '
      + 'answer problem '
      + 'issue goal purpose aim advantage disadvantage step first second third last key feature feature characteristic factor '
      + 'subject focus') },
]
