import type { WordList } from '#lib/language/rules/rule.ts'

/** Words in "-ing" that name a thing, not what is done to one. */
export const NO_ACT_LISTS: readonly WordList[] = [
  { name: 'things in -ing', why: '"the meaning of" and "the lining of" open meanings that have nothing else in common', accepts: 'lining',
    rejects: 'sharing',
    words: ('thing something anything string ring wing spring feeling meaning beginning ending setting grouping building opening lining'
      + ' understanding being covering warning timing').split(' ') },
]
