import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** Two endings of one family of words whose stems differ: "absorption" and "absorb". Both are compared after stemming. */
export type FamilyRule = LanguageRule & { one: string; other: string }

const row = (one: string, other: string, accepts: string, rejects: string): FamilyRule =>
  ({ name: `-${one} and -${other}`, why: 'a noun made of a verb changes the end of its stem', one, other, accepts, rejects })

/** `accepts` are two words of one family, `rejects` two that look alike and are none. */
export const WORD_FAMILIES: readonly FamilyRule[] = [
  row('pt', 'b', 'absorption ~ absorb', 'script ~ scrub'),
  row('miss', 'mit', 'transmission ~ transmit', 'mission ~ mitosis'),
  row('vers', 'vert', 'conversion ~ convert', 'version ~ vertical'),
  row('vis', 'vid', 'division ~ divide', 'revise ~ provide'),
  row('ans', 'and', 'expansion ~ expand', 'mansion ~ mandate'),
  row('uct', 'uc', 'production ~ produce', 'product ~ prudent'),
  row('us', 'ud', 'exclusion ~ exclude', 'fusion ~ feud'),
  row('growth', 'grow', 'growth ~ grow', 'growth ~ crow'),
  row('tens', 'tend', 'extension ~ extend', 'tension ~ tandem'),
  row('ept', 'eiv', 'perception ~ perceive', 'reception ~ recipe'),
  row('ipt', 'ib', 'description ~ describe', 'script ~ crab'),
]
