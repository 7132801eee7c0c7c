import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** Words before a thing that say where or when it stands, and those that say the contrary. `accepts` and `rejects`: "one ~ other". */
export type PrepositionRule = LanguageRule & { one: readonly string[]; other: readonly string[] }

export const OPPOSED_PREPOSITIONS: readonly PrepositionRule[] = [
  { name: 'to and from', why: 'what goes in does not come out', accepts: 'into ~ from', rejects: 'into ~ onto',
    one: ['into', 'to', 'toward', 'towards', 'onto', 'in', 'inside'], other: ['from', 'out', 'off', 'outside', 'away'] },
  { name: 'before and after', why: 'order in time', accepts: 'before ~ after', rejects: 'before ~ by', one: ['before', 'until'],
    other: ['after', 'since', 'following'] },
  { name: 'above and below', why: 'place and rank', accepts: 'above ~ below', rejects: 'above ~ about', one: ['above', 'over'],
    other: ['below', 'under', 'beneath'] },
  { name: 'with and without', why: 'having and lacking', accepts: 'with ~ without', rejects: 'with ~ within', one: ['with'],
    other: ['without'] },
]

/** Of these, what they govern cannot be exchanged with what they do not govern: "A from B" is not "B from A". */
export const ROLE_PREPOSITIONS: readonly string[] = ['from', 'into', 'than', 'to', 'before', 'after', 'without', 'by']
/** Other words that end what a preposition governs. */
export const OTHER_PREPOSITIONS: readonly string[] = [
  'of', 'for', 'with', 'on', 'at', 'in', 'through', 'via', 'and', 'as', 'when', 'that', 'which', 'because',
]
