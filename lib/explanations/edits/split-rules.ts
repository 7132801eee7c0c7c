import { wordsOf } from '#lib/language/rules/rule.ts'
import type { WordList } from '#lib/language/rules/rule.ts'

/** Where one of these stands before the joint, what follows may belong under it, and the sentence stays whole. */
export const SCOPE_LISTS: readonly WordList[] = [
  { name: 'clause openers', why: 'what follows may stand under them', accepts: 'when', rejects: 'whet',
    words: ('if when whenever while whereas because since as that which who whom whose where what how why whether although though unless'
      + ' until before after once so than lest').split(' ') },
  { name: 'pairs', why: 'their second half may be the other side', accepts: 'either', rejects: 'bother',
    words: 'either neither both not only between'.split(' ') },
  { name: 'saying and thinking', why: 'what follows may be part of what is said', accepts: 'believe', rejects: 'believable',
    words: ('say says said think thinks thought believe believes believed argue argues argued claim claims claimed suggest suggests'
      + ' suggested suppose imagine assume consider find found show shows showed know knows').split(' ') },
]

export const SCOPE_WORDS = wordsOf(SCOPE_LISTS)
