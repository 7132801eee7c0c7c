import { wordsOf, type WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

/** Closed classes the clause reader goes by. */
export const GRAMMAR_WORD_LISTS: Record<'finite' | 'relative' | 'contact', readonly WordList[]> = {
  finite: [
    { name: 'finite auxiliaries', why: 'a clause with one of these states something', accepts: 'could', rejects: 'been',
      words: split('is are was were am has have had do does did can could may might must shall should will would cannot') },
  ],
  relative: [
    { name: 'relativisers', why: 'each may bring one verb of its own into a noun phrase', accepts: 'whose', rejects: 'what-if',
      words: split('that which who whom whose where when how what if whether why because as') },
  ],
  contact: [
    { name: 'contact nouns', why: 'a clause may follow them without "that"', accepts: 'way', rejects: 'wave',
      words: split('way ways moment times reason extent amount price') },
  ],
}

export const FINITE_AUXILIARIES = wordsOf(GRAMMAR_WORD_LISTS.finite)
export const CONTACT_NOUNS = wordsOf(GRAMMAR_WORD_LISTS.contact)
export const RELATIVISERS = wordsOf(GRAMMAR_WORD_LISTS.relative)
